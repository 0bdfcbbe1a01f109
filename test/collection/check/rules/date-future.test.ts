import assert from 'node:assert/strict';
import { test } from 'node:test';
import { found, placesOf } from '../found.ts';

const dated = (date: string, more = '') => `---\ntitle: A\ndate: ${date}\n${more}---\n\nText.\n`;
const now = new Date('2024-12-10T09:30:00Z');

test('a date that has come nowhere yet is told, unless the article is a draft', async (t) => {
  const files = {
    'a.md': dated('2024-12-12'),
    'b.md': dated('2024-12-12', 'draft: true\n'),
    'c.md': dated('2024-12-10'),
    // It is the eleventh in Samoa by half past ten.
    'd.md': dated('2024-12-11'),
    'e.md': dated('2024-12-10T12:00:00+02:00'),
    'f.md': dated('2024-12-10T11:00:00+02:00'),
    'g.md': dated('2024-12-10T23:00:00'),
    'h.md': dated('2024-12-11T00:30:00'),
  };
  assert.deepEqual(placesOf(await found(t, 'date-future', files, { now })), ['a.md:3', 'd.md:3', 'e.md:3', 'h.md:3']);
  const later = new Date('2024-12-10T10:30:00Z');
  assert.deepEqual(placesOf(await found(t, 'date-future', files, { now: later })), ['a.md:3']);
});

test('without a clock of the caller\u2019s, it is now', async (t) => {
  assert.deepEqual(
    placesOf(await found(t, 'date-future', { 'a.md': dated('9999-01-01'), 'b.md': dated('2020-01-01') })),
    ['a.md:3'],
  );
});
