import type { FindMatches } from './matching/match.ts';
import { matchItems } from './matching/match-items.ts';
import { Tracker, type TrackerOptions } from './track-progress.ts';

export interface ProgressTrackerOptions extends Omit<TrackerOptions, 'match'> {
  /** The article's language, and how items are found again: see `readProgress`. */
  readonly lang?: string;
  readonly match?: FindMatches;
}

/**
 * Conducts one checklist and the store that keeps its log: what the reader does holds at once, and is saved behind it.
 *
 * @example
 * const tracker = new ProgressTracker({store: browserStore(), key: {scope: '/audit', checklist: 'quarterly'}, onChange: draw});
 * tracker.setItems(items);
 * await tracker.open();
 * tracker.mark(items[0].id, true);
 */
export class ProgressTracker extends Tracker {
  constructor({
    lang,
    match = (known, items) => matchItems(known, items, { lang }),
    ...options
  }: ProgressTrackerOptions) {
    super({ ...options, match: () => match });
  }
}
