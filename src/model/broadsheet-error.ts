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
}

function headline({ code, file, place, message }: Problem): string {
  const where = [file, place?.start.line, place?.start.column].filter((part) => part !== undefined).join(':');
  return `${where && `${where}: `}${message} (${code})`;
}
