/** What a log is filed under. */
export interface ProgressKey {
  /** Which article: a path, or what the page says. */
  readonly scope: string;
  /** The checklist's id. */
  readonly checklist: string;
  /** What the list is done for, when it is done once for each of several things. */
  readonly subject?: string;
}

/** A key as one text; different keys have different texts. */
export function keyText({ scope, checklist, subject }: ProgressKey): string {
  return JSON.stringify(subject === undefined ? [scope, checklist] : [scope, checklist, subject]);
}
