import type { Leaf } from '../leaf.ts';
import type { Bracket, Item, Piece, Run } from './items.ts';
import type { References } from './references.ts';

/**
 * What is known while a leaf is read from left to right.
 *
 * That reading takes linear time rests on what it remembers: each search that finds nothing is done once.
 */
export interface Scan {
  readonly leaf: Leaf;
  readonly references: References;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly items: Item[];

  /** End of the last thing that was neither text nor the mark of a pair. */
  boundary: number;
  /** Whether a text may hold a literal link that only shows in the finished tree. */
  literals: boolean;

  /** From where to where was looked for something that is not there, in pairs, in order and apart. */
  readonly looked: number[];

  /** Runs that are not paired yet. */
  readonly runs: Run[];
  /** Where the first `*` or `_`, and the first `~` stand: which of them is paired first depends on it. */
  firstAttention: number;
  firstTilde: number;

  /** Openers of links and images that may still be closed. */
  readonly brackets: Bracket[];
  /** So many of them, from the bottom, cannot open a link: one was found behind them, and links hold no links. */
  inactive: number;
  /** Where the last bracket stands that was not escaped. */
  lastBracket: number;

  /** Where the last run of so many backticks starts, once a code span was not closed. */
  ticks: Map<number, number> | undefined;
  /** Ends of raw HTML that the rest of the leaf does not hold. */
  missing: Set<string> | undefined;
  /** The last title in parentheses: where it was opened, closed (or -1), and what comes after the white space behind. */
  titleOpen: number;
  titleClose: number;
  titleAfter: number;
  /** The last tab that was measured, and how wide what stands before it in its line is. */
  lastTab: { readonly lineStart: number; readonly offset: number; readonly width: number } | undefined;
  /** No e-mail address starts before this; no domain of `www.` starts before that. */
  noEmailBefore: number;
  noDomainBefore: number;
}

export function startScan(leaf: Leaf, references: References): Scan {
  return {
    leaf,
    references,
    text: leaf.text,
    start: leaf.start,
    end: leaf.end,
    items: [],
    lastTab: undefined,
    boundary: leaf.start,
    literals: false,
    looked: leaf.probedTo === undefined ? [] : [leaf.start, leaf.probedTo],
    runs: [],
    firstAttention: Number.POSITIVE_INFINITY,
    firstTilde: Number.POSITIVE_INFINITY,
    brackets: [],
    inactive: 0,
    lastBracket: -1,
    ticks: undefined,
    missing: undefined,
    titleOpen: -1,
    titleClose: -1,
    titleAfter: -1,
    noEmailBefore: -1,
    noDomainBefore: -1,
  };
}

/** Notes what was found, and returns where to go on. */
export function addPiece(scan: Scan, kind: Piece['kind'], start: number, end: number, value: string): number {
  scan.items.push({ kind, start, end, value });
  scan.boundary = end;
  return end;
}

/** Notes that something was looked for from an index on, and that another showed that it is not there. */
export function addLook({ looked }: Scan, from: number, to: number): void {
  const last = looked.length - 1;
  if (last === -1 || from > (looked[last] as number)) looked.push(from, to);
  else if (to > (looked[last] as number)) looked[last] = to;
}
