import type { Place } from './place.ts';
import { printable } from './printable.ts';

const CONTEXT = 1;
const WIDTH = 100;

/** What a piece of a printed problem is, for who colours it. `mark` is what points at the place, `quiet` stands back. */
export type PrintedRole = 'place' | 'error' | 'warning' | 'mark' | 'quiet';

/** Colours a piece of text, as with the escape codes of a terminal. */
export type Paint = (text: string, role: PrintedRole) => string;

/** The lines of a source. A source may have as many problems as lines: it is divided once for all of them. */
export type SourceLines = readonly string[];

export function linesOf(source: string): SourceLines {
  return source.split(/\r\n|\r|\n/);
}

/** The lines around a place, the place underlined. */
export function printFrame(lines: SourceLines, { start, end }: Place, paint: Paint = (text) => text): string {
  const first = Math.max(1, start.line - CONTEXT);
  const last = Math.min(lines.length, start.line + CONTEXT);
  const gutter = String(last).length;
  const frame: string[] = [];
  for (let number = first; number <= last; number++) {
    const line = lines[number - 1] ?? '';
    // A long line is cut to a window around the place.
    const from = number === start.line ? Math.max(0, start.column - 1 - WIDTH / 2) : 0;
    const window = line.slice(from, from + WIDTH);
    const cut = line.length > from + WIDTH ? '…' : '';
    const mark = number === start.line ? paint('>', 'mark') : ' ';
    const text = `${from > 0 ? '…' : ''}${printable(window)}${cut}`.trimEnd();
    frame.push(`${mark} ${paint(`${String(number).padStart(gutter)} |`, 'quiet')}${text && ` ${text}`}`);
    if (number === start.line) {
      const before = printable(line.slice(from, start.column - 1)).length + (from > 0 ? 1 : 0);
      const to = end.line === start.line ? end.column - 1 : line.length;
      const marked = printable(line.slice(start.column - 1, Math.min(to, from + WIDTH))).length;
      const carets = paint('^'.repeat(Math.max(1, marked)), 'mark');
      frame.push(`  ${paint(`${' '.repeat(gutter)} |`, 'quiet')} ${' '.repeat(before)}${carets}`);
    }
  }
  return frame.join('\n');
}
