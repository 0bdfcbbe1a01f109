/** Something that is true of everything that is generated. */
export interface Property<Subject> {
  /** What is true, as a sentence. */
  readonly name: string;
  /** Throws where it is not. */
  readonly check: (subject: Subject) => void;
}

/** Thrown where a property does not hold; fast-check prints what it does not hold for. */
export class PropertyError extends Error {
  readonly property: string;

  constructor(property: string, cause: unknown) {
    super(`Not true that ${property}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
    this.name = 'PropertyError';
    this.property = property;
  }
}
