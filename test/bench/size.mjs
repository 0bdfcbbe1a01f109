// `npm run size`: what a page downloads, in bytes as gzip sends them. Looks at dist/, so build first.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';

const DIST = 'dist';
const IMPORT = /(?<![-\w$])(?:from|import)\s*"([^"]+)"/g;

/** What happens on a page, and the part that is downloaded for it, by the start of its name. */
export const PARTS = {
  'the elements around ready-made HTML (article, checklist, related links), Lit included': 'broadsheet.min.js',
  'an article, a checklist or links given as data': 'drawing-',
  'no link to styles.css': 'make-sheet-',
  'the first tick, or persist': 'keeper-',
  'ticks that are kept in the browser': 'browser-store-',
  'a task that was ticked has changed since': 'match-items-',
  'the menu is opened': 'checklist-menu-',
  'a list that Broadsheet did not print': 'list-upgrader-',
  'an outline': 'render-outline-',
  'an error to be told': 'article-failure-',
  'another language (German)': 'de-',
  'Markdown: what parses it, GFM and frontmatter included': 'markdown-',
  'Markdown: what makes an article of it': 'parse-on-demand-',
  'raw HTML in Markdown': 'clean-html-',
  'frontmatter that is not plain YAML': 'read-yaml-',
  'frontmatter in TOML': 'read-toml-',
  'frontmatter in JSON': 'read-json-',
  'Markdown that is left to remark': 'read-by-remark-',
};

/** Bytes that each part adds to those before it, what it imports included. */
export function measure() {
  const seen = new Set();
  return Object.entries(PARTS).map(([when, part]) => ({ when, bytes: download(find(part), seen) }));
}

function find(start) {
  if (existsSync(join(DIST, start))) return join(DIST, start);
  const name = readdirSync(join(DIST, 'broadsheet')).find((each) => each.startsWith(start) && each.endsWith('.js'));
  if (!name) throw new Error(`There is no ${start}: run "npm run build" first.`);
  return join(DIST, 'broadsheet', name);
}

function download(file, seen) {
  const path = normalize(file);
  if (seen.has(path)) return 0;
  seen.add(path);
  const text = readFileSync(path, 'utf8');
  const others = [...text.matchAll(IMPORT)].map(([, to]) => download(join(dirname(path), to), seen));
  return others.reduce((sum, bytes) => sum + bytes, gzipSync(text, { level: 9 }).length);
}

if (process.argv[1]?.endsWith('size.mjs')) {
  const rows = measure();
  for (const { when, bytes } of rows) console.log(`${(bytes / 1000).toFixed(1).padStart(7)} kB  ${when}`);
  console.log(
    `${(gzipSync(readFileSync(join(DIST, 'styles.css')), { level: 9 }).length / 1000).toFixed(1).padStart(7)} kB  styles.css, linked`,
  );
}
