import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unified } from 'unified';
import { readWithRemark } from './read-with-remark.mjs';

/** How remark-frontmatter, left to itself, knows frontmatter. */
const FENCES = [{ type: 'yaml', open: '---', close: '---' }];

/**
 * The parsers of a build.
 *
 * @param {string} dist Its folder, such as `dist`. One from before the fast tree has no `parseTree`, and remark reads for it.
 * @returns Functions of a source: `parseArticle`; `readTree`, through the unified plugin; `scan`, the scanner alone,
 * which gives back nothing where it leaves a source to remark.
 */
export async function loadBuild(dist) {
  const file = (name) => join(resolve(dist), name);
  const load = (name) => import(pathToFileURL(file(name)).href);
  const { parseArticle } = await load('index.js');
  if (!existsSync(file('parse/tree/parse-tree.js'))) return { parseArticle, readTree: readWithRemark };
  const { parseTree } = await load('parse/tree/parse-tree.js');
  const scan = (source) => parseTree(source, { fences: FENCES });
  return { parseArticle, scan, readTree: existsSync(file('parse.js')) ? pluginOf(await load('parse.js')) : scan };
}

function pluginOf({ broadsheetParse, broadsheetFrontmatter }) {
  void broadsheetFrontmatter;
  const processor = unified().use(broadsheetParse).freeze();
  return (source) => processor.parse(source);
}
