import type { ServerEnvironment } from './bundler.ts';
import type { Content } from './content.ts';
import { articleFile, articleId, bodyId, collectionIds, readId } from './module-names.ts';

/**
 * The modules that a page takes anew when a file of an article has changed.
 *
 * An article that cannot be read is not among them: a page shows it as it was, until it is put right.
 *
 * @param modules Those that Vite knows of.
 */
export async function updatedModules<Module>(
  content: Content,
  file: string,
  modules: readonly Module[],
  { moduleGraph }: ServerEnvironment<Module>,
): Promise<Module[]> {
  const collections = await content.collections();
  const ids: string[] = [];
  let isReadable = false;
  for (const { collection, path } of content.placesOf(file)) {
    ids.push(...collectionIds(collection));
    if (!collections.get(collection)?.articles.some((article) => article.path === path)) continue;
    ids.push(bodyId(collection, path));
    isReadable = true;
  }
  const own = moduleGraph.getModuleById(articleId(file));
  const known = new Set(modules);
  if (own !== undefined) known[isReadable ? 'add' : 'delete'](own);
  for (const id of ids) {
    const module = moduleGraph.getModuleById(id);
    if (module !== undefined) known.add(module);
  }
  return [...known];
}

/** Has pages load everything anew: after a change of the configuration, any module may be another one. */
export function reloadAll<Module>({ moduleGraph, hot }: ServerEnvironment<Module>): void {
  for (const [id, module] of moduleGraph.idToModuleMap) {
    if (readId(id) || articleFile(id) !== undefined) moduleGraph.invalidateModule(module);
  }
  hot.send({ type: 'full-reload' });
}
