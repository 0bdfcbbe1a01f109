import { BroadsheetError } from '../../model/broadsheet-error.ts';
import type { LineMap } from '../../model/line-map.ts';
import type { Place } from '../../model/place.ts';
import { type Problem, problem } from '../../model/problem.ts';

/** Quotes and lists may be nested this deep on one line. */
const DEPTH = 100;

// A line that opens or closes a fence of code, or begins with a quote or list marker: CommonMark 4.5, 5.1 and 5.2.
const LINE = /(?:^|[\r\n]) {0,3}(?:(`{3,}|~{3,})([^\r\n]*)|(?=[ \t]*(?:>|[-+*][ \t]|\d{1,9}[.)][ \t])))/g;
const MARKER = /[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))/y;
const THEMATIC_BREAK = /[ \t]*(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,})(?=[\r\n]|$)/y;

/**
 * Refuses a body whose quotes and lists are nested too deep, before the parser spends time on them.
 *
 * @param from Offset of the body.
 * @throws BroadsheetError `nesting-too-deep`, at the line.
 */
export function refuseDeepNesting(source: string, from: number, lines: LineMap): void {
  // Whether such a line stands in code is only worth finding out when there is one.
  if (!hasDeepLine(source, from, lines)) return;
  let fence = '';
  for (const { index, 0: start, 1: mark = '', 2: info = '' } of source.slice(from).matchAll(LINE)) {
    if (fence !== '') {
      if (mark.startsWith(fence) && info.trim() === '') fence = '';
    } else if (mark !== '') {
      if (!(mark.startsWith('`') && info.includes('`'))) fence = mark;
    } else {
      refuseDeepLine(source, from + index + start.length, lines);
    }
  }
}

function hasDeepLine(source: string, from: number, lines: LineMap): boolean {
  const { line } = lines.point(from);
  for (let index = line - 1; index < lines.lineCount; index++) {
    const start = Math.max(from, lines.lineStart(index));
    if (lines.lineStart(index + 1) - start > DEPTH && markersAt(source, start).depth > DEPTH) return true;
  }
  return false;
}

/** How many quotes and lists a line begins with, and where the last marker ends. */
function markersAt(source: string, start: number): { depth: number; end: number } {
  let end = start;
  let depth = 0;
  MARKER.lastIndex = start;
  while (MARKER.test(source)) {
    end = MARKER.lastIndex;
    depth++;
  }
  return { depth, end };
}

function refuseDeepLine(source: string, start: number, lines: LineMap): void {
  const { depth, end } = markersAt(source, start);
  THEMATIC_BREAK.lastIndex = start;
  if (depth > DEPTH && !THEMATIC_BREAK.test(source))
    throw new BroadsheetError([nestingTooDeep(lines.place(start, end))]);
}

/** The problem of a source that is nested deeper than can be read. */
export function nestingTooDeep(place: Place): Problem {
  const message = 'Quotes, lists, emphasis or HTML are nested too deep to be read.';
  return problem('nesting-too-deep', { message, hint: `Nest at most ${DEPTH} levels deep.`, place });
}
