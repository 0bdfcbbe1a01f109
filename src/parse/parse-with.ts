import type { Article, ArticleFields } from '../model/article.ts';
import { BroadsheetError } from '../model/broadsheet-error.ts';
import { LineMap } from '../model/line-map.ts';
import type { Place } from '../model/place.ts';
import type { Problem } from '../model/problem.ts';
import { boundProblems } from './bound-problems.ts';
import { readFields } from './frontmatter/fields/read-fields.ts';
import { readFrontmatterWith } from './frontmatter/read-frontmatter-with.ts';
import { readData } from './frontmatter/schema/read-data.ts';
import { toLimits } from './limits/limits.ts';
import { stackUsedUp } from './limits/nesting.ts';
import { refuseLongSource } from './limits/source-length.ts';
import { isStackOverflow } from './limits/stack-overflow.ts';
import { nestHeadings } from './outline.ts';
import type { ParseOptions, SchemaOptions } from './parse-options.ts';
import { type Body, readBody } from './read-body.ts';
import type { Readers } from './readers.ts';
import { readingMinutes, readingTimeProblem } from './reading-time.ts';

/**
 * The core of `parseArticle`, with the readers handed in that few articles need.
 *
 * @throws MissingReader when the source needs one that is not among them.
 * @throws BroadsheetError as `parseArticle` does.
 * @throws TypeError for a limit that is none.
 */
export function parseWith<Data = ArticleFields>(
  source: string,
  options: ParseOptions & Partial<Pick<SchemaOptions<Data>, 'schema'>>,
  readers: Partial<Readers>,
): Article<Data> {
  const { path, schema, tagSeparator } = options;
  const limits = toLimits(options.limits);
  refuseLongSource(source, limits.sourceLength, path);
  const lines = new LineMap(source);
  const start = lines.place(0, 0);
  const frontmatter = readFrontmatterWith(source, lines, readers, limits);
  const problems: Problem[] = [...frontmatter.problems];

  let body: Body;
  try {
    body = readBody(source, frontmatter, lines, { ...options, limits }, readers);
  } catch (error) {
    problems.push(...bodyProblems(error, lines.place(frontmatter.bodyStart, frontmatter.bodyStart)));
    const cause = error instanceof BroadsheetError ? error.cause : error;
    throw new BroadsheetError(inOrder(problems, path), { cause });
  }
  const { blocks, headings, words } = body;
  const { fields, origin, ...fromFields } = readFields(frontmatter.mapping, {
    ...(path !== undefined && { path }),
    ...(tagSeparator && { tagSeparator }),
    sourcePlace: start,
    body: { ...(headings[0] && { heading: headings[0] }), ...(body.excerpt && { excerpt: body.excerpt }) },
  });
  const minutes = readingMinutes(words);
  const custom = schema && readData(schema, frontmatter.mapping, start);
  problems.push(
    ...fromFields.problems,
    ...body.problems,
    ...readingTimeProblem(fields, origin, minutes, source),
    ...(custom?.problems ?? []),
  );
  const found = inOrder(problems, path);
  if (custom && !('data' in custom)) throw new BroadsheetError(found);
  return {
    format: 1,
    slug: fields.slug,
    title: fields.title,
    ...(fields.excerpt !== undefined && { excerpt: fields.excerpt }),
    fields,
    origin,
    data: (custom ? custom.data : fields) as Data,
    blocks,
    outline: nestHeadings(headings, fields.title),
    words,
    readingMinutes: minutes,
    problems: found,
  };
}

/** What stopped the reading of a body, as problems; what is nobody's fault but ours is thrown on. */
function bodyProblems(error: unknown, place: Place): readonly Problem[] {
  if (error instanceof BroadsheetError) return error.problems;
  if (isStackOverflow(error)) return [stackUsedUp(place)];
  throw error;
}

/** Problems in the order of the source, not too many of a code, each with its file. */
function inOrder(problems: readonly Problem[], file: string | undefined): Problem[] {
  const ordered = boundProblems(
    problems.toSorted((one, other) => (one.place?.start.offset ?? 0) - (other.place?.start.offset ?? 0)),
  );
  return ordered.map((each) => (file === undefined ? each : { ...each, file }));
}
