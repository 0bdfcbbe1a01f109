import { BroadsheetError } from '../model/broadsheet-error.ts';
import type { LineMap } from '../model/line-map.ts';
import type { Place } from '../model/place.ts';
import { type Problem, problem } from '../model/problem.ts';

/** Quotes and lists may be nested this deep on one line. */
const DEPTH = 100;

// One quote or list marker at a time, from the start of a line: CommonMark 5.1 and 5.2.
const LINE_START = /(?:^|[\r\n])(?=[ \t]*(?:>|[-+*][ \t]|\d{1,9}[.)][ \t]))/g;
const MARKER = /[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))/y;
const THEMATIC_BREAK = /[ \t]*(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,})(?=[\r\n]|$)/y;

/**
 * Refuses a body whose quotes and lists are nested too deep, before the parser spends time on them.
 *
 * @throws BroadsheetError `nesting-too-deep`, at the line.
 */
export function refuseDeepNesting(source: string, lines: LineMap): void {
  for (const { index, 0: lineEnd } of source.matchAll(LINE_START)) {
    const start = index + lineEnd.length;
    let end = start;
    let depth = 0;
    MARKER.lastIndex = start;
    while (MARKER.test(source)) {
      end = MARKER.lastIndex;
      depth++;
    }
    THEMATIC_BREAK.lastIndex = start;
    if (depth > DEPTH && !THEMATIC_BREAK.test(source))
      throw new BroadsheetError([nestingTooDeep(lines.place(start, end))]);
  }
}

/** The problem of a source that is nested deeper than can be read. */
export function nestingTooDeep(place: Place): Problem {
  const message = 'Quotes, lists, emphasis or HTML are nested too deep to be read.';
  return problem('nesting-too-deep', { message, hint: `Nest at most ${DEPTH} levels deep.`, place });
}
