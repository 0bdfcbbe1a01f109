import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { FileTexts } from '../../src/collection/files/file-texts.ts';
import { problem } from '../../src/model/problem.ts';
import { printProblem, toError, toLog } from '../../src/rollup/report-problems.ts';

const CLEAR = '\u001b[2J\u009b2J\n::error::';
const hostile = problem('link-to-draft', {
  message: `"b.md" leads to a draft: "${CLEAR}".`,
  hint: `Did you mean "${CLEAR}"?`,
  file: `a${CLEAR}.md`,
  place: { start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 2, offset: 1 } },
});

test('no title and no name of a file has a terminal obey, or begins a line of a log', () => {
  const texts = new FileTexts('');
  const log = toLog(hostile, '/articles', texts);
  const error = toError(
    [
      { problem: hostile, directory: '/articles' },
      { problem: hostile, directory: '/articles' },
    ],
    texts,
  );
  for (const text of [log.message, error.message, printProblem(hostile, '/articles', texts)]) {
    assert.doesNotMatch(text, /[\u001b\u009b]|^::error/m);
    assert.match(text, /leads to a draft/);
  }
  // The name of the file is that of the file all the same.
  assert.equal(log.id, join('/articles', `a${CLEAR}.md`));
});
