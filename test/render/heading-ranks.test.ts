import assert from 'node:assert/strict';
import { test } from 'node:test';
import { HeadingRanks } from '../../src/render/heading-ranks.ts';

function ranksOf(base: number, depths: readonly number[]): string[] {
  const ranks = new HeadingRanks(base);
  return depths.map((depth) => ranks.next(depth));
}

test('sections start at the base, whatever their depth in the source', () => {
  assert.deepEqual(ranksOf(2, [3, 3, 3]), ['h2', 'h2', 'h2']);
  assert.deepEqual(ranksOf(4, [1]), ['h4']);
});

test('no level is skipped on the way down, and siblings have the same rank', () => {
  assert.deepEqual(ranksOf(2, [2, 4, 4, 6, 3, 2]), ['h2', 'h3', 'h3', 'h4', 'h3', 'h2']);
});

test('a heading above all before it is an outermost one', () => {
  assert.deepEqual(ranksOf(2, [3, 4, 2, 3]), ['h2', 'h3', 'h2', 'h3']);
});

test('what is deeper than h6 is h6', () => {
  assert.deepEqual(ranksOf(5, [1, 2, 3]), ['h5', 'h6', 'h6']);
});

test('the title is one above the sections, and never above h1', () => {
  assert.deepEqual(
    [0, 1, 2, 3, 9].map((base) => new HeadingRanks(base).title),
    ['h1', 'h1', 'h1', 'h2', 'h5'],
  );
});

test('after a restart the next heading is an outermost one', () => {
  const ranks = new HeadingRanks(2);
  ranks.next(2);
  assert.equal(ranks.next(3), 'h3');
  ranks.restart();
  assert.equal(ranks.next(6), 'h2');
});

test('depths that HTML does not have count as the nearest that it has', () => {
  assert.deepEqual(ranksOf(2, [6, 7, 1e9, 7.5]), ['h2', 'h2', 'h2', 'h2']);
  assert.deepEqual(ranksOf(2, [-1e9, 0, 1.5, 2]), ['h2', 'h2', 'h2', 'h3']);
});
