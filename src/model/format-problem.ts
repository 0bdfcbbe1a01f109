import { linesOf, type Paint, printFrame, type SourceLines } from './print-frame.ts';
import { printPlace } from './print-place.ts';
import { printable } from './printable.ts';
import type { Problem } from './problem.ts';

/** How a problem is printed. */
export interface FormatOptions {
  /** Default: text is left as it is. */
  readonly paint?: Paint;
}

/**
 * A problem as text for a terminal or a log: headline, code frame, hint and page.
 *
 * @param source The text the problem was found in; without it there is no code frame.
 * @example
 * formatProblem(problem, source);
 * // hello.md:9:11 warning reading-time-mismatch
 * //   The declared reading time is 9 minutes; the text takes about 1 minute.
 * //
 * //   8 | publishDate: "2024-12-10"
 * // > 9 | readTime: "9 min read"
 * //     |           ^^^^^^^^^^^^
 * //  10 | category: "Security"
 * //
 * //   Hint: Write 1, or remove the line: the reading time is worked out from the text.
 * //   See https://unpkg.com/broadsheet/content/problems/reading-time-mismatch.md
 */
export function formatProblem(problem: Problem, source?: string, options: FormatOptions = {}): string {
  return formatProblemIn(problem, source === undefined ? undefined : linesOf(source), options);
}

/** The same for one of many problems in a source. */
export function formatProblemIn(problem: Problem, lines: SourceLines | undefined, options: FormatOptions = {}): string {
  const { paint = (text: string) => text } = options;
  const { code, severity, file, place, related = [], url } = problem;
  const where = printable(printPlace(file, place));
  const parts = [
    `${where && `${paint(where, 'place')} `}${paint(severity, severity)} ${code}\n  ${printable(problem.message)}`,
  ];
  const hint = problem.hint && printable(problem.hint);
  if (place && lines) parts.push(printFrame(lines, place, paint));
  for (const other of related) {
    const there = printable(printPlace(other.file, other.place));
    parts.push(`  ${there && `${paint(there, 'place')} `}${printable(other.message)}`);
  }
  parts.push(`${hint ? `  Hint: ${hint}\n` : ''}${paint(`  See ${url}`, 'quiet')}`);
  return parts.join('\n\n');
}
