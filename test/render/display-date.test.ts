import assert from 'node:assert/strict';
import { test } from 'node:test';
import { displayDate } from '../../src/render/display-date.ts';

test('a calendar date is said in English, or in the language of the article', () => {
  assert.equal(displayDate('2024-12-10'), 'December 10, 2024');
  assert.equal(displayDate('2024-12-10', 'en-GB'), '10 December 2024');
  assert.equal(displayDate('2024-12-10', 'de'), '10. Dezember 2024');
});

test('the day is the one written, whatever its time and zone', () => {
  for (const rest of ['', 'T23:59:59', 'T00:00:00Z', 'T23:30:00-11:00', 'T00:30:00.123+14:00', ' 09:30']) {
    assert.equal(displayDate(`2024-12-10${rest}`), 'December 10, 2024', rest);
  }
});

test('an unknown language is taken for English', () => {
  assert.equal(displayDate('2024-12-10', 'not a language'), 'December 10, 2024');
});

test('what is no date of the calendar is not said', () => {
  for (const text of ['', 'yesterday', '2024', '2024-13-01', '2023-02-29', '2024-12-10<b>', '12/10/2024']) {
    assert.equal(displayDate(text), undefined, text);
  }
});

test('what is no language at all is taken for English, and never gone through', () => {
  // As a list of a billion languages it would be asked for each.
  for (const lang of [{ length: 1e9 }, { length: 1e9, toString: 'x' }, null, 7, ['de']]) {
    assert.equal(displayDate('2024-12-10', lang), 'December 10, 2024', JSON.stringify(lang));
  }
});
