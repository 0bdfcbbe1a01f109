import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { before, describe, test } from 'node:test';
import { VERSION } from '../../src/elements/version.ts';

describe('the packed package', () => {
  let files: ReadonlyMap<string, { mode: number }>;

  before(() => {
    assert.ok(existsSync('dist/index.d.ts'), 'Run "npm run build" first.');
    const shell = process.platform === 'win32';
    const args = ['pack', '--dry-run', '--json', '--ignore-scripts', '--silent'];
    const packed = execFileSync('npm', args, { encoding: 'utf8', shell, stdio: ['ignore', 'pipe', 'ignore'] });
    const list: { path: string; mode: number }[] = JSON.parse(packed)[0].files;
    files = new Map(list.map(({ path, mode }) => [path, { mode }]));
  });

  test('holds what a user needs', () => {
    const needed = [
      'package.json',
      'README.md',
      'LICENSE',
      'LICENCES.md',
      'SECURITY.md',
      'CHANGELOG.md',
      'src/index.ts',
      'dist/styles.css',
    ];
    needed.push('dist/custom-elements.json', 'dist/broadsheet.min.js', 'dist/broadsheet/licences.txt');
    for (const path of needed) assert.ok(files.has(path), path);
    assert.ok(
      [...files.keys()].some((path) => path.startsWith('content/problems/')),
      'the pages that problems link to',
    );
  });

  test('holds nothing of the workshop', () => {
    const top = new Set([...files.keys()].map((path) => path.split('/')[0]));
    const expected = [
      'CHANGELOG.md',
      'CONTRIBUTING.md',
      'LICENCES.md',
      'LICENSE',
      'README.md',
      'SECURITY.md',
      'content',
      'dist',
      'package.json',
      'src',
    ];
    assert.deepEqual([...top].sort(), expected);
    const read = /^content\/(?:problems\/|decisions\/|(?:every-construct|printed-frames|welcome)\.md$)/;
    const strays = [...files.keys()].filter(
      (path) => /\.test\.|tsbuildinfo/.test(path) || (path.startsWith('content/') && !read.test(path)),
    );
    assert.deepEqual(strays, []);
  });

  test('has a file behind every door, and types beside it', () => {
    const { exports, bin, unpkg, customElements } = JSON.parse(readFileSync('package.json', 'utf8'));
    const targets = Object.values<string | Record<string, string>>(exports)
      .flatMap((door) => (typeof door === 'string' ? [door] : Object.values(door)))
      .concat(Object.values<string>(bin), unpkg, customElements)
      .map((path) => posix.normalize(path));
    for (const path of targets) assert.ok(files.has(path), path);
  });

  test('has a command that a shell can run', () => {
    assert.equal((files.get('dist/cli/bin.js')?.mode ?? 0) & 0o111, 0o111);
    assert.match(readFileSync('dist/cli/bin.js', 'utf8'), /^#!\/usr\/bin\/env node\n/);
    const version = execFileSync(process.execPath, ['dist/cli/bin.js', '--version'], { encoding: 'utf8' });
    assert.equal(version.trim(), JSON.parse(readFileSync('package.json', 'utf8')).version);
    assert.equal(VERSION, version.trim(), 'the elements say the same');
  });

  test('has the sources that its source maps name', () => {
    const maps = [...files.keys()].filter((path) => path.endsWith('.map') && !/^dist\/broadsheet[./]/.test(path));
    assert.ok(maps.length > 20, `${maps.length} maps`);
    for (const map of maps) {
      const { sources }: { sources: string[] } = JSON.parse(readFileSync(map, 'utf8'));
      for (const source of sources) {
        assert.ok(files.has(posix.join(posix.dirname(map), source)), `${map}: ${source}`);
      }
    }
  });

  test('describes its elements without their private side', () => {
    const text = readFileSync('dist/custom-elements.json', 'utf8');
    const { modules }: { modules: { path: string; declarations: Declaration[] }[] } = JSON.parse(text);
    const tags = modules.flatMap(({ declarations }) => declarations.flatMap(({ tagName }) => tagName ?? []));
    for (const tag of ['broadsheet-article', 'broadsheet-checklist', 'broadsheet-related-links']) {
      assert.ok(tags.includes(tag), tag);
    }
    assert.ok(!/"name": "#|"privacy": "private"/.test(text));
    for (const { path } of modules) assert.ok(files.has(path), path);
    const article = modules
      .flatMap(({ declarations }) => declarations)
      .find((one) => one.tagName?.endsWith('-article'));
    const names = article?.members.map(({ name }) => name) ?? [];
    for (const name of ['article', 'src', 'loading', 'store', 'status']) assert.ok(names.includes(name), name);
    for (const name of ['shownStatus', 'drawn', 'willUpdate']) assert.ok(!text.includes(`"${name}"`), name);
  });
});

interface Declaration {
  readonly tagName?: string;
  readonly members: readonly { readonly name: string }[];
}
