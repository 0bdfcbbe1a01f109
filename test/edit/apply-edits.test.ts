import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { applyEdits } from '../../src/edit/apply-edits.ts';
import { invertEdits } from '../../src/edit/invert-edits.ts';
import { BroadsheetError } from '../../src/model/broadsheet-error.ts';
import type { Edit } from '../../src/model/edit.ts';

const SOURCE = 'one\r\ntwo\r\nthree\r\n';
const two: Edit = { start: 5, end: 8, expected: 'two', text: 'TWO!' };
const three: Edit = { start: 10, end: 15, expected: 'three', text: '' };

function problemsOf(source: string, edits: readonly Edit[]) {
  try {
    applyEdits(source, edits);
  } catch (error) {
    if (error instanceof BroadsheetError) return error.problems;
    throw error;
  }
  return [];
}

/** A source, and edits of it that do not meet. */
const sourceAndEdits = fc
  .array(fc.record({ kept: fc.string({ minLength: 1 }), replaced: fc.string(), text: fc.string() }))
  .map((parts) => {
    let source = '';
    const edits = parts.map(({ kept, replaced, text }): Edit => {
      const start = source.length + kept.length;
      source += kept + replaced;
      return { start, end: source.length, expected: replaced, text };
    });
    return { source, edits, result: parts.map(({ kept, text }) => kept + text).join('') };
  });

describe('applyEdits', () => {
  it('replaces what the edits cover and nothing else', () => {
    assert.equal(applyEdits(SOURCE, [two, three]), 'one\r\nTWO!\r\n\r\n');
    assert.equal(applyEdits(SOURCE, []), SOURCE);
  });

  it('gives the same in whatever order the edits come', () => {
    const shuffled = sourceAndEdits.chain((made) => {
      return fc.shuffledSubarray(made.edits, { minLength: made.edits.length }).map((edits) => ({ ...made, edits }));
    });
    fc.assert(fc.property(shuffled, ({ source, edits, result }) => applyEdits(source, edits) === result));
  });

  it('refuses an edit of a source that has moved on, saying where, what was expected and what is there', () => {
    const [problem, ...others] = problemsOf(`x${SOURCE}`, [two]);
    assert.deepEqual(others, []);
    assert.equal(problem?.code, 'edit-stale');
    assert.equal(problem?.expected, 'two');
    assert.equal(problem?.actual, '\ntw');
    assert.deepEqual(problem?.place?.start, { line: 1, column: 6, offset: 5 });
    assert.ok(problem?.hint);
  });

  it('applies none when one is stale, and tells of all that are', () => {
    const stale = { ...three, expected: 'four' };
    const problems = problemsOf(SOURCE, [
      { ...two, expected: 'zwei' },
      { start: 0, end: 3, expected: 'one', text: '1' },
      stale,
    ]);
    assert.deepEqual(
      problems.map(({ expected }) => expected),
      ['zwei', 'four'],
    );
  });

  it('refuses edits that overlap, naming both places', () => {
    const [problem] = problemsOf(SOURCE, [two, { start: 7, end: 9, expected: 'o\r', text: '' }]);
    assert.equal(problem?.code, 'edit-stale');
    assert.equal(problem?.place?.start.offset, 7);
    assert.equal(problem?.related?.[0]?.place?.start.offset, 5);
  });

  it('refuses two insertions at one point, but not an insertion where a replacement begins or ends', () => {
    const insert = (at: number, text: string): Edit => ({ start: at, end: at, expected: '', text });
    assert.equal(problemsOf(SOURCE, [insert(5, 'a'), insert(5, 'b')]).length, 1);
    assert.equal(applyEdits(SOURCE, [two, insert(8, '>'), insert(5, '<')]), 'one\r\n<TWO!>\r\nthree\r\n');
  });

  it('refuses places that are not within the source', () => {
    for (const [start, end] of [
      [-1, 0],
      [3, 2],
      [0, 99],
      [99, 99],
      [0.5, 0.5],
      [Number.NaN, 0],
    ] as const) {
      const edit = { start, end, expected: SOURCE.slice(start, end), text: '' };
      assert.equal(problemsOf(SOURCE, [edit])[0]?.code, 'edit-stale', `${start} to ${end}`);
    }
  });
});

describe('invertEdits', () => {
  it('gives edits that restore the source', () => {
    fc.assert(
      fc.property(sourceAndEdits, ({ source, edits, result }) => applyEdits(result, invertEdits(edits)) === source),
    );
  });

  it('restores what neighbouring edits took away', () => {
    const edits = [0, 1, 2].map((at): Edit => ({ start: at, end: at + 1, expected: SOURCE.charAt(at), text: '' }));
    assert.equal(applyEdits(applyEdits(SOURCE, edits), invertEdits(edits)), SOURCE);
  });
});
