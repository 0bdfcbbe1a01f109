import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BroadsheetError } from '../model/broadsheet-error.ts';
import type { Problem } from '../model/problem.ts';
import { parseArticle } from '../parse/parse-article.ts';
import type { ArticleSummary } from './article-summary.ts';
import type { Collection } from './collection.ts';
import type { CollectionOptions, CollectionSchemaOptions } from './collection-options.ts';
import { fileFilter } from './files/file-filter.ts';
import { listFiles, unreadable } from './files/list-files.ts';
import { parseFile } from './parse/parse-file.ts';
import { toCollection } from './to-collection.ts';

/**
 * Loads the articles of a folder.
 *
 * Nothing that an author wrote makes it throw: what is wrong is in `problems`, and one bad file never stops the rest.
 *
 * @throws The reason of `options.signal` when that is aborted.
 * @example
 * const posts = await loadCollection('content/posts', { schema: z.object({ title: z.string() }) });
 * posts.articles[0]?.data.title;
 */
export function loadCollection(directory: string | URL, options?: CollectionOptions): Promise<Collection>;
export function loadCollection<Data>(
  directory: string | URL,
  options: CollectionSchemaOptions<Data>,
): Promise<Collection<Data>>;
export async function loadCollection(
  directory: string | URL,
  options: CollectionOptions & Partial<CollectionSchemaOptions<unknown>> = {},
): Promise<Collection<unknown>> {
  const root = resolve(typeof directory === 'string' ? directory : fileURLToPath(directory));
  const { paths, problems } = await listFiles(root, fileFilter(options));
  const found: Problem[] = [...problems];
  const articles: ArticleSummary<unknown>[] = [];
  for (const path of paths) {
    options.signal?.throwIfAborted();
    let source: string;
    try {
      source = await readFile(join(root, path), 'utf8');
    } catch (error) {
      found.push(unreadable(path, error));
      continue;
    }
    const file = parseFile(path, source, options);
    if ('summary' in file) articles.push({ ...file.summary, data: file.summary.fields });
    else found.push(...file.problems);
  }
  return toCollection({
    ...options,
    directory: root,
    articles,
    problems: found,
    async read({ path }) {
      try {
        return { ...parseArticle(await readFile(join(root, path), 'utf8'), { ...options, path }), path };
      } catch (error) {
        if (error instanceof BroadsheetError) throw error;
        throw new BroadsheetError([unreadable(path, error)], { cause: error });
      }
    },
  });
}
