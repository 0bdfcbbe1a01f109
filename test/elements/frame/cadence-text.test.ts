import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cadenceText } from '../../../src/elements/frame/cadence-text.ts';

const phrases: readonly [string, string | undefined][] = [
  ['P1D', 'Every day'],
  ['P7D', 'Every week'],
  ['P1W', 'Every week'],
  ['P2W', 'Every 2 weeks'],
  ['P14D', 'Every 2 weeks'],
  ['P15D', 'Twice a month'],
  ['P1M', 'Every month'],
  ['P3M', 'Every 3 months'],
  ['P90D', 'Every 90 days'],
  ['P1Y', 'Every year'],
  ['P0D', undefined],
  ['P1M3D', undefined],
  ['PT1H', undefined],
  ['', undefined],
  ['monthly', undefined],
  ['__proto__', undefined],
  ['constructor', undefined],
];

for (const [duration, text] of phrases) {
  test(`the cadence “${duration}” is told as ${text ?? 'nothing'}`, () => {
    assert.equal(cadenceText(duration), text);
  });
}
