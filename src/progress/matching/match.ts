/** An item that a reader has ticked or unticked, as the article had it then. */
export interface KnownItem {
  readonly id: string;
  readonly text: string;
  readonly within?: string;
}

/**
 * What became of an item that a reader has marked.
 *
 * `kept`: it is there with the same id. `moved`: it is there in other words or in another place, and its mark goes with
 * it. `changed`: what most likely came of it says something else, so its mark does not. `orphaned`: nothing came of it.
 */
export interface Match {
  readonly kind: 'kept' | 'moved' | 'changed' | 'orphaned';
  readonly was: KnownItem;
  /** The item as it is now; absent for an orphan. */
  readonly item?: KnownItem;
}

/** Finds what became of items: see `matchItems`, which is one. */
export type FindMatches = (known: readonly KnownItem[], items: readonly KnownItem[]) => readonly Match[];

/** The same, where what finds it may be yet to come: there is no answer then. */
export type AskMatches = (...asked: Parameters<FindMatches>) => readonly Match[] | undefined;
