import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { toHtml } from '../../src/render/to-html.ts';
import { GOLDEN_NAMES, type Golden, printing } from './golden/golden.ts';
import { goldens } from './golden/golden-articles.ts';
import { validateHtml } from './validate-html.ts';

const folder = new URL('golden/', import.meta.url);

function read(name: string): string {
  return readFileSync(new URL(name, folder), 'utf8');
}

describe('golden files', () => {
  for (const [name, golden] of goldens()) {
    test(`${name}: ${golden.about}`, async () => {
      const data: Golden = JSON.parse(read(`${name}.json`));
      assert.deepEqual(data, golden);
      const html = toHtml(...printing(data));
      assert.equal(`${html}\n`, read(`${name}.html`));
      assert.deepEqual(await validateHtml(`<h1>${name}</h1>${html}`), []);
    });
  }

  test('are there for what is tested, and for nothing else', () => {
    const names = readdirSync(folder).filter((name) => /\.(?:json|html)$/.test(name));
    assert.deepEqual(names.sort(), GOLDEN_NAMES.flatMap((name) => [`${name}.html`, `${name}.json`]).sort());
  });
});
