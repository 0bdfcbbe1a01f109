import { hash } from 'node:crypto';
import type { ArticleFields } from '../../model/article.ts';
import type { Block } from '../../model/block.ts';
import { BroadsheetError } from '../../model/broadsheet-error.ts';
import { type Problem, problem } from '../../model/problem.ts';
import { parseArticle } from '../../parse/parse-article.ts';
import type { ParseOptions } from '../../parse/parse-options.ts';
import type { ArticleSummary } from '../article-summary.ts';
import { linksOf } from './links-of.ts';

/** What a file says before any schema: plain JSON, to be kept and to be handed from thread to thread. */
export type ParsedFile =
  | {
      /** `data` is left out: it is the fields, or what a schema makes of the frontmatter. */
      readonly summary: Omit<ArticleSummary<ArticleFields>, 'data'>;
      readonly blocks: readonly Block[];
    }
  /** Why there is no article. */
  | { readonly problems: readonly Problem[] };

/** Parses the source of a file of a folder; nothing is thrown for what an author wrote. */
export function parseFile(path: string, source: string, options: Omit<ParseOptions, 'path'>): ParsedFile {
  if (source.trim() === '') return { problems: [empty(path)] };
  try {
    const { blocks, data: _, ...rest } = parseArticle(source, { ...options, path });
    return { summary: { ...rest, path, revision: hash('sha256', source, 'hex').slice(0, 40), links: linksOf(blocks) }, blocks };
  } catch (error) {
    if (!(error instanceof BroadsheetError)) throw error;
    return { problems: error.problems };
  }
}

function empty(path: string): Problem {
  return problem('file-empty', {
    message: `"${path}" is empty.`,
    hint: 'Write the article, or remove the file.',
    file: path,
  });
}
