import { join, relative, resolve } from 'node:path';
import { writeAtomically } from '../collection/cache/write-atomically.ts';
import { FileTexts } from '../collection/files/file-texts.ts';
import { readText } from '../collection/files/read-text.ts';
import { settled } from '../collection/watch/settled.ts';
import { BroadsheetError } from '../model/broadsheet-error.ts';
import type { BundlerContext, ContentPlugin, ServerLogger } from './bundler.ts';
import { Content, isConfigFile } from './content.ts';
import { articleFile, articleId, readId, resolveName } from './module-names.ts';
import type { PluginOptions } from './plugin-options.ts';
import { printDeclarations } from './print-declarations.ts';
import { printArticle, printCollection, UPDATE_MODULE } from './print-modules.ts';
import { printProblem, toError, toLog } from './report-problems.ts';
import { type FoundProblem, ToldProblems } from './told-problems.ts';
import { reloadAll, updatedModules } from './update-modules.ts';

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
  let watcher: { add(paths: readonly string[]): unknown } | undefined;
  let update: { readonly key: string; readonly taken: Promise<Content | undefined> } | undefined;
  const told = new ToldProblems();
  const isConfig = (file: string) => isConfigFile(file, root, options);

  const content = (): Promise<Content> => {
    if (opened) return opened;
    const opening = Content.open(root, options);
    opened = opening;
    opening.then(
      ({ config: { collections, file } }) => {
        const folders = Object.values(collections).map(({ dir }) => String(dir));
        watcher?.add(isConfig(file) ? [...folders, file] : folders);
      },
      // What is wrong may be put right: the next who asks tries again.
      () => {
        if (opened === opening) opened = undefined;
      },
    );
    return opening;
  };

  /** Tells the bundler what is wrong, watches the files, and writes the types. */
  const begin = async (context: BundlerContext): Promise<void> => {
    const found = await content();
    if (isConfig(found.config.file)) context.addWatchFile(found.config.file);
    const collections = await found.collections();
    for (const { directory, articles } of collections.values()) {
      context.addWatchFile(directory);
      for (const { path } of articles) context.addWatchFile(join(directory, path));
    }
    const errors: FoundProblem[] = [];
    const texts = new FileTexts('');
    for (const { problem, directory } of told.all(collections.values())) {
      if (problem.file !== undefined) context.addWatchFile(join(directory, problem.file));
      if (problem.severity === 'error' && !isServing) errors.push({ problem, directory });
      else context.warn(toLog(problem, directory, texts));
    }
    if (errors.length > 0) context.error(toError(errors, texts));
    await declare(found);
  };

  const declare = async (found: Content): Promise<void> => {
    const { declarations = 'broadsheet-content.d.ts' } = options;
    if (declarations === false) return;
    const file = resolve(root, declarations);
    const text = printDeclarations(await found.declared());
    if (readText(file) !== text) writeAtomically(file, text);
  };

  /** Takes in a change, and tells the server's log what is wrong now. @returns Nothing where there is nothing to take. */
  const take = async (file: string, logger: ServerLogger): Promise<Content | undefined> => {
    let isSaved = false;
    try {
      if (isConfig(file)) {
        await settled(file);
        isSaved = told.isSaved(file);
        opened = undefined;
      } else {
        // What is wrong with the configuration has been told.
        const found = await content().catch(() => undefined);
        if (!found?.has(file)) return undefined;
        await settled(file);
        isSaved = told.isSaved(file);
        found.forget();
      }
      const found = await content();
      const collections = await found.collections();
      const texts = new FileTexts('');
      for (const { problem, directory } of told.after(isSaved ? file : undefined, collections.values())) {
        logger.warn(printProblem(problem, directory, texts), { timestamp: true });
      }
      await declare(found);
      return found;
    } catch (error) {
      if (!(error instanceof BroadsheetError)) throw error;
      for (const problem of isSaved ? error.problems : [])
        logger.error(printProblem(problem, '', new FileTexts('')), { timestamp: true });
      return undefined;
    }
  };

  return {
    name: 'broadsheet',
    enforce: 'pre',

    configResolved(config) {
      root = config.root;
      isServing = config.command === 'serve';
    },

    configureServer(server) {
      watcher = server.watcher;
    },

    async buildStart() {
      try {
        await begin(this);
      } catch (error) {
        if (!(error instanceof BroadsheetError)) throw error;
        for (const { file } of error.problems) if (file !== undefined && isConfig(file)) this.addWatchFile(file);
        if (!isServing)
          this.error(
            toError(
              error.problems.map((problem) => ({ problem, directory: '' })),
              new FileTexts(''),
            ),
          );
        // A server starts all the same: what is wrong may be put right.
        for (const problem of error.problems) this.warn(toLog(problem, '', new FileTexts('')));
      }
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
      // In a server, a module that watches a file is loaded again with it, and only `hotUpdate` knows whether it can be.
      const watch = (path: string) => {
        if (!isServing) this.addWatchFile(path);
      };
      const code = await asProblems(this, async () => {
        if (file !== undefined) {
          watch(file);
          const article = await (await content()).ofFile(file);
          if (!article) throw new RangeError(`"${relative(root, file)}" is not an article of a collection.`);
          return printArticle(article, print);
        }
        if (module?.kind === 'body') {
          const [, collection] = await (await content()).collection(module.collection);
          watch(join(collection.directory, module.path));
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
      if (isConfig(id)) opened = undefined;
      opened?.then(
        (found) => found.has(id) && found.forget(),
        () => undefined,
      );
    },

    async hotUpdate({ file, timestamp, modules }) {
      const { environment } = this;
      // Once for all environments of a server.
      const key = `${timestamp} ${file}`;
      if (update?.key !== key) update = { key, taken: take(file, environment.logger) };
      const found = await update.taken;
      if (!found) return undefined;
      if (!isConfig(file)) return updatedModules(found, file, modules, environment);
      reloadAll(environment);
      return [];
    },
  };
}

/** What is wrong with the content as the bundler's own error. */
async function asProblems<T>(context: BundlerContext, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof BroadsheetError) {
      context.error(
        toError(
          error.problems.map((problem) => ({ problem, directory: '' })),
          new FileTexts(''),
        ),
      );
    }
    if (error instanceof RangeError) context.error({ message: error.message });
    throw error;
  }
}
