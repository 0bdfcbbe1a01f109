import type { CheckReport } from '../../collection/check/check-report.ts';
import type { FileTexts } from '../../collection/files/file-texts.ts';
import type { Problem } from '../../model/problem.ts';

/** What a check came to, in the words of the command line. */
export interface Checked extends CheckReport {
  /** The problems, each `file` relative to where the command was started. */
  readonly problems: readonly Problem[];
  /** What `--fix` has mended, in the same way. */
  readonly mended: readonly Problem[];
}

export interface ReportContext {
  /** The files as they are now, by the paths of the report. */
  readonly texts: FileTexts;
  /** Absolute path of the folder that the report's paths are relative to. */
  readonly base: string;
  readonly colours: boolean;
}

/** Prints what a check came to. */
export type Report = (checked: Checked, context: ReportContext) => string | Promise<string>;
