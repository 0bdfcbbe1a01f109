import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Excess, makeTurns, markTurn, TurnClock } from '../../../src/collection/parse/turn-clock.ts';

test('A clock tells which turn took too long, though the thread may be at another when that is heard', async () => {
  const turns = makeTurns();
  // Through two sources, and at the third.
  for (let marks = 0; marks < 5; marks++) markTurn(turns);
  let told: readonly [Excess, number] | undefined;
  const clock = new TurnClock(
    turns,
    20,
    () => 1,
    (excess, done) => {
      told = [excess, done];
    },
  );
  // The clock itself keeps no process going.
  const waiting = setInterval(() => {}, 1000);
  try {
    while (!told) await new Promise((resolve) => setTimeout(resolve, 20));
  } finally {
    clearInterval(waiting);
    clock.stop();
  }
  markTurn(turns);
  assert.deepEqual(told, ['time', 2]);
});
