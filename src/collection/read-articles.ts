import { setImmediate } from 'node:timers/promises';
import { BroadsheetError } from '../model/broadsheet-error.ts';
import type { JsonObject } from '../model/json.ts';
import { type Problem, problem } from '../model/problem.ts';
import { runSchema, type SchemaRefusal } from '../parse/frontmatter/schema/read-data.ts';
import { articleReader } from './article-reader.ts';
import type { ArticleSummary } from './article-summary.ts';
import type { ArticleCache } from './cache/article-cache.ts';
import { cacheFolder } from './cache/cache-folder.ts';
import { cacheKey } from './cache/cache-key.ts';
import { openCache } from './cache/open-cache.ts';
import type { CollectionOptions, CollectionSchemaOptions } from './collection-options.ts';
import { fileFilter } from './files/file-filter.ts';
import { listFiles, unreadable } from './files/list-files.ts';
import { readSource, sourceHasher } from './files/read-source.ts';
import type { BareSummary } from './parse/bare-summary.ts';
import { fileFailed } from './parse/file-failed.ts';
import { type FileRecord, readEntry } from './parse/file-record.ts';
import type { ParserSetup } from './parse/parser-setup.ts';
import { findPluginModules } from './parse/plugin-modules.ts';
import type { CollectionParts } from './to-collection.ts';
import type { BodyStore, FileMemory, FileOutcome } from './watch/file-memory.ts';

/** So many sources are read before other work has its turn. */
const BATCH = 50;

/**
 * Reads the articles of a folder: from the cache those whose source is the same, the others by parsing them.
 *
 * @param root Absolute path of the folder.
 * @param onFrontmatter Told of each article's frontmatter as its author wrote it, by the path of the file.
 * @param memory Of an earlier reading of this folder, with the same options: in place of the cache's index.
 * @throws The reason of `options.signal`.
 */
export async function readArticles<Data>(
  root: string,
  options: CollectionOptions & Partial<CollectionSchemaOptions<Data>>,
  onFrontmatter?: (path: string, frontmatter: JsonObject) => void,
  memory?: FileMemory<Data>,
): Promise<CollectionParts<Data>> {
  const { schema, signal } = options;
  const { paths, problems: ofFolder } = await listFiles(root, fileFilter(options));
  const problems: Problem[] = [...ofFolder];
  const articles: ArticleSummary<Data>[] = [];
  const refused: { hash: string; summary: BareSummary; refusal: SchemaRefusal }[] = [];
  const hashes = new Map<string, string>();
  const parsed: FileRecord[] = [];

  const give = (path: string, { hash, article, frontmatter, problems: found = [] }: FileOutcome<Data>) => {
    hashes.set(path, hash);
    if (article) articles.push(article);
    if (frontmatter) onFrontmatter?.(path, frontmatter);
    problems.push(...found);
  };
  const settle = (path: string, outcome: FileOutcome<Data>) => {
    memory?.keep(path, outcome);
    give(path, outcome);
  };

  const accept = ({ path, hash, entry, raw }: FileRecord) => {
    const file = readEntry(entry);
    if ('problems' in file) {
      settle(path, { hash, problems: file.problems });
      return;
    }
    const { summary } = file;
    // Without a schema, the data are the fields.
    const outcome = schema ? runSchema(schema, JSON.parse(raw)) : { data: summary.fields as Data };
    if ('data' in outcome) {
      const article = { ...summary, data: outcome.data };
      settle(path, { hash, article, ...(onFrontmatter && { frontmatter: JSON.parse(raw) }) });
    } else refused.push({ hash, summary, refusal: outcome });
  };

  /** Reads what may be unreadable. */
  const attempt = <Result>(path: string, step: (path: string) => Result): Result | undefined => {
    try {
      return step(path);
    } catch (error) {
      problems.push(unreadable(path, error));
      return undefined;
    }
  };
  const read = (path: string) => attempt(path, () => readSource(root, path));

  signal?.throwIfAborted();
  const modules = findPluginModules(options.plugins ?? []);
  const setup = toSetup(
    options,
    modules.map(({ url }) => url),
  );
  const folder = memory?.store ? undefined : cacheFolder(options.cache, root);
  const states = modules.map(({ state }) => state);
  const cache = folder === undefined ? undefined : openCache(folder, root, options, cacheKey(setup, states));
  let store: BodyStore = memory?.store ?? {};
  try {
    const unknown = memory ? await memory.recall(root, paths, give, signal) : paths;
    const hashSource = sourceHasher(root);
    const hashOf = (path: string) => attempt(path, hashSource);
    const changed = cache ? await readKnown(unknown, cache, hashOf, accept, signal) : unknown;
    if (changed.length > 0) {
      // Not before: a load that finds all in the cache is over sooner than these would be there.
      const { importPlugins } = await import('./parse/import-plugins.ts');
      const { parseFiles } = await import('./parse/parse-files.ts');
      await importPlugins(setup.plugins);
      let index = 0;
      const next = () => {
        while (index < changed.length) {
          const source = read(changed[index++] ?? '');
          if (source) return source;
        }
        return undefined;
      };
      await parseFiles(changed.length, next, {
        workers: options.workers,
        setup: { ...setup, ...(cache?.prepare() && { bodies: cache.bodies }) },
        onParsed: ({ record, lasts, unsaved }) => {
          // As texts they take little room. They become objects when the threads and their memory have gone.
          parsed.push(schema || onFrontmatter ? record : { ...record, raw: '{}' });
          if (unsaved !== undefined) cache?.fail(unsaved);
          if (lasts) cache?.add(record);
        },
        onFailed: ({ path, hash }, reason) => settle(path, { hash, problems: [fileFailed(path, reason)] }),
        signal,
      });
      for (let record = parsed.pop(); record; record = parsed.pop()) accept(record);
    }
    cache?.save();
  } catch (error) {
    if (!(error instanceof BroadsheetError)) throw error;
    // Parsed without its plugins, no article would be what was asked for.
    articles.length = 0;
    problems.push(...error.problems);
  } finally {
    cache?.close();
  }
  if (cache) store = cache.failure === undefined ? { bodies: cache.bodies } : { problem: unwritable(cache.failure) };
  if (store.problem) problems.push(store.problem);
  memory?.fill(store);

  if (refused.length > 0) {
    const { explainRefusal } = await import('./parse/explain-refusal.ts');
    for (const { hash, summary, refusal } of refused) {
      const source = read(summary.path);
      if (!source) continue;
      settle(summary.path, {
        hash,
        problems: explainRefusal(summary.path, source.bytes, refusal, summary.problems),
      });
    }
  }
  const bodies = store.bodies === undefined ? {} : { bodies: store.bodies };
  return {
    directory: root,
    articles,
    problems,
    read: articleReader({ root, setup: { ...setup, ...bodies }, hashes, ...(schema && { schema }) }),
  };
}

/** Has the cache tell of the sources that it knows. Returns the paths of all others. */
async function readKnown(
  paths: readonly string[],
  cache: ArticleCache,
  hashOf: (path: string) => string | undefined,
  accept: (record: FileRecord) => void,
  signal: AbortSignal | undefined,
): Promise<string[]> {
  const sources = new Map<string, string>();
  for (const [index, path] of paths.entries()) {
    const hash = hashOf(path);
    if (hash !== undefined) sources.set(path, hash);
    if (index % BATCH !== 0) continue;
    await setImmediate();
    signal?.throwIfAborted();
  }
  const changed = new Set(sources.keys());
  const onKnown = (record: FileRecord) => {
    changed.delete(record.path);
    accept(record);
  };
  await cache.read(sources, onKnown, signal);
  return [...changed];
}

/** Of the options, what parsing takes. */
function toSetup(options: CollectionOptions, plugins: readonly string[]): ParserSetup {
  const { relatedHeadings, tagSeparator, sanitize } = options;
  return {
    plugins,
    ...(relatedHeadings && { relatedHeadings }),
    ...(tagSeparator && { tagSeparator }),
    ...(sanitize && { sanitize }),
  };
}

function unwritable(reason: string): Problem {
  return problem('cache-unwritable', {
    message: `Parsed articles could not be kept for the next time: ${reason}.`,
    hint: 'Let the folder of the cache be written, name another with `cache`, or set `cache` to `false`.',
  });
}
