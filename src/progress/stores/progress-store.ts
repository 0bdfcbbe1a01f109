import type { Problem } from '../../model/problem.ts';
import type { Entry } from '../entry.ts';
import type { ProgressLog } from '../log.ts';
import type { ProgressKey } from '../progress-key.ts';

/**
 * Where logs are kept. `testStore` (`broadsheet/progress`) tells whether one keeps what it promises.
 *
 * Every method that gives a promise rejects with a `BroadsheetError` when it cannot do what it was asked:
 * `progress-unavailable`, `progress-full`, `progress-unreadable` or `progress-newer`. Nothing that was kept is lost then.
 */
export interface ProgressStore {
  /** Reads a log; an empty one when there is none. */
  read(key: ProgressKey): Promise<ProgressLog>;
  /** The keys of all logs of a scope that have entries, in any order, whatever their subject. */
  list(scope: string): Promise<readonly ProgressKey[]>;
  /**
   * Adds entries, and resolves when they are kept for good. Entries that are there already are not added twice; those
   * of an earlier generation than the log's are dropped; one of a later generation starts that, as `erase` does.
   */
  append(key: ProgressKey, entries: readonly Entry[]): Promise<void>;
  /**
   * Tells when a log was changed by somebody else: another tab, another device. It may also tell of changes made here.
   *
   * @param onProblem Is told what goes wrong without a call that could reject: part of a log cannot be read, a server
   *   does not answer and is asked again.
   * @returns Stops it.
   */
  watch(key: ProgressKey, onChange: (log: ProgressLog) => void, onProblem?: (problem: Problem) => void): () => void;
  /** Drops all entries of earlier generations for good, and starts a generation. An earlier or equal one changes nothing. */
  erase(key: ProgressKey, generation: string): Promise<void>;
}
