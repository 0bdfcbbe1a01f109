import { TILDE } from './characters.ts';
import type { Run } from './items.ts';
import { Openers } from './openers.ts';

/**
 * Pairs runs of `*`, `_` and `~` that open with those that close.
 *
 * What is paired first is not crossed by what is paired second, and what it holds is paired within it. As micromark has
 * it: strikethrough is first within links and pairs; elsewhere, what the text has first. Where CommonMark’s “A parsing
 * strategy” compares with the lengths that runs had, micromark compares with the lengths that are left; and runs within
 * a pair that were not paired when they came are tried once more when that pair is found, with what is left of them then.
 *
 * @param runs The runs, in order.
 * @param from The first that is paired.
 */
export function pairRuns(runs: readonly Run[], from: number, tildesFirst: boolean): void {
  if (runs.length - from < 2) return;
  for (let order = from; order < runs.length; order++) (runs[order] as Run).order = order;
  const openers = new Openers();
  const spans: Span[] = [];
  const all = { from, to: runs.length };
  if (tildesFirst) {
    pairTildes(runs, all, openers, spans);
    pairAttention(runs, all, openers, spans);
  } else {
    pairAttention(runs, all, openers, spans);
    // What `*` and `_` are left over are text by now, within these pairs too.
    pairTildes(runs, all, openers, []);
  }
  for (let span = spans.pop(); span; span = spans.pop()) {
    pairTildes(runs, span, openers, spans);
    pairAttention(runs, span, openers, spans);
  }
}

/** Runs between which pairs are looked for, but for those within pairs that there are already. */
interface Span {
  readonly from: number;
  readonly to: number;
}

/** CommonMark, “A parsing strategy”, process emphasis. */
function pairAttention(runs: readonly Run[], { from, to }: Span, openers: Openers, spans: Span[]): void {
  openers.clear();
  for (let order = from; order < to; order = next(runs, order)) {
    const run = runs[order] as Run;
    if (run.marker === TILDE) continue;
    while (run.canClose && run.left < run.right) {
      const opener = openers.nearest(run);
      if (!opener) break;
      openers.dropTo(opener);
      const use = opener.right - opener.left > 1 && run.right - run.left > 1 ? 2 : 1;
      addSpan(spans, runs, opener, run);
      opener.right -= use;
      opener.opens.push(use);
      opener.partner = order;
      run.left += use;
      run.closes.push(use);
      if (opener.left < opener.right) openers.addAttention(opener);
    }
    if (run.canOpen && run.left < run.right) openers.addAttention(run);
  }
}

/** GFM, “Strikethrough”: a pair has as many tildes at its end as at its start. */
function pairTildes(runs: readonly Run[], { from, to }: Span, openers: Openers, spans: Span[]): void {
  openers.clear();
  for (let order = from; order < to; order = next(runs, order)) {
    const run = runs[order] as Run;
    if (run.marker !== TILDE || run.left === run.right) continue;
    const size = run.end - run.start;
    const opener = run.canClose ? openers.last(size) : undefined;
    if (opener) {
      openers.dropTo(opener);
      addSpan(spans, runs, opener, run);
      opener.right = opener.start;
      opener.opens.push(size);
      opener.partner = order;
      run.left = run.end;
      run.closes.push(size);
    } else if (run.canOpen) {
      openers.add(run, size);
    }
  }
}

/** The run after one, behind whatever that opens. */
function next(runs: readonly Run[], order: number): number {
  const { opens, partner } = runs[order] as Run;
  return opens.length > 0 ? partner : order + 1;
}

/** Notes that two runs are paired, before it is done, if more than one run is between them. */
function addSpan(spans: Span[], runs: readonly Run[], opener: Run, closer: Run): void {
  const from = next(runs, opener.order);
  if (from < closer.order && next(runs, from) < closer.order) spans.push({ from, to: closer.order });
}
