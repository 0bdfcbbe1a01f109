import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DEFAULT_LIMITS, toLimits } from '../../../src/parse/limits/limits.ts';

test('the default limits are what the documentation says, and hold where none is given', () => {
  assert.deepEqual(DEFAULT_LIMITS, {
    sourceLength: 1024 * 1024,
    nesting: 100,
    frontmatterLength: 64 * 1024,
    frontmatterNesting: 32,
    aliases: 100,
    tableCells: 50_000,
    marks: 2_000,
    blocks: 5_000,
    growth: 20,
  });
  assert.deepEqual(toLimits(), DEFAULT_LIMITS);
  assert.deepEqual(toLimits({}), DEFAULT_LIMITS);
});

test('a limit that is given holds in place of the default, and no other is touched', () => {
  for (const value of [0, 1, 7.5, Number.POSITIVE_INFINITY]) {
    for (const name of Object.keys(DEFAULT_LIMITS) as (keyof typeof DEFAULT_LIMITS)[]) {
      assert.deepEqual(toLimits({ [name]: value }), { ...DEFAULT_LIMITS, [name]: value });
    }
  }
  assert.equal(DEFAULT_LIMITS.nesting, 100);
});

test('what is no number from 0 up is refused, as is a name that no limit has: a limit must not be lifted by mistake', () => {
  for (const value of [-1, -0.1, Number.NaN, Number.NEGATIVE_INFINITY, '5', null, undefined, true, {}, 5n]) {
    assert.throws(() => toLimits({ nesting: value } as never), {
      name: 'TypeError',
      message: `The limit nesting is ${String(value)}; give it a number from 0 up, or leave it out.`,
    });
  }
  for (const name of ['depth', 'Nesting', 'toString', 'constructor', '']) {
    assert.throws(() => toLimits({ [name]: 1 } as never), {
      name: 'TypeError',
      message: `There is no limit named "${name}".`,
    });
  }
  assert.throws(() => toLimits(JSON.parse('{"__proto__": 1}')), /There is no limit named "__proto__"/);
});
