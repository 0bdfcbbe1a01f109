/** What is known of a document before its texts are read: labels of anything else are text. */
export interface References {
  /** Identifiers of all definitions, as `normalizeIdentifier` makes them. */
  readonly definitions: ReadonlySet<string>;
  /** Identifiers of all footnotes' definitions, made likewise. */
  readonly footnotes: ReadonlySet<string>;
}
