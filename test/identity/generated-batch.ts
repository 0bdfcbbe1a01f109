/** What a thread is to compare. */
export interface Batch {
  readonly seed: number;
  /** Numbers of the documents, the last one not included. */
  readonly first: number;
  readonly end: number;
}

/** A document on which our parser is wrong. */
export interface Wrong {
  readonly number: number;
  /** As short as it becomes. */
  readonly source: string;
  /** What is wrong with it, for humans. */
  readonly description: string;
}

/** What a thread found. */
export interface BatchResult {
  readonly documents: number;
  readonly characters: number;
  readonly milliseconds: { readonly reference: number; readonly ours: number };
  readonly fellBack: number;
  readonly withoutReference: number;
  /** How many documents hold a node of a type, and how many were made in a way. */
  readonly counts: Readonly<Record<string, number>>;
  /** On how many of them our parser is wrong. */
  readonly wrong: number;
  /** Some of those. */
  readonly shrunk: readonly Wrong[];
}
