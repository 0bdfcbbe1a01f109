import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { test } from 'node:test';

const CONSUMER = `import { type Article, BroadsheetError, formatProblem, parseArticle, toHtml } from 'broadsheet';
import { BroadsheetChecklist } from 'broadsheet/elements/classes';
import { broadsheetParse } from 'broadsheet/parse';
import 'broadsheet/elements';
import 'broadsheet/styles.css';
import { unified } from 'unified';

const article: Article = parseArticle('# Hello', { path: 'hello.md' });
const words: number = article.words;
const html: string = toHtml(article);
for (const block of article.blocks) {
  if (block.type === 'checklist') console.log(block.cadence?.toUpperCase(), block.list.items.length);
}
for (const problem of article.problems) console.log(formatProblem(problem).length, problem.place?.start.line);
for (const node of unified().use(broadsheetParse, { frontmatter: false }).parse('# Hello').children) {
  if (node.type === 'heading') console.log(node.depth.toFixed());
}
export const element: BroadsheetChecklist | null = document.querySelector('broadsheet-checklist');
export { words, html, BroadsheetError };

// @ts-expect-error An article cannot be changed.
article.title = 'Other';
// @ts-expect-error No such field, so what an article is made of has come through.
console.log(article.nothing);
// @ts-expect-error remark-frontmatter knows no such preset.
unified().use(broadsheetParse, { frontmatter: 'ini' });
`;

for (const [module, moduleResolution] of [
  ['nodenext', 'nodenext'],
  ['esnext', 'bundler'],
]) {
  test(`a TypeScript project resolves the doors and their types (${moduleResolution})`, (t) => {
    assert.ok(existsSync('dist/index.d.ts'), 'Run "npm run build" first.');
    const folder = mkdtempSync(join(tmpdir(), 'broadsheet-consumer-'));
    t.after(() => rmSync(folder, { recursive: true, force: true }));
    mkdirSync(join(folder, 'node_modules'));
    symlinkSync(resolve('.'), join(folder, 'node_modules/broadsheet'), 'junction');
    symlinkSync(resolve('node_modules/unified'), join(folder, 'node_modules/unified'), 'junction');
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
    writeFileSync(join(folder, 'page.ts'), CONSUMER);
    const compilerOptions = {
      module,
      moduleResolution,
      target: 'es2022',
      lib: ['es2023', 'dom', 'dom.iterable'],
      types: [],
      strict: true,
      exactOptionalPropertyTypes: true,
      skipLibCheck: false,
      noEmit: true,
    };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['page.ts'] }));
    const tsc = resolve('node_modules/typescript/bin/tsc');
    const { stdout, status } = spawnSync(process.execPath, [tsc, '-p', folder], { encoding: 'utf8' });
    assert.equal(stdout, '');
    assert.equal(status, 0);
  });
}
