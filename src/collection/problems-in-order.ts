import type { Problem } from '../model/problem.ts';

/** Problems by the paths of their files and by place; what is said of the folder comes first. */
export function problemsInOrder(problems: readonly Problem[]): Problem[] {
  const offset = ({ place }: Problem) => place?.start.offset ?? 0;
  return problems.toSorted((one, other) => {
    const [a, b] = [one.file ?? '', other.file ?? ''];
    return a === b ? offset(one) - offset(other) : a < b ? -1 : 1;
  });
}
