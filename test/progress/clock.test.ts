import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { findClockProblems } from '../../src/progress/clock.ts';
import { readProgress } from '../../src/progress/read-progress.ts';
import { itemsOf, tellLog } from './tell-log.ts';

const now = '2024-12-10T12:00:00+00:00';

describe('a clock that is ahead', () => {
  test('is told of when it is more than a day, and quoted', () => {
    const log = tellLog('2024-12-10 +b\n2031-01-01 +a\n2031-01-02 +b\n2031-01-03 -a\n2031-01-03 reset');
    const [problem, ...others] = findClockProblems(log, { now });
    assert.deepEqual(others, []);
    assert.equal(problem?.code, 'progress-clock-ahead');
    assert.equal(problem.severity, 'warning');
    assert.equal(problem.actual, '2031-01-02T12:00:00+00:00');
    assert.match(problem.message, /“Text of b” was ticked at 2031-01-02.* 1 more/);
  });

  test('is told of by the instant, not by the day on the clock', () => {
    const at = (time: string) => findClockProblems(tellLog(`${time} +a`), { now }).length;
    assert.equal(at('2024-12-11T12:00:00+00:00'), 0);
    assert.equal(at('2024-12-11T12:00:01+00:00'), 1);
    assert.equal(at('2024-12-12T02:00:00+14:00'), 0);
    assert.equal(at('2024-12-11T01:00:01-11:00'), 1);
  });

  test('counts as now where periods are worked out, and the log keeps what it said', () => {
    const log = tellLog('2031-01-01 +a');
    const before = structuredClone(log);
    const read = (now: string) => readProgress(log, itemsOf('a'), { cadence: 'P1M', now });
    assert.deepEqual(read(now).items[0], {
      id: 'a',
      text: 'Text of a',
      checked: true,
      at: now,
      due: '2025-01-10',
      overdue: false,
    });
    assert.equal(read(now).lastDone, now);
    assert.equal(read('2031-01-02T00:00:00Z').due, '2031-02-01');
    assert.deepEqual(log, before);
  });

  test('less than a day counts as it is', () => {
    const { due } = readProgress(tellLog('2024-12-11T11:00:00+00:00 +a'), itemsOf('a'), { cadence: 'P1D', now });
    assert.equal(due, '2024-12-12');
  });
});
