/**
 * One thing that a reader did to a checklist, or that was found out about it. It is never changed once it is written:
 * what is ticked follows from all of them.
 */
export type Entry = MarkEntry | ResetEntry | UndoEntry | SameEntry;

interface EntryBase {
  /** Random, so that an entry that arrives twice counts once. */
  readonly id: string;
  /** What is done later has a larger one, whatever the clock of the device says: see `markEntry`. Ties go by `id`. */
  readonly order: number;
  /** When it was, on the clock of the reader: ISO 8601 with seconds and offset, `2024-12-10T09:30:00+01:00`. */
  readonly at: string;
  /** The generation of the log that it belongs to: see `compareGenerations`. */
  readonly generation: string;
  /** Who did it, where somebody knows: a site's own server may add it. */
  readonly by?: string;
}

/** A task was ticked or unticked. */
export interface MarkEntry extends EntryBase {
  readonly type: 'mark';
  /** The item's id. */
  readonly item: string;
  /** The item's own text at that time, by which it is found again after an edit of the article. */
  readonly text: string;
  /** Text of the item it was nested in, if any. */
  readonly within?: string;
  readonly checked: boolean;
}

/** All marks before it are taken back. */
export interface ResetEntry extends EntryBase {
  readonly type: 'reset';
}

/** A reset is taken back. */
export interface UndoEntry extends EntryBase {
  readonly type: 'undo';
  /** `id` of the reset. */
  readonly reset: string;
}

/** An item of the article as it is now is one that was ticked before the article was edited. */
export interface SameEntry extends EntryBase {
  readonly type: 'same';
  /** The item's id now. */
  readonly item: string;
  readonly text: string;
  readonly within?: string;
  /** The id it had. */
  readonly was: string;
}
