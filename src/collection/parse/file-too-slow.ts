import { type Problem, problem } from '../../model/problem.ts';

/**
 * The problem of a file that was given up: parsing it took more than its time.
 *
 * @param budget In milliseconds.
 */
export function fileTooSlow(path: string, budget: number): Problem {
  return problem('file-too-slow', {
    message: `"${path}" was given up: it was not parsed within ${(budget / 1000).toLocaleString('en')} seconds.`,
    hint: 'Divide or simplify the file, or exclude it. Where it is right as it is, raise `timeBudget`.',
    file: path,
  });
}
