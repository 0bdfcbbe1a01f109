import { ASTERISK, classify, PUNCTUATION, TILDE, WHITE_SPACE } from './characters.ts';
import type { Scan } from './scan.ts';

/** Reads a run of `*` or `_`, and returns where to go on. CommonMark, “Emphasis and strong emphasis”. */
export function readAttention(scan: Scan, at: number): number {
  const { text, start, end } = scan;
  const marker = text.charCodeAt(at);
  const after = runEnd(text, at, end, marker);
  const previous = at > start ? text.charCodeAt(at - 1) : -1;
  const next = after < end ? text.charCodeAt(after) : -1;
  const left = sideOf(previous);
  const right = sideOf(next);
  // Next to the mark of a strikethrough, any run opens and closes.
  const open = right === 0 || (right === PUNCTUATION && left !== 0) || next === TILDE;
  const close = left === 0 || (left === PUNCTUATION && right !== 0) || previous === TILDE;
  if (at < scan.firstAttention) scan.firstAttention = at;
  return marker === ASTERISK
    ? addRun(scan, at, after, marker, open, close)
    : addRun(scan, at, after, marker, open && (left !== 0 || !close), close && (right !== 0 || !open));
}

/** Reads a run of `~`, and returns where to go on. GFM, “Strikethrough”, one tilde allowed. */
export function readTildes(scan: Scan, at: number): number {
  const { text, start, end } = scan;
  const after = runEnd(text, at, end, TILDE);
  if (after - at > 2) return after;
  const left = sideOf(at > start ? text.charCodeAt(at - 1) : -1);
  const right = sideOf(after < end ? text.charCodeAt(after) : -1);
  const open = right === 0 || (right === PUNCTUATION && left !== 0);
  const close = left === 0 || (left === PUNCTUATION && right !== 0);
  if (at < scan.firstTilde) scan.firstTilde = at;
  return addRun(scan, at, after, TILDE, open, close);
}

/** What stands beside a run; the ends of a text are white space. */
function sideOf(code: number): number {
  return code === -1 ? WHITE_SPACE : classify(code);
}

function runEnd(text: string, at: number, end: number, marker: number): number {
  let index = at + 1;
  while (index < end && text.charCodeAt(index) === marker) index++;
  return index;
}

function addRun(scan: Scan, start: number, end: number, marker: number, canOpen: boolean, canClose: boolean): number {
  if (!canOpen && !canClose) return end;
  const run = {
    kind: 'run' as const,
    start,
    end,
    marker,
    canOpen,
    canClose,
    left: start,
    right: end,
    closes: [],
    opens: [],
    order: 0,
    partner: 0,
    below: undefined,
  };
  scan.items.push(run);
  scan.runs.push(run);
  return end;
}

/** Takes back the runs from an index on: they are a part of something longer. */
export function dropRuns(scan: Scan, from: number): void {
  const { items, runs } = scan;
  for (let last = runs.at(-1); last && last.start >= from; last = runs.at(-1)) {
    runs.pop();
    items.pop();
  }
  if (scan.firstAttention >= from) scan.firstAttention = Number.POSITIVE_INFINITY;
}
