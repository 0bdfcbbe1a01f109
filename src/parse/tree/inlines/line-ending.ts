import { isBlank, lineEndingEnd, skipBlanks, TAB } from './characters.ts';
import { addPiece, type Scan } from './scan.ts';

/**
 * Reads the end of a line, and returns where to go on. CommonMark, “Hard line breaks” and “Soft line breaks”: white
 * space around it is dropped; two spaces or more, and no tab, make it a break.
 */
export function readLineEnding(scan: Scan, at: number): number {
  const { text, boundary } = scan;
  if (at === boundary || !isBlank(text.charCodeAt(at - 1))) return skipLineEnding(scan, at);
  const blanks = blanksBefore(scan, at);
  if (at - blanks > 1 && !hasTab(text, blanks, at)) return endLine(scan, blanks, at);
  addPiece(scan, 'gap', blanks, at, '');
  return skipLineEnding(scan, at);
}

/** White space at the end of a leaf is dropped. */
export function dropTrailing(scan: Scan): void {
  const blanks = blanksBefore(scan, scan.end);
  if (blanks < scan.end) addPiece(scan, 'gap', blanks, scan.end, '');
}

/** Notes a hard break, from its mark on, and returns where to go on. */
export function endLine(scan: Scan, start: number, lineEnding: number): number {
  const line = addPiece(scan, 'break', start, lineEndingEnd(scan.text, lineEnding, scan.end), '');
  return dropIndent(scan, line);
}

/** A line ending is text. */
function skipLineEnding(scan: Scan, at: number): number {
  return dropIndent(scan, lineEndingEnd(scan.text, at, scan.end));
}

function dropIndent(scan: Scan, line: number): number {
  const { text, end } = scan;
  if (line >= end || !isBlank(text.charCodeAt(line))) return line;
  return addPiece(scan, 'gap', line, skipBlanks(text, line, end), '');
}

/** Where the white space before an index starts. */
function blanksBefore({ text, boundary }: Scan, at: number): number {
  let index = at;
  while (index > boundary && isBlank(text.charCodeAt(index - 1))) index--;
  return index;
}

function hasTab(text: string, start: number, end: number): boolean {
  for (let index = start; index < end; index++) if (text.charCodeAt(index) === TAB) return true;
  return false;
}
