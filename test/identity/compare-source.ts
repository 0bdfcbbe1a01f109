import type { Root } from 'mdast';
import { DeadlineError, withDeadline } from './deadline.ts';
import { type Difference, firstDifference } from './first-difference.ts';
import { ourTree } from './our-tree.ts';
import { referenceTree } from './reference-tree.ts';

/** What came of parsing one source by both parsers. */
export type Verdict =
  | { readonly kind: 'same'; readonly tree: Root }
  /** Our grammar claims not a construct in it, so remark would run. */
  | { readonly kind: 'fell back'; readonly tree: Root }
  | { readonly kind: 'different'; readonly difference: Difference; readonly tree: Root }
  /** Our parser threw, or took longer than the deadline. */
  | { readonly kind: 'failed'; readonly reason: string }
  /** Remark threw, or took longer than the deadline, and ours did not: there is nothing to compare with. */
  | { readonly kind: 'no reference'; readonly reason: string };

/** What each of the parsers took, in milliseconds. */
export interface Times {
  reference: number;
  ours: number;
}

export interface CompareOptions {
  /** Milliseconds after which either parser is stopped. Without it, neither is. */
  readonly deadline?: number;
  /** What is added to. */
  readonly times?: Times;
  /** The parser that is compared with remark. Default: `ourTree`. */
  readonly parse?: (source: string) => Root | undefined;
}

/** Parses a source by remark and by our parser, and compares the trees. */
export function compareSource(source: string, options: CompareOptions = {}): Verdict {
  const { deadline, times, parse = ourTree } = options;
  const start = performance.now();
  const theirs = attempt(() => referenceTree(source), deadline);
  const middle = performance.now();
  const ours = attempt(() => parse(source), deadline);
  if (times) {
    times.reference += middle - start;
    times.ours += performance.now() - middle;
  }
  if ('reason' in ours) return { kind: 'failed', reason: ours.reason };
  if ('reason' in theirs) return { kind: 'no reference', reason: theirs.reason };
  if (!ours.value) return { kind: 'fell back', tree: theirs.value };
  const difference = firstDifference(theirs.value, ours.value);
  return difference ? { kind: 'different', difference, tree: theirs.value } : { kind: 'same', tree: theirs.value };
}

function attempt<Result>(call: () => Result, deadline: number | undefined): { value: Result } | { reason: string } {
  try {
    return { value: deadline === undefined ? call() : withDeadline(deadline, call) };
  } catch (error) {
    // The deadline of whoever compares many sources is not that of this one.
    if (error instanceof DeadlineError && deadline === undefined) throw error;
    return { reason: reasonOf(error) };
  }
}

/** An error in one line, with the place in the code that threw it. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const from = /\n\s+at (.+)/.exec(error.stack ?? '')?.[1];
  return from === undefined || error instanceof DeadlineError
    ? `${error.name}: ${error.message}`
    : `${error.name}: ${error.message} (${from.replace(/file:\/\/\S*\/(?=(?:src|node_modules)\/)/, '')})`;
}
