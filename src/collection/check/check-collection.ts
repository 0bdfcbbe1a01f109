import { checkFolder } from './check-folder.ts';
import type { CheckOptions } from './check-options.ts';
import type { CheckReport } from './check-report.ts';

/**
 * Says what is wrong with the articles of a folder: all that loading them says, and what an editor would say.
 *
 * Nothing is written. Problems that can be mended without changing what an author meant carry a `fix`.
 *
 * @param directory Path of the folder.
 * @throws The reason of `options.signal` when that is aborted.
 * @example
 * const { errors, problems } = await checkCollection('content', { rules: { 'description-long': 'off' } });
 */
export async function checkCollection(directory: string | URL, options: CheckOptions = {}): Promise<CheckReport> {
  const { report } = await checkFolder(directory, options);
  return report;
}
