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
