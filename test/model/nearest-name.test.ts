import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { nearestName } from '../../src/model/nearest-name.ts';

test('a slip of the pen is found: a letter added, left out, changed, swapped, or of the other case', () => {
  const names = ['first-steps', 'second-steps', 'about', 'Changelog'];
  for (const slip of ['first-step', 'first-stepps', 'first-stebs', 'frist-steps', 'First-Steps']) {
    assert.equal(nearestName(slip, names), 'first-steps', slip);
  }
  assert.equal(nearestName('changelog', names), 'Changelog');
});

test('what is nothing alike is not suggested, and neither is the name itself', () => {
  assert.equal(nearestName('pricing', ['first-steps', 'about']), undefined);
  assert.equal(nearestName('ab', ['cd', 'xy']), undefined);
  assert.equal(nearestName('about', ['about']), undefined);
});

test('another number is another thing', () => {
  assert.equal(nearestName('release-notes-2023', ['release-notes-2024', 'release-note-2023']), 'release-note-2023');
  assert.equal(nearestName('release-notes-2023', ['release-notes-2024']), undefined);
});

test('of two that are as near, the first is taken, and a nearer one before both', () => {
  assert.equal(nearestName('cart', ['card', 'care']), 'card');
  assert.equal(nearestName('installation', ['instalations', 'installations']), 'installations');
});

test('one slip anywhere in a longer name is always found', () => {
  const name = fc.stringMatching(/^[a-z]{6,20}$/);
  fc.assert(
    fc.property(name, fc.nat(), fc.stringMatching(/^[a-z]$/), (right, at, letter) => {
      const index = at % right.length;
      const wrong = right.slice(0, index) + letter + right.slice(index + 1);
      fc.pre(wrong !== right);
      return nearestName(wrong, ['zzz', right]) === right;
    }),
  );
});

test('slips are counted as a whole table of them would be', () => {
  const word = fc.stringMatching(/^[abc]{4,13}$/);
  fc.assert(
    fc.property(word, fc.array(word, { maxLength: 8 }), (name, names) => {
      const limit = Math.min(3, Math.max(1, Math.floor(name.length / 4)));
      const slips = names.map((other) => (other === name ? Number.POSITIVE_INFINITY : alignment(name, other)));
      const least = Math.min(...slips);
      assert.equal(nearestName(name, names), least > limit ? undefined : names[slips.indexOf(least)]);
    }),
  );
});

/** How many slips make one text of another, by the definition. */
function alignment(one: string, other: string): number {
  const rows = Array.from({ length: one.length + 1 }, (_, row) => [row]);
  const at = (row: number, column: number) => rows[row]?.[column] ?? column;
  for (let row = 0; row <= one.length; row++) {
    for (let column = 1; column <= other.length && row > 0; column++) {
      const isSame = one[row - 1] === other[column - 1];
      const isSwapped =
        row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      rows[row]?.push(
        Math.min(
          at(row - 1, column) + 1,
          at(row, column - 1) + 1,
          at(row - 1, column - 1) + (isSame ? 0 : 1),
          isSwapped ? at(row - 2, column - 2) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
  }
  return at(one.length, other.length);
}

test('names as long as a slug of a whole frontmatter are compared as well', () => {
  // By a table of both lengths this would take minutes, for each such link in an article.
  const long = 'a'.repeat(60_000);
  assert.equal(nearestName(`${long}bb`, [`${long}cc`]), `${long}cc`);
  assert.equal(nearestName(`${long}bbbb`, [`${long}cccc`]), undefined);
});
