import { styleText } from 'node:util';
import { formatProblemIn } from '../../model/format-problem.ts';
import type { PrintedRole } from '../../model/print-frame.ts';
import { printPlace } from '../../model/print-place.ts';
import { printable } from '../../model/printable.ts';
import { count } from '../count.ts';
import type { Checked, Report } from './report.ts';

const STYLES = {
  place: 'bold',
  error: 'red',
  warning: 'yellow',
  mark: 'red',
  quiet: 'gray',
} as const satisfies Record<PrintedRole, Parameters<typeof styleText>[0]>;

/** For a reader at a terminal: each problem with the lines it stands in, what was mended, and a summary. */
export const reportPretty: Report = (checked, { texts, colours }) => {
  const paint = (text: string, role: PrintedRole) =>
    colours ? styleText(STYLES[role], text, { validateStream: false }) : text;
  const parts = checked.problems.map((problem) => formatProblemIn(problem, texts.linesOf(problem.file), { paint }));
  if (checked.mended.length > 0) parts.push(mended(checked, paint));
  parts.push(summary(checked, paint));
  return parts.join('\n\n');
};

function mended({ mended }: Checked, paint: (text: string, role: PrintedRole) => string): string {
  return mended
    .map(({ code, file, place }) => `Mended ${paint(printable(printPlace(file, place)), 'place')} ${code}`)
    .join('\n');
}

function summary(
  { errors, warnings, files, filesWithProblems, problems, mended }: Checked,
  paint: (text: string, role: PrintedRole) => string,
): string {
  const counts = [
    ...(errors > 0 ? [paint(count(errors, 'error'), 'error')] : []),
    ...(warnings > 0 ? [paint(count(warnings, 'warning'), 'warning')] : []),
  ];
  const where = filesWithProblems > 0 ? ` in ${filesWithProblems} of ${count(files, 'file')}` : '';
  const found = counts.length > 0 ? `${counts.join(', ')}${where}.` : `No problems in ${count(files, 'file')}.`;
  const fixable = problems.filter(({ fix }) => fix !== undefined).length;
  return [
    found,
    ...(mended.length > 0 ? [`${count(mended.length, 'problem')} mended.`] : []),
    ...(fixable > 0 && mended.length === 0 ? [`${fixable} can be mended with --fix.`] : []),
  ].join(' ');
}
