import { Script } from 'node:vm';

/** What is thrown when time is over. */
export class DeadlineError extends Error {}

// Code that does not return can be stopped from outside only; `vm` does so, with whatever a script has called.
const script = new Script('globalThis.broadsheetDeadline()');

/**
 * Calls a function, and stops it where it takes too long.
 *
 * @param milliseconds What it may take.
 * @throws {DeadlineError} When it took longer.
 */
export function withDeadline<Result>(milliseconds: number, call: () => Result): Result {
  let result: { value: Result } | undefined;
  Object.assign(globalThis, {
    broadsheetDeadline: () => {
      result = { value: call() };
    },
  });
  try {
    script.runInThisContext({ timeout: milliseconds });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') {
      throw new DeadlineError(`not done after ${milliseconds} ms`);
    }
    throw error;
  }
  if (!result) throw new Error('The call left no result.');
  return result.value;
}
