import { LineMap } from '../../../src/model/line-map.ts';
import type { Place } from '../../../src/model/place.ts';
import { readFields } from '../../../src/parse/frontmatter/fields/read-fields.ts';
import { toJson } from '../../../src/parse/frontmatter/mapping-node.ts';
import { readFrontmatter } from '../../../src/parse/frontmatter/read-frontmatter.ts';

/** What a case gives besides its source. */
export interface Given {
  readonly path?: string;
  readonly tagSeparator?: 'comma' | 'space';
  readonly heading?: string;
  readonly excerpt?: string;
}

/** What is read from one source, in the form of a case's `expected.json`. */
export function readCase(source: string, given: Given = {}) {
  const lines = new LineMap(source);
  const frontmatter = readFrontmatter(source, lines);
  const sourcePlace = lines.place(0, 0);
  const bodyPlace = lines.place(frontmatter.bodyStart, frontmatter.bodyStart);
  const { path, tagSeparator, heading, excerpt } = given;
  const { fields, origin, problems } = readFields(frontmatter.mapping, {
    ...(path !== undefined && { path }),
    ...(tagSeparator && { tagSeparator }),
    sourcePlace,
    body: {
      ...(heading !== undefined && { heading: { text: heading, place: bodyPlace } }),
      ...(excerpt !== undefined && { excerpt: { text: excerpt, place: bodyPlace } }),
    },
  });
  return {
    given,
    fence: frontmatter.fence ?? null,
    raw: frontmatter.mapping ? toJson(frontmatter.mapping) : null,
    body: source.slice(frontmatter.bodyStart),
    fields,
    origin: Object.fromEntries(Object.entries(origin).map(([name, { key, place }]) => [name, `${key} ${at(place)}`])),
    problems: [...frontmatter.problems, ...problems].map(
      ({ code, message, place }) => `${place ? at(place) : ''} ${code}: ${message}`,
    ),
  };
}

function at({ start, end }: Place): string {
  return `${start.line}:${start.column}-${end.line}:${end.column}`;
}
