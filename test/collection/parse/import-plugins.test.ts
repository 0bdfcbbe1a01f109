import assert from 'node:assert/strict';
import { test } from 'node:test';
import { importPlugins } from '../../../src/collection/parse/import-plugins.ts';
import { BroadsheetError } from '../../../src/model/broadsheet-error.ts';

const moduleOf = (source: string) => `data:text/javascript,${encodeURIComponent(source)}`;

async function refused(...sources: readonly string[]): Promise<string[]> {
  const error = await importPlugins(sources.map(moduleOf)).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  assert.ok(error instanceof BroadsheetError, String(error));
  return error.problems.map(({ message }) => message.replace(/^The plugin module ".*?" /, ''));
}

test('plugins of several modules are run in order, and the last one that says what is allowed has the say', async () => {
  const safe = (name: string) =>
    `export const sanitize = { elements: new Set(['${name}']), properties: new Map(), schemes: new Map() };`;
  const { remarkPlugins, rehypePlugins, sanitize } = await importPlugins(
    [
      'export const remarkPlugins = [1, 2];',
      safe('a'),
      `export const rehypePlugins = [3]; ${safe('b')}`,
      'export const remarkPlugins = [4];',
    ].map(moduleOf),
  );
  assert.deepEqual([remarkPlugins, rehypePlugins], [[1, 2, 4], [3]]);
  assert.deepEqual(sanitize?.elements, new Set(['b']));
  assert.deepEqual(await importPlugins([]), { remarkPlugins: [], rehypePlugins: [] });
});

test('a module that gives nothing of use is refused, each for its reason', async () => {
  assert.deepEqual(
    await refused(
      'export const remarkPlugins = {};',
      'export default 1;',
      'throw "a text";',
      'throw new Error("no luck");',
    ),
    [
      'is not valid: `remarkPlugins` is not a list.',
      'exports none of `remarkPlugins`, `rehypePlugins`, `sanitize`.',
      'cannot be imported: a text.',
      'cannot be imported: no luck.',
    ],
  );
});

test('what is allowed is to have the form of the allow-list: a wrong one would allow nothing, or anything', async () => {
  const set = 'elements: new Set()';
  const map = 'properties: new Map()';
  for (const value of [
    'null',
    '1',
    '"x"',
    '{}',
    `{ ${set} }`,
    `{ ${set}, ${map} }`,
    `{ ${set}, ${map}, schemes: {} }`,
    `{ elements: [], ${map}, schemes: new Map() }`,
    `{ ${set}, properties: {}, schemes: new Map() }`,
  ]) {
    const [reason = ''] = await refused(`export const sanitize = ${value};`);
    assert.match(reason, /`sanitize` is not of the form of `SAFE_HTML`\.$/, value);
  }
});
