import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unified } from 'unified';
import { readWithRemark } from './read-with-remark.mjs';

/** How remark-frontmatter, left to itself, knows frontmatter. */
const FENCES = [{ type: 'yaml', open: '---', close: '---' }];

/** The door of the unified plugin, within a build. */
const DOOR = 'parse/index.js';

/**
 * The parsers of a build.
 *
 * @param {string} dist Its folder, such as `dist`.
 * @returns Functions of a source. `parseArticle`, and `toHtml` of an article; `scan`, the scanner alone, which gives back nothing where it leaves a
 * source to remark; `plug`, through the unified plugin. A build from before the fast tree has only the first. `readTree`
 * is the best that there is: the plugin, the scanner, or remark.
 */
export async function loadBuild(dist) {
  const file = (name) => join(resolve(dist), name);
  const load = (name) => import(pathToFileURL(file(name)).href);
  const { parseArticle, toHtml } = await load('index.js');
  if (!existsSync(file('parse/tree/parse-tree.js'))) return { parseArticle, toHtml, readTree: readWithRemark };
  const { parseTree } = await load('parse/tree/parse-tree.js');
  const scan = (source) => parseTree(source, { fences: FENCES });
  if (!existsSync(file(DOOR)))
    return { parseArticle, toHtml, scan, readTree: (source) => scan(source) ?? readWithRemark(source) };
  const { broadsheetParse } = await load(DOOR);
  const processor = unified().use(broadsheetParse).freeze();
  const plug = (source) => processor.parse(source);
  return { parseArticle, toHtml, scan, plug, readTree: plug };
}
