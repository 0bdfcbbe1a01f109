import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dedent } from '../../../src/elements/load/dedent.ts';

const cases: readonly [string, string, string][] = [
  ['takes off what all lines share', '\n    # A\n\n      code\n    ', '# A\n\n  code\n'],
  ['leaves text that starts at the margin as it is', '# A\n    code\n', '# A\n    code\n'],
  ['does not count blank lines', '\n  A\n\n  B', 'A\n\nB'],
  ['does not take tabs for spaces', '\n\tA\n  B', '\tA\n  B'],
  ['takes off shared tabs', '\r\n\tA\r\n\t\tB\r\n', 'A\n\tB\n'],
  ['gives nothing for nothing', '', ''],
];

for (const [what, text, expected] of cases) {
  test(`dedent ${what}`, () => {
    assert.equal(dedent(text), expected);
  });
}
