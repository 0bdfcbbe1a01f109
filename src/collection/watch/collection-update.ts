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

/** A collection, and the hashes of its articles' sources by path. */
export interface Snapshot<Data> {
  readonly collection: Collection<Data>;
  readonly hashes: ReadonlyMap<string, string>;
}

/** What has changed from one snapshot to the next; nothing when they say the same. */
export function toUpdate<Data>(
  before: Snapshot<Data> | undefined,
  { collection, hashes }: Snapshot<Data>,
): CollectionUpdate<Data> | undefined {
  const paths = [...hashes.keys()].sort();
  if (!before) return { collection, added: paths, changed: [], removed: [], linking: [] };
  const added = paths.filter((path) => !before.hashes.has(path));
  const changed = paths.filter((path) => before.hashes.has(path) && before.hashes.get(path) !== hashes.get(path));
  const removed = [...before.hashes.keys()].filter((path) => !hashes.has(path)).sort();
  const named = new Set([...added, ...changed, ...removed]);
  if (named.size === 0 && isDeepStrictEqual(before.collection.problems, collection.problems)) return undefined;
  const linking = new Set(
    [
      ...[...added, ...changed].flatMap((path) => collection.backlinks(path)),
      ...[...removed, ...changed].flatMap((path) => before.collection.backlinks(path)),
    ].map(({ path }) => path),
  );
  return {
    collection,
    added,
    changed,
    removed,
    linking: [...linking].filter((path) => hashes.has(path) && !named.has(path)).sort(),
  };
}
