import { isDeepStrictEqual } from 'node:util';
import type { ArticleFields } from '../../model/article.ts';
import type { Collection } from '../collection.ts';

/** A folder as it is now, and what has changed since the update before. Articles are named by their paths, in order. */
export interface CollectionUpdate<Data = ArticleFields> {
  /**
   * What `loadCollection` would give. Collections of earlier updates stay as they were, and share the summaries of
   * articles that have not changed.
   */
  readonly collection: Collection<Data>;
  /** Articles that there were not: in the first update all, later also those whose file was no article before. */
  readonly added: readonly string[];
  /** Articles whose source has changed. */
  readonly changed: readonly string[];
  /** Articles that there are no more: the file has gone, or is no article as it is now; `problems` says why. */
  readonly removed: readonly string[];
  /** All other articles that link to one of these, or did: what shows titles and addresses is to be made again. */
  readonly linking: readonly string[];
}

/** What has changed from one collection of a folder to the next; nothing when they say the same. */
export function toUpdate<Data>(
  before: Collection<Data> | undefined,
  collection: Collection<Data>,
): CollectionUpdate<Data> | undefined {
  const now = revisionsOf(collection);
  const then = before ? revisionsOf(before) : new Map<string, string>();
  const paths = [...now.keys()].sort();
  const added = paths.filter((path) => !then.has(path));
  const changed = paths.filter((path) => then.has(path) && then.get(path) !== now.get(path));
  const removed = [...then.keys()].filter((path) => !now.has(path)).sort();
  if (!before) return { collection, added, changed, removed, linking: [] };
  const named = new Set([...added, ...changed, ...removed]);
  if (named.size === 0 && isDeepStrictEqual(before.problems, collection.problems)) return undefined;
  const linking = new Set<string>();
  for (const path of [...added, ...changed]) for (const each of collection.backlinks(path)) linking.add(each.path);
  for (const path of [...removed, ...changed]) for (const each of before.backlinks(path)) linking.add(each.path);
  const others = [...linking].filter((path) => now.has(path) && !named.has(path));
  return { collection, added, changed, removed, linking: others.sort() };
}

/** What tells one content of each article's file from another, by its path. */
function revisionsOf({ articles }: Collection<unknown>): Map<string, string> {
  return new Map(articles.map(({ path, revision }) => [path, revision]));
}
