import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mapSrcSet } from '../../src/model/map-src-set.ts';

const cases: readonly [source: string, expected: string][] = [
  ['a.png', '<a.png>'],
  ['a.png 1x, b.png 2x', '<a.png> 1x, <b.png> 2x'],
  ['a.png 1x,b.png 2x', '<a.png> 1x, <b.png> 2x'],
  ['a.png, b.png 2x', '<a.png>, <b.png> 2x'],
  ['w_400,h_300/a.png 400w,\n  b.png 800w', '<w_400,h_300/a.png> 400w, <b.png> 800w'],
  ['  ,, a.png  100w  ,', '<a.png> 100w'],
  ['', ''],
];

test('each URL is replaced, and its size stays', () => {
  for (const [source, expected] of cases) {
    assert.equal(
      mapSrcSet(source, (url) => `<${url}>`),
      expected,
      source,
    );
  }
});

test('a candidate without a replacement goes', () => {
  assert.equal(
    mapSrcSet('a.png 1x, b.png 2x', (url) => (url === 'a.png' ? undefined : url)),
    'b.png 2x',
  );
});

test('a long hostile list takes no long time', () => {
  const urls = mapSrcSet(', '.repeat(100_000) + 'a'.repeat(100_000), () => 'x');
  assert.equal(urls, 'x');
});
