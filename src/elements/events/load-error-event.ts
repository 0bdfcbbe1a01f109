import type { Problem } from '../../model/problem.ts';

/** Fired when an article or an index cannot be shown. */
export class LoadErrorEvent extends Event {
  /** What was found, the reason included; never empty. */
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super('broadsheet-error', { bubbles: true, composed: true });
    this.problems = problems;
  }
}
