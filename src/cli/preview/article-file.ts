import { decodeSource } from '../../collection/files/decode-source.ts';
import { FileTooLarge } from '../../collection/files/read-regular.ts';
import { readSource, type Source } from '../../collection/files/read-source.ts';
import { unreadable } from '../../collection/files/unreadable.ts';
import type { ParsedFile } from '../../collection/parse/parse-file.ts';
import type { Article } from '../../model/article.ts';
import type { Problem } from '../../model/problem.ts';
import { DEFAULT_LIMITS } from '../../parse/limits/limits.ts';

/** One Markdown file of a previewed folder. */
export interface ArticleFile {
  /** Path within the folder, with forward slashes: `guides/first-steps.md`. */
  readonly path: string;
  readonly source: string;
  /** Left out when the source could not be made an article; the problems say why. */
  readonly article?: Article;
  readonly problems: readonly Problem[];
}

/**
 * Reads a file of a previewed folder, to be parsed; one that is far too large is not, and is what its problem says.
 *
 * @throws What the file system says.
 */
export function readArticleFile(root: string, path: string): Source | ArticleFile {
  try {
    return readSource(root, path, DEFAULT_LIMITS);
  } catch (error) {
    if (!(error instanceof FileTooLarge)) throw error;
    return { path, source: '', problems: [unreadable(path, error)] };
  }
}

/** A file of a previewed folder, as it was parsed; what is wrong with it is in its problems. */
export function toArticleFile({ path, bytes }: Source, parsed: ParsedFile): ArticleFile {
  const { source } = decodeSource(path, bytes);
  if ('problems' in parsed) return { path, source, problems: parsed.problems };
  const { links: _, relatedLinks: __, revision: ___, ...summary } = parsed.summary;
  return {
    path,
    source,
    article: { ...summary, data: summary.fields, blocks: parsed.blocks },
    problems: summary.problems,
  };
}
