import type { Edit } from '../model/edit.ts';

/**
 * The edits that take edits back: applied to what those gave, they restore the source to the character.
 *
 * What a new value cannot tell, such as where the author broke the lines of the old one, is in the edit that replaced it.
 *
 * @example
 * const edits = setField(source, 'title', 'Another title');
 * const changed = applyEdits(source, edits);
 * applyEdits(changed, invertEdits(edits)) === source; // true
 */
export function invertEdits(edits: readonly Edit[]): Edit[] {
  const ordered = edits.toSorted((one, other) => one.start - other.start || one.end - other.end);
  const inverted: Edit[] = [];
  let shift = 0;
  for (const { start, end, expected, text } of ordered) {
    const from = start + shift;
    shift += text.length - (end - start);
    const inverse = { start: from, end: from + text.length, expected: text, text: expected };
    const before = inverted.at(-1);
    // Two that took away what stood side by side would both insert at one point.
    if (before && before.end === from) {
      const joined = { expected: before.expected + text, text: before.text + expected };
      inverted[inverted.length - 1] = { start: before.start, end: inverse.end, ...joined };
    } else inverted.push(inverse);
  }
  return inverted;
}
