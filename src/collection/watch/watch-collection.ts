import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ArticleFields } from '../../model/article.ts';
import { toLimits } from '../../parse/limits/limits.ts';
import type { Collection } from '../collection.ts';
import type { CollectionOptions, CollectionSchemaOptions } from '../collection-options.ts';
import { placerOf } from '../links/link-problems.ts';
import { type ArticleMemory, readArticles } from '../read-articles.ts';
import { toCollection } from '../to-collection.ts';
import { Bell } from './bell.ts';
import { type CollectionUpdate, toUpdate } from './collection-update.ts';
import { FileMemory } from './file-memory.ts';
import { rememberPlaces } from './remember-places.ts';
import { watchFolder } from './watch-folder.ts';

/** How often a folder is looked through that the system does not allow to be watched (milliseconds). */
const UNWATCHED = 2000;

/** When to look again at a file that is being written (milliseconds): with the quiet before, it has settled then. */
const AGAIN = 70;

/** What holds for a watch beside what holds for loading. */
export interface WatchOptions {
  /**
   * Looks for changes every so many milliseconds as well, for a folder whose system does not tell of all: on a network,
   * or from outside of a container. Default: only where the system allows no watch of some directory, then every 2,000.
   */
  readonly poll?: number;
  /** Ends the watch: the loop is left as if there were no more updates, and nothing is thrown. */
  readonly signal?: AbortSignal;
}

/** The updates of a watch, for `for await`. To leave the loop ends the watch; so does `return()`. */
export type CollectionWatch<Data> = AsyncIterableIterator<CollectionUpdate<Data>, undefined, undefined>;

/**
 * Loads the articles of a folder, and again whenever they change: the first update comes at once.
 *
 * Only files that have changed are parsed. A save is waited for until the file is complete, and many at once make one
 * update. An update says what the files say, be it little: what a bad save has spoilt is told in `problems`, and good
 * again with the next good save. A folder that goes has no articles until it is back.
 *
 * Updates never overlap: the next is made when it is asked for, and what has changed in the meantime is all in it. That
 * is why they are a loop and no callback, which would be called while the work for the last one is still being done.
 *
 * A schema runs for articles that have changed only. Plugin modules are imported once: a change to one takes a new
 * process. What is parsed in a watch after its first update is not in the cache the next time.
 *
 * @example
 * for await (const { collection, changed } of watchCollection('content/posts')) {
 *   await render(collection);
 *   console.log(`${changed.length} articles have changed.`);
 * }
 */
export function watchCollection(
  directory: string | URL,
  options?: CollectionOptions & WatchOptions,
): CollectionWatch<ArticleFields>;
export function watchCollection<Data>(
  directory: string | URL,
  options: CollectionSchemaOptions<Data> & WatchOptions,
): CollectionWatch<Data>;
export function watchCollection(
  directory: string | URL,
  options: CollectionOptions & Partial<CollectionSchemaOptions<unknown>> & WatchOptions = {},
): CollectionWatch<unknown> {
  const root = resolve(typeof directory === 'string' ? directory : fileURLToPath(directory));
  const ending = new AbortController();
  const signal = AbortSignal.any([ending.signal, ...(options.signal ? [options.signal] : [])]);
  const updates = follow(root, { ...options, signal });
  return {
    next: () => updates.next(),
    return: () => {
      // By itself, a generator that is waiting for a change would end at the next one only.
      ending.abort();
      return updates.return(undefined);
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}

type FollowOptions<Data> = CollectionOptions &
  Partial<CollectionSchemaOptions<Data>> &
  WatchOptions & { readonly signal: AbortSignal };

async function* follow<Data>(
  root: string,
  { poll, ...options }: FollowOptions<Data>,
): AsyncGenerator<CollectionUpdate<Data>, undefined, undefined> {
  const { signal, workers, ...rest } = options;
  // Threads that are asked for would take longer to start than a few files to be parsed: later, the one that is kept.
  const later = { ...rest, signal, ...(workers === 0 && { workers }) };
  const files = new FileMemory(toLimits(options.limits));
  const memory: ArticleMemory<Data> = { files, outcomes: new WeakMap() };
  const findPlaces = rememberPlaces(placerOf(root));
  const bell = new Bell();
  const ring = () => bell.ring();
  signal.addEventListener('abort', ring);
  // Watched first and read then, so that what changes in between is told.
  const watch = await watchFolder(root, { followsLinks: true, onChange: ring });
  try {
    let last: Collection<Data> | undefined;
    while (!signal.aborted) {
      const parts = await readArticles(root, files.store ? later : options, undefined, memory);
      const collection = await toCollection(parts, options, findPlaces);
      const update = toUpdate(last, collection);
      last = collection;
      if (update) yield update;
      const every = poll ?? (watch.isComplete() ? undefined : UNWATCHED);
      await bell.heard(files.isSettling ? AGAIN : every);
    }
  } catch (error) {
    if (!signal.aborted) throw error;
  } finally {
    watch.close();
    await files.threads.end();
    signal.removeEventListener('abort', ring);
  }
  return undefined;
}
