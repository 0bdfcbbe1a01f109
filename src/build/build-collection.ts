import type { Collection } from '../collection/collection.ts';
import type { BuildOptions, BuildReport } from './build-options.ts';

/**
 * Builds a site of a collection: pages, what other sites embed, lists, feeds, and the elements beside them.
 *
 * Files appear whole, and only those that are not as they should be are written. What earlier builds wrote and this one
 * does not is removed; whatever else is in the folder stays. While there are errors, nothing is written at all.
 *
 * @throws TypeError when `site` is no absolute address of the web.
 * @throws The reason of `options.signal`, and what the file system says when it refuses a file.
 * @example
 * const posts = await loadCollection('posts', { site, permalink: '/:year/:slug/' });
 * await buildCollection(posts, { out: 'public', site, permalink: '/:year/:slug/' });
 */
export async function buildCollection(collection: Collection<unknown>, options: BuildOptions): Promise<BuildReport> {
  // Whoever only loads a collection does not wait for the printers.
  const { buildSite } = await import('./build-site.ts');
  return buildSite(collection, options);
}
