import assert from 'node:assert/strict';
import { posix } from 'node:path';
import test from 'node:test';
import { readImports } from './read-imports.ts';
import { sourceFiles } from './source-files.ts';

test('loading or checking a folder imports no parser before there is something to parse', () => {
  const files = sourceFiles();
  const met = new Set<string>();
  const packages = new Set<string>();
  const follow = (path: string): void => {
    if (met.has(path)) return;
    met.add(path);
    for (const { specifier, dynamic } of readImports(withoutTypes(files.get(path) ?? assert.fail(path)))) {
      if (dynamic) continue;
      if (specifier.startsWith('.')) follow(posix.join(posix.dirname(path), specifier));
      else if (!specifier.startsWith('node:')) packages.add(specifier);
    }
  };
  follow('src/node.ts');
  follow('src/collection/check/check-collection.ts');
  assert.ok(met.has('src/collection/cache/article-cache.ts'), [...met].join());
  for (const name of [
    'unified',
    'yaml',
    'remark-parse',
    'hast-util-raw',
    'mdast-util-from-markdown',
    'feed',
    'xml-js',
    'hast-util-to-html',
  ]) {
    assert.ok(!packages.has(name), name);
  }
});

function withoutTypes(source: string): string {
  return source.replace(/^(?:import|export) type [^;]*;$/gm, '');
}
