import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Earliest } from '../../src/progress/earliest.ts';

test('the smallest number is at hand, whatever was added and dropped before', () => {
  const adding = fc.integer({ min: 0, max: 50 });
  fc.assert(
    fc.property(fc.array(fc.option(adding, { freq: 3 })), (steps) => {
      const earliest = new Earliest<string>();
      let rest: number[] = [];
      for (const step of steps) {
        if (step === null) {
          // All of the smallest ones go.
          const smallest = Math.min(...rest);
          rest = rest.filter((number) => number > smallest);
          earliest.first((number) => number > smallest);
        } else {
          rest.push(step);
          earliest.add(step, String(step));
        }
        assert.equal(
          earliest.first((number, value) => String(number) === value),
          rest.length > 0 ? Math.min(...rest) : undefined,
        );
      }
    }),
    { numRuns: 1000 },
  );
});
