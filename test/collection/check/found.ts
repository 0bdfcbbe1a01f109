import type { TestContext } from 'node:test';
import { checkCollection } from '../../../src/collection/check/check-collection.ts';
import type { CheckOptions } from '../../../src/collection/check/check-options.ts';
import type { Problem } from '../../../src/model/problem.ts';
import type { ProblemCode } from '../../../src/model/problem-codes.ts';
import { withFolder } from '../../cli/with-folder.ts';

/** The problems of one code in a folder of these files. */
export async function found(
  test: TestContext,
  code: ProblemCode,
  files: Readonly<Record<string, string>>,
  options: CheckOptions = {},
): Promise<readonly Problem[]> {
  const folder = await withFolder(test, files);
  const { problems } = await checkCollection(folder, { cache: false, ...options });
  return problems.filter((problem) => problem.code === code);
}

/** `b.md:3` for each. */
export function placesOf(problems: readonly Problem[]): string[] {
  return problems.map(({ file, place }) => `${file ?? '-'}:${place?.start.line ?? '-'}`);
}
