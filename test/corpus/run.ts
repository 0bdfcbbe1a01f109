// `npm run corpus -- DIR`: parses every Markdown file below a folder, to see how the parser does on real articles. Each
// must survive JSON, name places within itself, and lose no word, link, image, code or cell without a problem.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Article } from '../../src/model/article.ts';
import { BroadsheetError } from '../../src/model/broadsheet-error.ts';
import { parseArticle } from '../../src/parse/parse-article.ts';
import { LEFT_OUT, parseAndCompare } from '../parse/content-kept.ts';

const SLOWEST = 5;

const [folder, ...more] = process.argv.slice(2);
if (folder === undefined || more.length > 0) {
  console.error('Usage: npm run corpus -- DIR');
  process.exit(2);
}

const codes = new Map<string, { problems: number; files: number }>();
const failures: string[] = [];
const times: { path: string; milliseconds: number; characters: number }[] = [];
let refused = 0;

const paths = (await readdir(folder, { recursive: true, encoding: 'utf8' }))
  .filter((path) => /\.(?:md|markdown)$/i.test(path))
  .sort();
for (const path of paths) {
  const source = await readFile(join(folder, path), 'utf8').catch(() => undefined);
  if (source === undefined) continue;
  const start = performance.now();
  const found = parse(path, source);
  times.push({ path, milliseconds: performance.now() - start, characters: source.length });
  if (!found) continue;
  for (const code of new Set(found)) {
    const { problems, files } = codes.get(code) ?? { problems: 0, files: 0 };
    codes.set(code, { problems: problems + found.filter((each) => each === code).length, files: files + 1 });
  }
}

const total = times.reduce((sum, { milliseconds }) => sum + milliseconds, 0);
const characters = times.reduce((sum, file) => sum + file.characters, 0);
console.log(`${times.length} files, ${characters} characters, ${Math.round(total)} ms, ${refused} refused by name`);
console.log('\nProblems by code:');
for (const [code, { problems, files }] of [...codes].sort(([, a], [, b]) => b.problems - a.problems)) {
  console.log(`  ${String(problems).padStart(6)} in ${String(files).padStart(5)} files  ${code}`);
}
console.log('\nSlowest:');
for (const { path, milliseconds } of times.sort((a, b) => b.milliseconds - a.milliseconds).slice(0, SLOWEST)) {
  console.log(`  ${milliseconds.toFixed(0).padStart(6)} ms  ${path}`);
}
console.log(`\nFailures: ${failures.length}`);
for (const failure of failures) console.log(`  ${failure}`);
process.exitCode = failures.length > 0 || times.length === 0 ? 1 : 0;

/** The codes of the problems found in one file; nothing when it failed. */
function parse(path: string, source: string): string[] | undefined {
  let article: Article;
  try {
    article = parseArticle(source, { path });
  } catch (error) {
    if (error instanceof BroadsheetError) {
      refused++;
      return error.problems.map(({ code }) => code);
    }
    failures.push(`${path}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    return undefined;
  }
  if (!isDeepStrictEqual(JSON.parse(JSON.stringify(article)), article)) failures.push(`${path}: not equal after JSON`);
  for (const { code, place } of article.problems) {
    const isWithin = !place || (place.start.offset <= place.end.offset && place.end.offset <= source.length);
    if (!isWithin) failures.push(`${path}: the place of ${code} is outside of the source`);
  }
  if (!article.problems.some(({ code }) => LEFT_OUT.has(code))) {
    const { lost, added } = parseAndCompare(source);
    if (lost.length > 0) failures.push(`${path}: lost ${lost.slice(0, 5).join(' ')}`);
    if (added.length > 0) failures.push(`${path}: added ${added.slice(0, 5).join(' ')}`);
  }
  return article.problems.map(({ code }) => code);
}
