import type { Problem } from '../../model/problem.ts';

/** Fired when something about a checklist may not be as its author meant. */
export class ChecklistProblemEvent extends Event {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super('broadsheet-problem', { bubbles: true, composed: true });
    this.problems = problems;
  }
}
