import assert from 'node:assert/strict';
import { applyEdits } from '../../../src/edit/apply-edits.ts';
import type { Edit } from '../../../src/model/edit.ts';
import type { Problem } from '../../../src/model/problem.ts';
import { parse } from '../parse/parsed.ts';
import type { Property } from '../property.ts';
import type { Editable } from './marks.ts';

/** Rounds of `check --fix` after which an author would give up. */
const MOST_ROUNDS = 10;

export const fixesConverge: Property<Editable> = {
  name: 'mending what can be mended comes to an end, and leaves an article',
  check: ({ source }) => {
    let mended = source;
    for (let round = 0; ; round++) {
      const { article, problems } = parse(mended);
      assert.ok(article, 'mending leaves no article');
      const edits = editsOf(problems);
      if (edits.length === 0) return;
      assert.ok(round < MOST_ROUNDS, `there still is something to mend after ${round} rounds`);
      mended = applyEdits(mended, edits);
    }
  },
};

/** As `check --fix` does: of two fixes that touch, the first is made. */
function editsOf(problems: readonly Problem[]): Edit[] {
  const edits: Edit[] = [];
  for (const { fix = [] } of problems) {
    const touches = fix.some((one) => edits.some((other) => one.start <= other.end && other.start <= one.end));
    if (!touches) edits.push(...fix);
  }
  return edits;
}
