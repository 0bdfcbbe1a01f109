import { join, relative, resolve } from 'node:path';
import { writeAtomically } from '../collection/cache/write-atomically.ts';
import { readText } from '../collection/files/read-text.ts';
import { settled } from '../collection/watch/settled.ts';
import { BroadsheetError } from '../model/broadsheet-error.ts';
import type { BundlerContext, ContentPlugin } from './bundler.ts';
import { Content } from './content.ts';
import { articleFile, articleId, bodyId, collectionIds, readId, resolveName } from './module-names.ts';
import type { PluginOptions } from './plugin-options.ts';
import { printDeclarations } from './print-declarations.ts';
import { printArticle, printCollection, UPDATE_MODULE } from './print-modules.ts';
import { toError, toLog } from './report-problems.ts';

/**
 * A plugin for Rollup, Vite and Rolldown that lets code import articles.
 *
 * `broadsheet:content` (or `broadsheet:content/<name>`, where there are several collections) has the summaries of all
 * articles at once, and each body as a chunk that `load` downloads. `./post.md?article` is one article whole. What is
 * wrong with the content is the bundler's own warning or error, with its place; an error fails a build, not a server.
 * In Vite's server, an article that is saved is replaced in the page.
 *
 * @example
 * // vite.config.js
 * import { broadsheet } from 'broadsheet/rollup';
 * export default { plugins: [broadsheet({ dir: 'content' })] };
 *
 * // in the page's code
 * import { articles, load } from 'broadsheet:content';
 * document.querySelector('broadsheet-article').article = await load(articles[0].slug);
 */
export function broadsheet(options: PluginOptions = {}): ContentPlugin {
  let root = resolve('.');
  let isServing = false;
  let opened: Promise<Content> | undefined;
  let lastUpdate = '';
  let forgotten: Promise<void> | undefined;
  const content = () => {
    opened ??= Content.open(root, options);
    return opened;
  };

  /** Tells the bundler what is wrong, watches the files, and writes the types. */
  const begin = async (context: BundlerContext): Promise<void> => {
    const found = await content();
    const collections = await found.collections();
    const errors: Parameters<typeof toError>[0][number][] = [];
    for (const { directory, articles, problems } of collections.values()) {
      context.addWatchFile(directory);
      for (const { path } of articles) context.addWatchFile(join(directory, path));
      for (const problem of problems) {
        if (problem.file !== undefined) context.addWatchFile(join(directory, problem.file));
        if (problem.severity === 'error' && !isServing) errors.push({ problem, directory });
        else context.warn(toLog(problem, directory));
      }
    }
    if (errors.length > 0) context.error(toError(errors));
    await declare(found);
  };

  const declare = async (found: Content): Promise<void> => {
    const { declarations = 'broadsheet-content.d.ts' } = options;
    if (declarations === false) return;
    const file = resolve(root, declarations);
    const text = printDeclarations(await found.declared());
    if (readText(file) !== text) writeAtomically(file, text);
  };

  return {
    name: 'broadsheet',
    enforce: 'pre',

    configResolved(config) {
      root = config.root;
      isServing = config.command === 'serve';
    },

    async configureServer({ watcher }) {
      const { config } = await content();
      watcher.add(Object.values(config.collections).map(({ dir }) => String(dir)));
    },

    async buildStart() {
      await asProblems(this, () => begin(this));
    },

    async resolveId(source, importer) {
      const own = resolveName(source);
      if (own !== undefined) return own;
      const file = articleFile(source);
      if (file === undefined) return null;
      const found = await this.resolve(file, importer, { skipSelf: true });
      return found && !found.external ? articleId(found.id) : null;
    },

    async load(id) {
      const file = articleFile(id);
      const module = readId(id);
      if (file === undefined && !module) return null;
      const print = { hot: isServing };
      const code = await asProblems(this, async () => {
        if (file !== undefined) {
          this.addWatchFile(file);
          const article = await (await content()).ofFile(file);
          if (!article) throw new RangeError(`"${relative(root, file)}" is not an article of a collection.`);
          return printArticle(article, print);
        }
        if (module?.kind === 'body') {
          const [, collection] = await (await content()).collection(module.collection);
          this.addWatchFile(join(collection.directory, module.path));
          return printArticle(await collection.load(module.path), print);
        }
        if (module?.kind === 'collection') {
          return printCollection(...(await (await content()).collection(module.collection)), print);
        }
        return UPDATE_MODULE;
      });
      return { code, map: { mappings: '' } };
    },

    watchChange(id) {
      void opened?.then((found) => found.has(id) && found.forget());
    },

    async hotUpdate({ file, timestamp, modules }) {
      const found = await content();
      if (!found.has(file)) return undefined;
      // Once for all environments of a server.
      const update = `${timestamp} ${file}`;
      if (update !== lastUpdate) forgotten = settled(file).then(() => found.forget());
      lastUpdate = update;
      await forgotten;
      await declare(found);
      const place = found.placeOf(file);
      const ids = place ? [...collectionIds(place.collection), bodyId(place.collection, place.path)] : [];
      const { moduleGraph } = this.environment;
      const changed = [...ids, articleId(file)].flatMap((id) => moduleGraph.getModuleById(id) ?? []);
      return [...modules, ...changed];
    },
  };
}

/** What is wrong with the content as the bundler's own error. */
async function asProblems<T>(context: BundlerContext, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof BroadsheetError) {
      context.error(toError(error.problems.map((problem) => ({ problem, directory: '' }))));
    }
    if (error instanceof RangeError) context.error({ message: error.message });
    throw error;
  }
}
