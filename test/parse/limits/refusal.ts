import assert from 'node:assert/strict';
import { BroadsheetError } from '../../../src/model/broadsheet-error.ts';
import type { Problem } from '../../../src/model/problem.ts';

/** The one problem that something is refused with. */
export function refusalOf(read: () => unknown): Problem {
  try {
    read();
  } catch (error) {
    if (!(error instanceof BroadsheetError)) throw error;
    const [problem, ...others] = error.problems;
    assert.deepEqual(others, []);
    if (problem) return problem;
  }
  assert.fail('It was not refused.');
}
