import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import test from 'node:test';
import { CROSSINGS, FLOORS, LATER } from './floors.ts';
import { readImports, withoutComments } from './read-imports.ts';
import { sourceFiles } from './source-files.ts';

const files = sourceFiles();

interface Edge {
  readonly from: string;
  /** Path of a file, or a package's name, or `node:…`. */
  readonly to: string;
  readonly isFile: boolean;
  readonly dynamic: boolean;
}

const edges: readonly Edge[] = [...files].flatMap(([from, source]) =>
  readImports(source).map(({ specifier, dynamic }) => {
    const isFile = specifier.startsWith('.');
    return { from, to: isFile ? posix.join(posix.dirname(from), specifier) : specifier, isFile, dynamic };
  }),
);

/** `model` for `src/model/place.ts`. */
function folderOf(path: string): string {
  return path.split('/')[1] ?? '';
}

function packageOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

test('the graph is read: it has files, and imports between them', () => {
  assert.ok(files.size > 30, `${files.size} files`);
  assert.ok(edges.length > 100, `${edges.length} imports`);
});

test('every folder of src/ stands on a floor', () => {
  assert.deepEqual([...new Set([...files.keys()].map(folderOf))].sort(), Object.keys(FLOORS).sort());
});

test('every relative import names a file with its extension', () => {
  const missing = edges.filter(({ to, isFile }) => isFile && !files.has(to)).map(({ from, to }) => `${from} → ${to}`);
  assert.deepEqual(missing, []);
});

test('imports run down only', () => {
  const wrong = edges
    .filter(({ isFile, dynamic }) => isFile && !dynamic)
    .filter(({ from, to }) => folderOf(from) !== folderOf(to))
    .filter(({ from, to }) => !FLOORS[folderOf(from)]?.folders.includes(folderOf(to)))
    .map(({ from, to }) => `${from} → ${to}`);
  assert.deepEqual(wrong, []);
});

test('the only crossings are dynamic, and known', () => {
  assert.deepEqual(
    dynamicImports((from, to) => folderOf(from) !== folderOf(to)),
    CROSSINGS,
  );
});

test('what a folder loads of itself on first use is known', () => {
  assert.deepEqual(
    dynamicImports((from, to) => folderOf(from) === folderOf(to)),
    LATER,
  );
});

test('a folder imports only the packages of its floor', () => {
  const wrong = edges
    .filter(({ isFile, to }) => !isFile && !to.startsWith('node:'))
    .filter(({ from, to }) => !FLOORS[folderOf(from)]?.packages.includes(packageOf(to)))
    .map(({ from, to }) => `${from} → ${to}`);
  assert.deepEqual(wrong, []);
});

test('every package that src/ imports is a dependency, and every dependency is imported', () => {
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
  const declared = Object.keys(dependencies).map((name) => name.replace('@types/', ''));
  const imported = edges.filter(({ isFile, to }) => !isFile && !to.startsWith('node:')).map(({ to }) => packageOf(to));
  assert.deepEqual([...new Set(imported)].sort(), declared.sort());
});

test('only Node\u2019s own folders use its modules, and only bin.ts touches process', () => {
  const node = edges.filter(({ from, to }) => to.startsWith('node:') && !FLOORS[folderOf(from)]?.node);
  assert.deepEqual(node, []);
  const uses = [...files]
    .filter(([, source]) => /\bprocess\b(?!\w)/.test(withoutStrings(source)))
    .map(([path]) => path);
  assert.deepEqual(uses, ['src/cli/bin.ts']);
});

test('no file is part of a cycle', () => {
  const next = new Map<string, string[]>();
  for (const { from, to, isFile } of edges) if (isFile) next.set(from, [...(next.get(from) ?? []), to]);
  const done = new Set<string>();
  const visit = (path: string, trail: readonly string[]): void => {
    assert.ok(!trail.includes(path), `cycle: ${[...trail.slice(trail.indexOf(path)), path].join(' → ')}`);
    if (done.has(path)) return;
    for (const to of next.get(path) ?? []) visit(to, [...trail, path]);
    done.add(path);
  };
  for (const path of files.keys()) visit(path, []);
});

test('doors name what they export, one by one', () => {
  const stars = [...files].filter(([, source]) => /\bexport\s*\*/.test(withoutComments(source))).map(([path]) => path);
  assert.deepEqual(stars, []);
});

/** `from → to` of the dynamic imports between files of which something holds. */
function dynamicImports(holds: (from: string, to: string) => boolean): string[] {
  const found = edges
    .filter(({ from, to, isFile, dynamic }) => dynamic && isFile && holds(from, to))
    .map(({ from, to }) => `${from} → ${to}`);
  return [...new Set(found)].sort();
}

function withoutStrings(source: string): string {
  return withoutComments(source).replace(/'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"/g, "''");
}
