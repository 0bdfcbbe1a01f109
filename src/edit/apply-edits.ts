import { BroadsheetError } from '../model/broadsheet-error.ts';
import type { Edit } from '../model/edit.ts';
import { LineMap } from '../model/line-map.ts';
import type { Place } from '../model/place.ts';
import { type Problem, problem } from '../model/problem.ts';

/**
 * Applies edits to the source they were made for: all of them, or none.
 *
 * The order of the edits does not matter. Every character outside of them stays as it is.
 *
 * @param source The whole text of the file, as the edits were made for it.
 * @returns The changed text.
 * @throws BroadsheetError with a problem `edit-stale` for every edit whose `expected` does not stand in the source, and
 * for every two that change the same characters, or insert at the same point.
 * @example
 * applyEdits('- [ ] Water\n', [{ start: 3, end: 4, expected: ' ', text: 'x' }]); // '- [x] Water\n'
 */
export function applyEdits(source: string, edits: readonly Edit[]): string {
  const ordered = edits.toSorted((one, other) => one.start - other.start || one.end - other.end);
  const problems = findStale(source, ordered);
  if (problems.length > 0) throw new BroadsheetError(problems);
  let result = '';
  let end = 0;
  for (const edit of ordered) {
    result += source.slice(end, edit.start) + edit.text;
    end = edit.end;
  }
  return result + source.slice(end);
}

function findStale(source: string, ordered: readonly Edit[]): readonly Problem[] {
  const problems: Problem[] = [];
  const lines = new LineMap(source);
  const placeOf = ({ start, end }: Edit) => lines.place(start, Math.max(start, end));
  for (const [index, edit] of ordered.entries()) {
    const before = ordered[index - 1];
    if (!stands(source, edit)) problems.push(staleEdit(source, edit, placeOf(edit)));
    else if (before && overlaps(before, edit)) problems.push(overlap(source, edit, placeOf(edit), placeOf(before)));
  }
  return problems;
}

function stands(source: string, { start, end, expected }: Edit): boolean {
  const isWithin = Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start <= end;
  return isWithin && end <= source.length && source.slice(start, end) === expected;
}

/** Of two insertions at one point, nobody could say which comes first. */
function overlaps(before: Edit, edit: Edit): boolean {
  return edit.start < before.end || (edit.start === before.start && edit.start === edit.end);
}

/** The problem of an edit that was made for another source. */
export function staleEdit(source: string, edit: Pick<Edit, 'start' | 'end' | 'expected'>, place: Place): Problem {
  const actual = source.slice(Math.max(0, edit.start), Math.max(0, edit.end));
  return problem('edit-stale', {
    message: `The source has changed since the edit was made: expected ${quote(edit.expected)}, found ${quote(actual)}.`,
    hint: 'Make the edit again from the source as it is now.',
    place,
    expected: edit.expected,
    actual,
  });
}

function overlap(source: string, edit: Edit, place: Place, earlier: Place): Problem {
  return problem('edit-stale', {
    message: `Two edits change the same place: ${quote(edit.expected)} would be replaced twice.`,
    hint: 'Apply one, and make the other from what it gives.',
    place,
    related: [{ place: earlier, message: 'The other edit is here.' }],
    expected: edit.expected,
    actual: source.slice(edit.start, edit.end),
  });
}

function quote(text: string): string {
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text);
}
