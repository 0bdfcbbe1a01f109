import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Composer, Document } from 'yaml';
import { composeYaml } from '../../../../src/parse/frontmatter/formats/compose-yaml.ts';
import { parseTokens } from '../../../../src/parse/frontmatter/formats/yaml-tokens.ts';

function errorOf(text: string) {
  const tokens = parseTokens(text, 32);
  assert.ok(typeof tokens !== 'number');
  return composeYaml(tokens, text.length).error;
}

/** The first error of a composer that goes on to the end. */
function firstOf(text: string) {
  const tokens = parseTokens(text, 32);
  assert.ok(typeof tokens !== 'number');
  const composer = new Composer({ version: '1.2', schema: 'core', merge: false, uniqueKeys: false });
  const [document] = composer.compose(tokens, true, text.length);
  assert.ok(document instanceof Document);
  const [{ code, message, pos } = {}] = document.errors;
  return { code, message, pos };
}

describe('composing YAML', () => {
  for (const text of [
    'a: [,,,,,]\n',
    'a: ]]]]]]\n',
    'a: "\\q\\q\\q"\n',
    'a: b: c: d\n',
    'a: [b, c\nd: 1\n',
    'a: "b\nc: "d\n',
    'a:\n\t- b\n\t- c\n',
    'a: *b c\n  d\n: e\n',
    'a: {b: {c: {d: [,,]}}}\n',
    '%YAML 9\n%BAD\n---\na: 1\n',
  ]) {
    it(`stops at the error that comes first: ${JSON.stringify(text)}`, () => {
      const { code, message, pos } = errorOf(text) ?? {};
      assert.deepEqual({ code, message, pos }, firstOf(text));
    });
  }

  it('has a hook of the parser to stop at', () => assert.ok('onError' in new Composer()));

  it('makes a document where nothing is wrong', () => assert.equal(errorOf('a: [1, {b: 2}]\n'), undefined));
});
