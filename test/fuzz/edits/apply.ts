import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits } from '../../../src/edit/apply-edits.ts';
import { invertEdits } from '../../../src/edit/invert-edits.ts';
import { BroadsheetError } from '../../../src/model/broadsheet-error.ts';
import type { Edit } from '../../../src/model/edit.ts';
import type { Property } from '../property.ts';

/** Some ranges of a source, as numbers that are fitted to it, and what shall stand there. */
export const cuts = fc.array(
  fc.record({ at: fc.nat(), length: fc.nat({ max: 5 }), text: fc.string({ maxLength: 4 }), isStale: fc.boolean() }),
  { maxLength: 4 },
);

export const editsAreAtomic: Property<{
  readonly source: string;
  readonly cuts: typeof cuts extends fc.Arbitrary<infer Cuts> ? Cuts : never;
}> = {
  name: 'edits are applied all together or, where one is stale or two overlap, not at all',
  check: ({ source, cuts }) => {
    const edits = cuts.map(({ at, length, text, isStale }): Edit => {
      const start = at % (source.length + 1);
      const end = Math.min(source.length, start + length);
      const expected = source.slice(start, end);
      return { start, end, expected: isStale && at % 5 === 0 ? `${expected}?` : expected, text };
    });
    const ordered = edits.toSorted((one, other) => one.start - other.start || one.end - other.end);
    const isStale = edits.some(({ start, end, expected }) => source.slice(start, end) !== expected);
    const overlap = ordered.some((edit, index) => {
      const before = ordered[index - 1];
      return before && (edit.start < before.end || (edit.start === before.start && edit.start === edit.end));
    });
    if (isStale || overlap) {
      assert.throws(
        () => applyEdits(source, edits),
        (error) => error instanceof BroadsheetError && error.problems.every(({ code }) => code === 'edit-stale'),
      );
      return;
    }
    let expected = source;
    for (const { start, end, text } of ordered.toReversed())
      expected = expected.slice(0, start) + text + expected.slice(end);
    const changed = applyEdits(source, edits);
    assert.equal(changed, expected);
    assert.equal(applyEdits(changed, invertEdits(edits)), source);
  },
};
