import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import test from 'node:test';
import { withoutComments } from './read-imports.ts';

// What the package promises: it changes only together with doors.json, on purpose.
const pinned: Readonly<Record<string, { values: string[]; types: string[] }>> = JSON.parse(
  readFileSync('test/house/doors.json', 'utf8'),
);
const manifest: { exports: Record<string, string | { types: string; default: string }> } = JSON.parse(
  readFileSync('package.json', 'utf8'),
);

test('the package has these doors, and each leads where it says', () => {
  const code = Object.keys(pinned).map((door) => {
    const file = door === '.' ? 'index' : sourceOf(door);
    return [door, { types: `./dist/${file}.d.ts`, default: `./dist/${file}.js` }];
  });
  assert.deepEqual(manifest.exports, {
    ...Object.fromEntries(code),
    './styles.css': { types: './dist/styles.css.d.ts', default: './dist/styles.css' },
    './custom-elements.json': './dist/custom-elements.json',
    './package.json': './package.json',
  });
});

for (const [door, names] of Object.entries(pinned)) {
  test(`"broadsheet${door.slice(1)}" exports what is pinned`, () => {
    assert.deepEqual(exportsOf(readFileSync(`src/${sourceOf(door)}.ts`, 'utf8')), names);
  });
}

/** `elements/define/article` for the door `./elements/article`. */
function sourceOf(door: string): string {
  if (door === '.') return 'index';
  const path = door.slice('./'.length);
  if (existsSync(`src/${path}/index.ts`)) return `${path}/index`;
  return path.replace(/^elements\/(?!classes$)/, 'elements/define/');
}

/** The exported names of a door, which lists them in braces. */
function exportsOf(source: string): { values: string[]; types: string[] } {
  const values: string[] = [];
  const types: string[] = [];
  for (const [, allTypes, list = ''] of withoutComments(source).matchAll(/\bexport\s+(type\s+)?\{([^}]*)\}/g)) {
    for (const entry of list.split(',').map((name) => name.trim())) {
      if (entry === '') continue;
      const name = entry.replace(/^type\s+/, '').replace(/^.*\sas\s+/, '');
      (allTypes || entry.startsWith('type ') ? types : values).push(name);
    }
  }
  return { values: values.sort(), types: types.sort() };
}
