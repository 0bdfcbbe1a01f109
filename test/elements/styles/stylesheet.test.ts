import assert from 'node:assert/strict';
import { test } from 'node:test';
import { STYLESHEET } from '../../../src/elements/styles/stylesheet.ts';

test('all of the styles are in the layer, with no way around it', () => {
  assert.match(STYLESHEET, /^@layer broadsheet \{/);
  assert.ok(!STYLESHEET.includes('!important'));
  let depth = 0;
  for (const [index, character] of [...STYLESHEET.trimEnd()].entries()) {
    if (character === '{') depth++;
    if (character === '}') depth--;
    assert.ok(depth > 0 || index === STYLESHEET.trimEnd().length - 1 || index < 18, `the layer ends at ${index}`);
  }
  assert.equal(depth, 0);
});

test('every token is named for Broadsheet and has a fallback', () => {
  for (const [use, name, next] of STYLESHEET.matchAll(/var\((--[\w-]+)(.)/g)) {
    if (name === '--_alert') continue;
    assert.match(name ?? '', /^--broadsheet-/, use);
    assert.equal(next, ',', use);
  }
});

test('directions are logical, so that the page can be mirrored', () => {
  assert.doesNotMatch(STYLESHEET, /(?:margin|padding|border)-(?:left|right|top|bottom)|[^-](?:left|right|top|bottom):/);
});
