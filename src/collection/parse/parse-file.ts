import type { Block } from '../../model/block.ts';
import { BroadsheetError } from '../../model/broadsheet-error.ts';
import type { JsonObject } from '../../model/json.ts';
import { type Problem, problem } from '../../model/problem.ts';
import { parseArticle } from '../../parse/parse-article.ts';
import type { ParseOptions } from '../../parse/parse-options.ts';
import { type DecodedSource, decodeSource } from '../files/decode-source.ts';
import type { Source } from '../files/read-source.ts';
import type { BareSummary } from './bare-summary.ts';
import { fileFailed } from './file-failed.ts';
import { linksOf, relatedLinksOf } from './links-of.ts';

/** What a file says before any schema: plain JSON, to be kept and to be handed from thread to thread. */
export type ParsedFile =
  | {
      readonly summary: BareSummary;
      /** The frontmatter as its author wrote it, for a schema; empty when there is none. */
      readonly raw: JsonObject;
      readonly blocks: readonly Block[];
    }
  /** Why there is no article. */
  | { readonly problems: readonly Problem[] };

/**
 * Parses a file of a folder.
 *
 * Nothing is thrown: one bad file must not stop the rest, be the fault its author's, a plugin's or ours.
 */
export function parseFile(file: Source, options: Omit<ParseOptions, 'path'>): ParsedFile {
  try {
    return parseDecoded(file, decodeSource(file.path, file.bytes), options);
  } catch (error) {
    return { problems: [fileFailed(file.path, error)] };
  }
}

function parseDecoded(
  { path, hash }: Source,
  { source, problem: encoding }: DecodedSource,
  options: Omit<ParseOptions, 'path'>,
): ParsedFile {
  if (!/\S/.test(source)) return { problems: [empty(path)] };
  let raw: JsonObject = {};
  // A schema that takes anything is how the frontmatter is got hold of.
  const keepRaw = (value: unknown) => {
    raw = value as JsonObject;
    return { value: null };
  };
  const schema = { '~standard': { version: 1 as const, vendor: 'broadsheet', validate: keepRaw } };
  try {
    const { blocks, data: _, problems, ...rest } = parseArticle<null>(source, { ...options, path, schema });
    const summary = {
      ...rest,
      problems: withEncoding(problems, encoding),
      path,
      revision: hash,
      links: linksOf(blocks),
      relatedLinks: relatedLinksOf(blocks),
    };
    return { summary, raw, blocks };
  } catch (error) {
    if (error instanceof BroadsheetError) return { problems: withEncoding(error.problems, encoding) };
    throw error;
  }
}

/** The problems of a source in its order, with that of its encoding. */
function withEncoding(problems: readonly Problem[], encoding: Problem | undefined): readonly Problem[] {
  if (!encoding) return problems;
  return [encoding, ...problems].sort((one, other) => offsetOf(one) - offsetOf(other));
}

function offsetOf({ place }: Problem): number {
  return place?.start.offset ?? 0;
}

function empty(path: string): Problem {
  return problem('file-empty', {
    message: `"${path}" is empty.`,
    hint: 'Write the article, or remove the file.',
    file: path,
  });
}
