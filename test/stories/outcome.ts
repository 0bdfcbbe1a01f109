/** What one look at a story or page found. */
export interface Outcome {
  /** What was looked at, such as `dark, rtl`. */
  readonly what: string;
  /** None when all is well. */
  readonly faults: readonly string[];
}
