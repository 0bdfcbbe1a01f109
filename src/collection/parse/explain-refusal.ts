import { LineMap } from '../../model/line-map.ts';
import type { Problem } from '../../model/problem.ts';
import { readFrontmatter } from '../../parse/frontmatter/read-frontmatter.ts';
import type { SchemaRefusal } from '../../parse/frontmatter/schema/read-data.ts';
import type { Limits } from '../../parse/limits/limits.ts';
import { decodeSource } from '../files/decode-source.ts';

/**
 * Says at its places why a schema refuses a frontmatter: what was kept of it has no places, so it is read again.
 *
 * @param found The problems of the article itself.
 * @param limits Those that it was read within.
 * @returns All of them, in the order of the source.
 */
export function explainRefusal(
  path: string,
  bytes: Uint8Array,
  { explain }: SchemaRefusal,
  found: readonly Problem[],
  limits: Limits,
): readonly Problem[] {
  const { source } = decodeSource(path, bytes);
  const lines = new LineMap(source);
  const refused = explain(readFrontmatter(source, lines, limits).mapping, lines.place(0, 0));
  return [...found, ...refused.map((each) => ({ ...each, file: path }))].sort((a, b) => offsetOf(a) - offsetOf(b));
}

function offsetOf({ place }: Problem): number {
  return place?.start.offset ?? 0;
}
