import type { Nodes, Root } from 'mdast';
import { type CompareOptions, compareSource, type Verdict } from './compare-source.ts';
import { DeadlineError, withDeadline } from './deadline.ts';
import { describeDifference } from './describe-difference.ts';
import { generateDocument } from './generate/generate-document.ts';
import type { Batch, BatchResult } from './generated-batch.ts';
import { shrinkWrong, wayOf } from './shrink-wrong.ts';

/** Milliseconds for one document where a batch took too long, and for each of a batch on the average. */
const DEADLINE = 2000;
const AVERAGE_DEADLINE = 50;

/** Documents of a batch that are shrunk of those that are wrong in the same way. Each takes as long as hundreds. */
const MOST_SHRUNK = 3;

/** Compares generated documents, and shrinks those on which our parser is wrong. */
export function compareBatch(
  { seed, first, end }: Batch,
  sources: readonly string[],
  parse?: CompareOptions['parse'],
): BatchResult {
  const own = parse && { parse };
  const times = { reference: 0, ours: 0 };
  const counts: Record<string, number> = {};
  const wrong: { number: number; source: string; verdict: Verdict }[] = [];
  let characters = 0;
  let fellBack = 0;
  let withoutReference = 0;
  let number = first;

  const compareNext = (deadline?: number): void => {
    const { way, source } = generateDocument(seed, number, sources);
    const verdict = compareSource(source, { times, ...own, ...(deadline && { deadline }) });
    characters += source.length;
    for (const what of [way, ...('tree' in verdict ? typesIn(verdict.tree) : [])])
      counts[what] = (counts[what] ?? 0) + 1;
    if (verdict.kind === 'no reference') withoutReference++;
    if (verdict.kind === 'fell back') fellBack++;
    if (verdict.kind === 'different' || verdict.kind === 'failed') wrong.push({ number, source, verdict });
    number++;
  };
  while (number < end) {
    try {
      // One deadline for many: one for each would take a tenth of the time.
      withDeadline((end - number) * AVERAGE_DEADLINE + DEADLINE, () => {
        while (number < end) compareNext();
      });
    } catch (error) {
      if (!(error instanceof DeadlineError)) throw error;
      compareNext(DEADLINE);
    }
  }
  return {
    documents: end - first,
    characters,
    milliseconds: times,
    fellBack,
    withoutReference,
    counts,
    wrong: wrong.length,
    shrunk: someOfEachWay(wrong).map((each) => {
      const source = shrinkWrong(each.source, each.verdict, parse);
      const verdict = compareSource(source, { deadline: DEADLINE, ...own });
      return { number: each.number, source, description: describe(source, verdict) };
    }),
  };
}

function someOfEachWay<Each extends { readonly verdict: Verdict }>(wrong: readonly Each[]): Each[] {
  const times = new Map<string, number>();
  return wrong.filter(({ verdict }) => {
    const way = wayOf(verdict);
    times.set(way, (times.get(way) ?? 0) + 1);
    return (times.get(way) ?? 0) <= MOST_SHRUNK;
  });
}

function describe(source: string, verdict: Verdict): string {
  if (verdict.kind === 'different') return describeDifference(source, verdict.difference, verdict.tree);
  return 'reason' in verdict ? verdict.reason : verdict.kind;
}

function typesIn(tree: Root): Set<string> {
  const types = new Set<string>();
  const left: Nodes[] = [tree];
  for (let node = left.pop(); node; node = left.pop()) {
    types.add(node.type);
    if ('children' in node) left.push(...node.children);
  }
  return types;
}
