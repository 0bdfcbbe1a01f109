import type { Match } from './matching/match.ts';

/** Where a reader, or a team, is with a checklist. */
export interface Progress {
  /** Every task of the list as it is now, in its order. */
  readonly items: readonly ItemProgress[];
  readonly done: number;
  readonly total: number;
  /** When the last task was ticked in the latest run in which all were: ISO 8601 with offset. */
  readonly lastDone?: string;
  /** When the first task of the list is due again: a date, or a time with offset when the cadence is in hours. */
  readonly due?: string;
  /** Whether a task's time has passed without it being ticked again. */
  readonly overdue: boolean;
  /**
   * What became of the items that were marked before the article was edited; those that were kept are left out, and of
   * those that were left unticked all that have not moved. A `moved` one may be written down with `sameEntry`.
   */
  readonly matches: readonly Match[];
  /** `id` of the last thing that a reader did when that is a reset, so that it can be taken back. */
  readonly undoable?: string;
}

/** Where a reader is with one task. */
export interface ItemProgress {
  readonly id: string;
  readonly text: string;
  readonly checked: boolean;
  /** When it was last ticked, in whatever period, unless that was taken back: ISO 8601 with offset. */
  readonly at?: string;
  /** Who ticked it then. */
  readonly by?: string;
  /** When it is due again, or was: see `Progress.due`. */
  readonly due?: string;
  readonly overdue: boolean;
  /** What the task said when it was ticked, now that it says something else: that tick does not count. */
  readonly changedFrom?: string;
}
