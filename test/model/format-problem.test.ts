import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatProblem } from '../../src/model/format-problem.ts';
import { LineMap } from '../../src/model/line-map.ts';
import { problem } from '../../src/model/problem.ts';

const source = 'title: Keys\nreadTime: "9 min read"\r\ncategory: Security\n';

function at(text: string, found: string) {
  const start = text.indexOf(found);
  return new LineMap(text).place(start, start + found.length);
}

test('shows the place between its neighbours, underlined, with hint and page', () => {
  const found = problem('reading-time-mismatch', {
    message: 'The declared reading time is 9 minutes; the text takes about 1 minute.',
    hint: 'Write 1.',
    file: 'keys.md',
    place: at(source, '"9 min read"'),
  });
  assert.equal(
    formatProblem(found, source),
    [
      'keys.md:2:11 warning reading-time-mismatch',
      '  The declared reading time is 9 minutes; the text takes about 1 minute.',
      '',
      '  1 | title: Keys',
      '> 2 | readTime: "9 min read"',
      '    |           ^^^^^^^^^^^^',
      '  3 | category: Security',
      '',
      '  Hint: Write 1.',
      `  See ${found.url}`,
    ].join('\n'),
  );
});

test('without a source there is no frame, without a place no position', () => {
  const text = formatProblem(problem('load-failed', { message: 'No answer.' }));
  assert.match(text, /^error load-failed\n {2}No answer\.\n\n {2}See /);
});

test('tabs are widened and control characters disarmed, and the underline stays in step', () => {
  const hostile = '\t\u001b[2J<b>\n';
  const frame = formatProblem(problem('html-unsafe', { message: 'No.', place: at(hostile, '<b>') }), hostile);
  assert.ok(!frame.includes('\u001b'));
  const lines = frame.split('\n');
  const shown = lines.find((line) => line.startsWith('>')) ?? '';
  const marks = lines[lines.indexOf(shown) + 1] ?? '';
  assert.equal(marks.indexOf('^'), shown.indexOf('<b>'));
});

test('a very long line is cut to what is around the place', () => {
  const long = `${'a'.repeat(5000)}HERE${'b'.repeat(5000)}`;
  const frame = formatProblem(problem('html-unsafe', { message: 'No.', place: at(long, 'HERE') }), long);
  const shown = frame.split('\n').find((line) => line.startsWith('>')) ?? '';
  assert.ok(shown.includes('HERE') && shown.length < 130);
});
