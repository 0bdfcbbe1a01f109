import type { ProblemCode, Severity } from '../../model/problem-codes.ts';
import type { SchemaOptions } from '../../parse/parse-options.ts';
import type { CollectionOptions } from '../collection-options.ts';

/** Whether a problem is told, and how grave it is. */
export type RuleLevel = 'off' | Severity;

/** How to check a folder of articles; all of it is optional. */
export interface CheckOptions extends CollectionOptions, Partial<Pick<SchemaOptions<unknown>, 'schema'>> {
  /**
   * Problems that are not told, or are graver or milder than usual, by code.
   *
   * @example
   * { rules: { 'description-missing': 'off', 'link-dead': 'error' } }
   */
  readonly rules?: Readonly<Partial<Record<ProblemCode, RuleLevel>>>;
  /** What time it is, for dates in the future. Default: now. */
  readonly now?: Date;
}
