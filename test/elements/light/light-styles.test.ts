import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LIGHT_STYLES } from '../../../src/elements/light/light-styles.ts';

test('all of the light styles are in the layer, with no way around it', () => {
  assert.match(LIGHT_STYLES, /^@layer broadsheet \{/);
  assert.ok(!LIGHT_STYLES.includes('!important'));
  let depth = 0;
  for (const [index, character] of [...LIGHT_STYLES.trimEnd()].entries()) {
    if (character === '{') depth++;
    if (character === '}') depth--;
    assert.ok(depth > 0 || index === LIGHT_STYLES.trimEnd().length - 1 || index < 18, `the layer ends at ${index}`);
  }
  assert.equal(depth, 0);
});

test('every token is named for Broadsheet and has a fallback', () => {
  for (const [use, name, next] of LIGHT_STYLES.matchAll(/var\((--[\w-]+)(.)/g)) {
    if (name === '--_alert') continue;
    assert.match(name ?? '', /^--broadsheet-/, use);
    assert.equal(next, ',', use);
  }
});

test('directions are logical, so that the page can be mirrored', () => {
  assert.doesNotMatch(
    LIGHT_STYLES,
    /(?:margin|padding|border)-(?:left|right|top|bottom)|[^-](?:left|right|top|bottom):/,
  );
});
