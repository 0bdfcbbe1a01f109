import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import type { Collection } from '../../../src/collection/collection.ts';
import type { CollectionOptions } from '../../../src/collection/collection-options.ts';
import { loadCollection } from '../../../src/collection/load-collection.ts';
import type { CollectionUpdate } from '../../../src/collection/watch/collection-update.ts';
import { type WatchOptions, watchCollection } from '../../../src/collection/watch/watch-collection.ts';

export const HERE: CollectionOptions = { cache: false, workers: 0 };

/** Watches a folder for one test. A test in which an update does not come fails by its own time limit. */
export function watched(t: TestContext, root: string, options: CollectionOptions & WatchOptions = {}) {
  const watch = watchCollection(root, { ...HERE, ...options });
  t.after(() => watch.return?.());

  const next = async (): Promise<CollectionUpdate> => {
    const result = await watch.next();
    return result.done ? assert.fail('The watch has ended.') : result.value;
  };
  /** All updates up to one that is so. */
  const until = async (isSo: (update: CollectionUpdate) => boolean): Promise<CollectionUpdate[]> => {
    const updates = [await next()];
    for (let last = updates[0]; last && !isSo(last); last = updates.at(-1)) updates.push(await next());
    return updates;
  };
  return { watch, next, until };
}

/** What a collection says, to be compared. */
export function sayings({ articles, problems, backlinks }: Collection) {
  const linking = articles.map(({ path }) => [path, backlinks(path).map((article) => article.path)]);
  return { articles, problems, linking };
}

/** The same of a folder that is loaded afresh. */
export async function fresh(root: string) {
  return sayings(await loadCollection(root, HERE));
}
