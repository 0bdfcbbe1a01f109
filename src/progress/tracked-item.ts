/** A task of a checklist as it is now. */
export interface TrackedItem {
  readonly id: string;
  /** Its own visible text. */
  readonly text: string;
  /** Text of the item it is nested in, if any. */
  readonly within?: string;
  /** The source's mark: it holds for a reader who has not touched the task, and satisfies no cadence. */
  readonly checked: boolean;
}
