import { type Problem, problem } from '../model/problem.ts';
import type { ProblemCode } from '../model/problem-codes.ts';

/** More than anyone reads, and few enough to be kept with the article. */
const MOST = 100;

/**
 * Keeps the first problems of each code, and sums up the rest in one more where the rest begins.
 *
 * A source can be wrong in one way at every other character, and a problem is many times as long as that.
 *
 * @param problems In the order of the source.
 */
export function boundProblems(problems: readonly Problem[]): readonly Problem[] {
  const counts = new Map<ProblemCode, number>();
  for (const { code } of problems) counts.set(code, (counts.get(code) ?? 0) + 1);
  const met = new Map<ProblemCode, number>();
  return problems.flatMap((each) => {
    const before = met.get(each.code) ?? 0;
    met.set(each.code, before + 1);
    if (before < MOST) return [each];
    const left = (counts.get(each.code) ?? 0) - MOST;
    // One more takes no more room than the sum.
    if (left === 1) return [each];
    return before === MOST ? [summary(each, left)] : [];
  });
}

function summary({ code, place }: Problem, left: number): Problem {
  return problem(code, {
    message: `There are ${left} more problems like the ${MOST} before; this is where the first of them is.`,
    hint: 'Mend those before, and check again.',
    ...(place && { place }),
  });
}
