import { BroadsheetError } from '../model/broadsheet-error.ts';
import { problem } from '../model/problem.ts';

/**
 * Calls what runs a caller's plugins.
 *
 * @throws BroadsheetError `plugin-failed`, with what the plugin threw as its cause.
 */
export function runPlugins<Result>(run: () => Result): Result {
  try {
    return run();
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    const details = { message: `A plugin threw: ${reason}`, hint: 'Fix the plugin, or leave it out.' };
    throw new BroadsheetError([problem('plugin-failed', details)], { cause });
  }
}
