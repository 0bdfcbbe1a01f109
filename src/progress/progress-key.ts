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

/** The key that a text was made of; nothing when it was made of none. */
export function readKeyText(text: string): ProgressKey | undefined {
  const [scope, checklist, subject] = JSON.parse(text) as unknown[];
  return readKey({ scope, checklist, ...(subject !== undefined && { subject }) });
}

/** Reads a key from data that may come from anywhere; nothing when it is none. */
export function readKey(value: unknown): ProgressKey | undefined {
  const { scope, checklist, subject } = (value ?? {}) as Readonly<Record<keyof ProgressKey, unknown>>;
  if (typeof scope !== 'string' || typeof checklist !== 'string') return undefined;
  if (subject === undefined) return { scope, checklist };
  return typeof subject === 'string' ? { scope, checklist, subject } : undefined;
}
