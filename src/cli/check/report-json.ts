import { relative, sep } from 'node:path';
import type { Problem } from '../../model/problem.ts';
import type { Report } from './report.ts';

/** What `--format json` prints. Keys may be added; those that are here stay what they are. */
export interface JsonReport {
  /** Version of this shape. */
  readonly format: 1;
  /** Path of the folder, relative to where the command was started; `.` when it is the same. */
  readonly directory: string;
  readonly files: number;
  readonly filesWithProblems: number;
  readonly errors: number;
  readonly warnings: number;
  /** By file and place. The paths are relative to where the command was started. */
  readonly problems: readonly Problem[];
  /** What `--fix` has mended, as it was found. */
  readonly mended: readonly Problem[];
}

/** For programs: one JSON object. */
export const reportJson: Report = (checked, { base }) => {
  const { directory, files, filesWithProblems, errors, warnings, problems, mended } = checked;
  const report: JsonReport = {
    format: 1,
    directory: relative(base, directory).split(sep).join('/') || '.',
    files,
    filesWithProblems,
    errors,
    warnings,
    problems,
    mended,
  };
  return JSON.stringify(report, null, 2);
};
