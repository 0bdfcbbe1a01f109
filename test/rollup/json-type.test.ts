import assert from 'node:assert/strict';
import { test } from 'node:test';
import { jsonType } from '../../src/rollup/json-type.ts';

test('the type of values is one that all of them have, the same whatever their order', () => {
  for (const [values, type] of [
    [[], 'never'],
    [[1, 2.5], 'number'],
    [['a', 1, true, null], 'boolean | null | number | string'],
    [[[]], 'readonly never[]'],
    [[[1], ['a']], 'readonly (number | string)[]'],
    [[[[1]]], 'readonly (readonly number[])[]'],
    [[[1], 'a'], 'string | readonly number[]'],
    [[{}], '{}'],
    [[{}, null], 'null | {}'],
    [[{ b: 1, a: 'x' }], '{\n  readonly a: string;\n  readonly b: number;\n}'],
    [[{ a: 1 }, { a: 2, b: 'x' }], '{\n  readonly a: number;\n  readonly b?: string;\n}'],
    [
      [{ 'a b': 1, $c_1: 2, '1d': 3 }],
      '{\n  readonly $c_1: number;\n  readonly "1d": number;\n  readonly "a b": number;\n}',
    ],
    [[{ __proto__x: { c: null } }], '{\n  readonly __proto__x: {\n    readonly c: null;\n  };\n}'],
    [[[{ a: 1 }]], 'readonly {\n  readonly a: number;\n}[]'],
    [[[{ a: 1 }, 'x']], 'readonly (string | {\n  readonly a: number;\n})[]'],
    [[[{ a: 1 }, [1]]], 'readonly (readonly number[] | {\n  readonly a: number;\n})[]'],
  ] as const) {
    assert.equal(jsonType(values), type, JSON.stringify(values));
    assert.equal(jsonType(values.toReversed()), type, JSON.stringify(values));
  }
});
