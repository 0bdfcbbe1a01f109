import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Collection } from './collection.ts';
import type { CollectionOptions, CollectionSchemaOptions } from './collection-options.ts';
import { readArticles } from './read-articles.ts';
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
  return toCollection(await readArticles(root, options), options);
}
