import assert from 'node:assert/strict';
import test from 'node:test';
import { readImports } from './read-imports.ts';

test('every way to import is read, and nothing that only looks like one', () => {
  const source = `
    import a, { type B } from './a.ts';
    import type { C } from "./c.ts";
    import './side-effect.ts';
    import * as d from 'd';
    export { e } from './e.ts';
    export type {
      F,
      G,
    } from './f.ts';
    // import x from './comment.ts';
    /* export { x } from './block.ts'; */
    const text = 'https://example.com'; const later = await import('./later.ts');
    type T = import('./type.ts').T;
  `;
  const found = readImports(source);
  assert.deepEqual(
    found.filter(({ dynamic }) => !dynamic).map(({ specifier }) => specifier),
    ['./a.ts', './c.ts', './side-effect.ts', 'd', './e.ts', './f.ts'],
  );
  assert.deepEqual(
    found.filter(({ dynamic }) => dynamic).map(({ specifier }) => specifier),
    ['./later.ts', './type.ts'],
  );
});
