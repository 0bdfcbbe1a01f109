import { setImmediate } from 'node:timers/promises';
import { BroadsheetError } from '../model/broadsheet-error.ts';
import { type Problem, problem } from '../model/problem.ts';
import { toLimits } from '../parse/limits/limits.ts';
import type { ArticleCache } from './cache/article-cache.ts';
import { cacheFolder } from './cache/cache-folder.ts';
import { cacheKey } from './cache/cache-key.ts';
import { openCache } from './cache/open-cache.ts';
import type { CollectionOptions } from './collection-options.ts';
import { fileFilter } from './files/file-filter.ts';
import { listFiles } from './files/list-files.ts';
import { readSource, sourceHasher } from './files/read-source.ts';
import { unreadable } from './files/unreadable.ts';
import { type FileRecord, type KnownFile, readEntry } from './parse/file-record.ts';
import type { ParserSetup } from './parse/parser-setup.ts';
import { findPluginModules } from './parse/plugin-modules.ts';
import type { BodyStore, FileMemory } from './watch/file-memory.ts';

/** So many sources are read before other work has its turn. */
const BATCH = 50;

/** What the files of a folder say, before any schema. */
export interface FolderReading {
  /** By path, in the order of the folder. Those that could not be read are not among them. */
  readonly files: ReadonlyMap<string, KnownFile>;
  /** Of the folder, and of files that could not be read. */
  readonly problems: readonly Problem[];
  /** How the files were parsed. */
  readonly setup: ParserSetup;
  /** The folder where their bodies are kept, if they are. */
  readonly bodies?: string;
  /** Another when anything that they are parsed by is: options, plugins, versions. */
  readonly parser: string;
}

/**
 * Reads the files of a folder: from the cache what is known of those whose content is the same, the others by parsing
 * them.
 *
 * @param root Absolute path of the folder.
 * @param wantsRaw Whether their frontmatter is wanted as it was written.
 * @param memory Of earlier readings of this folder with the same options; in place of the cache's index.
 * @throws The reason of `options.signal`.
 */
export async function readFiles(
  root: string,
  options: CollectionOptions,
  wantsRaw: boolean,
  memory?: FileMemory,
): Promise<FolderReading> {
  const { signal, workers, timeBudget } = options;
  const limits = toLimits(options.limits);
  signal?.throwIfAborted();
  const { paths, problems: ofFolder } = await listFiles(root, fileFilter(options), { signal });
  const problems: Problem[] = [...ofFolder];
  const files = new Map<string, KnownFile>();
  const settle = (path: string, file: KnownFile) => {
    files.set(path, file);
    memory?.keep(path, file);
  };
  const accept = ({ path, hash, body, entry, raw }: FileRecord) =>
    settle(path, { hash, entry: readEntry(entry), ...(body !== '' && { body }), ...(wantsRaw && { raw }) });
  const attempt = <Result>(path: string, step: (path: string) => Result): Result | undefined => {
    try {
      return step(path);
    } catch (error) {
      problems.push(unreadable(path, error));
      return undefined;
    }
  };

  const modules = findPluginModules(options.plugins ?? []);
  const urls = modules.map(({ url }) => url);
  const states = modules.map(({ state }) => state);
  const setup = toSetup(options, urls);
  const parser = cacheKey(setup, states);
  const folder = memory?.store ? undefined : cacheFolder(options.cache, root);
  const cache = folder === undefined ? undefined : openCache(folder, root, options, parser);
  try {
    const unknown = memory ? await memory.recall(root, paths, (path, file) => files.set(path, file), signal) : paths;
    const hashSource = sourceHasher(root, limits);
    // Where nothing is known, nothing need be read to see whether it has changed.
    const isKnowing = cache !== undefined && !cache.isNew;
    const changed = isKnowing
      ? await readKnown(unknown, cache, (path) => attempt(path, hashSource), accept, signal)
      : unknown;
    if (changed.length > 0) {
      // Not before: a load that finds all in the cache is over sooner than these would be there.
      const { parseFiles } = await import('./parse/parse-files.ts');
      let index = 0;
      const next = () => {
        while (index < changed.length) {
          const source = attempt(changed[index++] ?? '', (path) => readSource(root, path, limits));
          if (source) return source;
        }
        return undefined;
      };
      const parsed: FileRecord[] = [];
      await parseFiles(changed.length, next, {
        workers,
        timeBudget,
        setup,
        threads: memory?.threads,
        wantsBodies: cache?.prepare(changed.length) ?? false,
        onParsed: ({ record, lasts, body }) => {
          const kept = (lasts && cache?.add(record, body)) || record;
          // As texts they take little room. They become objects when the threads and their memory have gone.
          parsed.push(wantsRaw ? kept : { ...kept, raw: '' });
        },
        // Not for the cache: what has failed today, or was too slow, may do better the next time.
        onFailed: ({ path, hash }, failure) => settle(path, { hash, entry: { problems: [failure] } }),
        signal,
      });
      for (let record = parsed.pop(); record; record = parsed.pop()) accept(record);
    }
    cache?.save();
  } catch (error) {
    if (!(error instanceof BroadsheetError)) throw error;
    // Parsed without its plugins, no article would be what was asked for.
    return { files: new Map(), problems: [...problems, ...error.problems], setup, parser };
  } finally {
    cache?.close();
  }
  const store = memory?.store ?? storeOf(cache);
  memory?.fill(store);
  return {
    files: new Map(paths.flatMap((path) => pairOf(path, files.get(path)))),
    problems: [...problems, ...(store.problem ? [store.problem] : [])],
    setup,
    ...(store.bodies !== undefined && { bodies: store.bodies }),
    parser,
  };
}

function storeOf(cache: ArticleCache | undefined): BodyStore {
  if (!cache) return {};
  return cache.failure === undefined ? { bodies: cache.bodies } : { problem: unwritable(cache.failure) };
}

/** Has the cache tell of the sources that it knows. Returns the paths of all others. */
async function readKnown(
  paths: readonly string[],
  cache: ArticleCache,
  hashOf: (path: string) => string | undefined,
  accept: (record: FileRecord) => void,
  signal: AbortSignal | undefined,
): Promise<string[]> {
  const hashes = new Map<string, string>();
  for (const [index, path] of paths.entries()) {
    const hash = hashOf(path);
    if (hash !== undefined) hashes.set(path, hash);
    if (index % BATCH !== 0) continue;
    await setImmediate();
    signal?.throwIfAborted();
  }
  const changed = new Set(hashes.keys());
  const onKnown = (record: FileRecord) => {
    changed.delete(record.path);
    accept(record);
  };
  await cache.read(hashes, onKnown, signal);
  return [...changed];
}

/** Of the options, what parsing takes. */
function toSetup({ relatedHeadings, tagSeparator, sanitize, limits }: CollectionOptions, plugins: readonly string[]) {
  return {
    plugins,
    ...(relatedHeadings && { relatedHeadings }),
    ...(tagSeparator && { tagSeparator }),
    ...(sanitize && { sanitize }),
    ...(limits && { limits }),
  };
}

function pairOf<Value>(key: string, value: Value | undefined): [string, Value][] {
  return value === undefined ? [] : [[key, value]];
}

function unwritable(reason: string): Problem {
  return problem('cache-unwritable', {
    message: `Parsed articles could not be kept for the next time: ${reason}.`,
    hint: 'Let the folder of the cache be written, name another with `cache`, or set `cache` to `false`.',
  });
}
