import assert from 'node:assert/strict';
import test from 'node:test';
import { ar } from '../../src/strings/ar.ts';
import { formatMessage } from '../../src/strings/format-message.ts';

test('values go where their names are, more than once if need be', () => {
  assert.equal(formatMessage('{a} and {b} and {a}', 'en', { a: 'x', b: 'y' }), 'x and y and x');
});

test('numbers are written as the language writes them', () => {
  assert.equal(formatMessage('{n}', 'de', { n: 12345.5 }), '12.345,5');
  assert.equal(formatMessage('{n}', 'ar-EG', { n: 12 }), '١٢');
  assert.equal(formatMessage(ar.figures, 'ar-u-nu-arab', { done: 3, total: 12 }), 'أُنجز ٣ من ١٢');
  assert.equal(formatMessage(ar.figures, 'ar-u-nu-latn', { done: 3, total: 12 }), 'أُنجز 3 من 12');
});

test('plurals are those of the language', () => {
  const say = (count: number) => formatMessage(ar.everyDay, 'ar-u-nu-latn', { count });
  assert.deepEqual([1, 2, 3, 11, 100].map(say), ['كل يوم', 'كل يومين', 'كل 3 أيام', 'كل 11 يومًا', 'كل 100 يوم']);
});

test('a text for the exact count goes before that of its plural', () => {
  const message = { '=1': 'only one', one: 'one', other: '{count}' };
  assert.equal(formatMessage(message, 'en', { count: 1 }), 'only one');
  assert.equal(formatMessage(message, 'en', { count: 2 }), '2');
  assert.equal(formatMessage({ '=1': 'daily', other: '{count} days' }, 'ja', { count: 1 }), 'daily');
});

test('a plural that a message lacks, or a count that is none, is the general one', () => {
  assert.equal(formatMessage({ other: '{count} days' }, 'en', { count: 1 }), '1 days');
  assert.equal(formatMessage({ one: 'a day', other: 'days' }, 'en'), 'days');
});

test('a name without a value stays', () => {
  assert.equal(formatMessage('{a} {b} {} { a }', 'en', { a: '1' }), '1 {b} {} { a }');
});

test('a value is not read as a message, nor as a pattern of replacement', () => {
  assert.equal(formatMessage('{a}{b}', 'en', { a: '{b}', b: '{a}' }), '{b}{a}');
  assert.equal(formatMessage('<{a}>', 'en', { a: "$& $1 $' $$" }), "<$& $1 $' $$>");
});

test('names that every object has are names like others', () => {
  for (const name of ['constructor', 'toString', '__proto__', 'hasOwnProperty']) {
    assert.equal(formatMessage(`{${name}}`, 'en', {}), `{${name}}`);
  }
  assert.equal(formatMessage('{constructor}', 'en', { constructor: 'x' } as never), 'x');
});

test('an empty value is a value', () => {
  assert.equal(formatMessage('[{a}]', 'en', { a: '' }), '[]');
});

test('what is no language tag is English', () => {
  for (const lang of ['', 'x', 'de_DE', 'a b', '*']) {
    assert.equal(formatMessage({ one: 'one', other: '{count}' }, lang, { count: 1234 }), '1,234', lang);
    assert.equal(formatMessage('{a} {n}', lang, { a: 'x', n: 1234 }), 'x 1,234', lang);
  }
});
