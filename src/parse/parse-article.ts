import type { Article } from '../model/article.ts';
import { ALL_READERS } from './all-readers.ts';
import type { ParseOptions, SchemaOptions } from './parse-options.ts';
import { parseWith } from './parse-with.ts';

/**
 * Reads an article: frontmatter (YAML, TOML or JSON) and GitHub Flavored Markdown into plain, typed JSON.
 *
 * Synchronous, and the same in Node, a worker and a browser. What an author should mend is in `article.problems`, each
 * with its place; nothing of the source is lost without a problem that says so.
 *
 * @param source The whole file as text; a byte order mark may be left in.
 * @throws BroadsheetError with all problems found, when the body cannot be read (nested too deep, a plugin threw) or the
 * frontmatter does not match `options.schema`.
 * @example
 * const article = parseArticle('---\ntitle: Hello\n---\n\nWeekly:\n\n- [ ] Water the plants\n');
 * article.title; // 'Hello'
 * article.blocks[0]; // { type: 'checklist', label: 'Weekly', cadence: 'P1W', … }
 */
export function parseArticle(source: string, options?: ParseOptions): Article;
/**
 * Reads an article whose frontmatter has the caller's own shape: `article.data` is the schema's output.
 *
 * @example
 * const schema = z.object({ title: z.string(), rating: z.number() });
 * parseArticle(source, { schema }).data.rating; // number
 */
export function parseArticle<Data>(source: string, options: SchemaOptions<Data>): Article<Data>;
export function parseArticle(source: string, options: ParseOptions & Partial<SchemaOptions<unknown>> = {}): unknown {
  return parseWith(source, options, ALL_READERS);
}
