import type { Edit } from './edit.ts';
import type { Place } from './place.ts';
import { type ProblemCode, type Severity, severityOf } from './problem-codes.ts';

/** Something wrong in a source, as data: gathered, so that an author can mend all at once. */
export interface Problem {
  readonly code: ProblemCode;
  readonly severity: Severity;
  /** What is wrong, quoting what was found. */
  readonly message: string;
  /** What to do about it. */
  readonly hint?: string;
  readonly file?: string;
  readonly place?: Place;
  readonly related?: readonly RelatedPlace[];
  readonly expected?: string;
  readonly actual?: string;
  /** Edits that mend it without changing what the author meant. */
  readonly fix?: readonly Edit[];
  /** The page that explains the code. */
  readonly url: string;
}

export interface RelatedPlace {
  readonly file?: string;
  readonly place?: Place;
  readonly message: string;
}

/** A problem without what its code already says. */
export type ProblemDetails = Omit<Problem, 'code' | 'severity' | 'url'>;

const PAGES = 'https://unpkg.com/broadsheet/content/problems/';

/** A problem of a known code: severity and page come from the table of codes. */
export function problem(code: ProblemCode, details: ProblemDetails): Problem {
  return { code, severity: severityOf(code), ...details, url: pageOf(code) };
}

/** Address of the page that explains a code. */
export function pageOf(code: ProblemCode): string {
  return `${PAGES}${code}.md`;
}
