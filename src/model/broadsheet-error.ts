import { printPlace } from './print-place.ts';
import type { Problem } from './problem.ts';

/** The one error class that Broadsheet throws: going on was meaningless. */
export class BroadsheetError extends Error {
  override readonly name = 'BroadsheetError';
  /** All that was found, the reason for the throw included; never empty. */
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[], options?: ErrorOptions) {
    super(problems.map(headline).join('\n') || 'Unknown problem.', options);
    this.problems = problems;
  }

  /**
   * Knows the errors of another copy of this class, too: on a static page the elements and the parser are two scripts
   * that share no module.
   */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return value instanceof Error && value.name === 'BroadsheetError' && 'problems' in value;
  }
}

function headline({ code, file, place, message }: Problem): string {
  const where = printPlace(file, place);
  return `${where && `${where}: `}${message} (${code})`;
}
