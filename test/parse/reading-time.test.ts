import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applyEdits } from '../../src/edit/apply-edits.ts';
import { parseArticle } from '../../src/parse/parse-article.ts';

/** The source with its wrong reading time mended, or nothing when no fix is offered. */
function mend(source: string): string | undefined {
  const { problems } = parseArticle(source);
  const [found, ...others] = problems;
  assert.equal(found?.code, 'reading-time-mismatch', JSON.stringify(problems));
  assert.deepEqual(others, []);
  return found?.fix && applyEdits(source, found.fix);
}

const yaml = (value: string, words: number) => `---\ntitle: A\nreadTime: ${value}\n---\n${'word '.repeat(words)}\n`;

test('a wrong reading time is mended in the form that the author chose', () => {
  const forms: [string, number, string][] = [
    ['9', 100, '1'],
    ['"9 min read"', 100, '"1 min read"'],
    ["'9 min'   # measured", 100, "'1 min'   # measured"],
    ['~9 minutes', 100, '~1 minute'],
    ['about 9 mins', 100, 'about 1 min'],
    ['9-minute read', 100, '1-minute read'],
    ['9m', 100, '1m'],
    ['1', 2380, '10'],
    ['1 minute', 2380, '10 minutes'],
    ['1 minute read', 2380, '10 minute read'],
    ['1-minute read', 2380, '10-minute read'],
    ['1 min.', 2380, '10 min.'],
  ];
  for (const [value, words, mended] of forms) assert.equal(mend(yaml(value, words)), yaml(mended, words), value);
});

test('it is mended in TOML and JSON, too, behind a byte order mark and with other line ends', () => {
  assert.equal(
    mend('\ufeff+++\r\ntitle = "A"\r\nreadTime = "9 min"\r\n+++\r\nword\r\n'),
    '\ufeff+++\r\ntitle = "A"\r\nreadTime = "1 min"\r\n+++\r\nword\r\n',
  );
  assert.equal(
    mend('---json\n{"title": "A", "readTime": 9}\n---\nword\n'),
    '---json\n{"title": "A", "readTime": 1}\n---\nword\n',
  );
});

test('a form whose mending is not certain is left to the author', () => {
  for (const value of ['1 hour 5 min', '9.5', '2h', '"\\u0039 min"', '>-\n  9 min']) {
    assert.equal(mend(yaml(value, 100)), undefined, value);
  }
});

test('the mended article has no problem any more', () => {
  for (const value of ['9 min read', '~90 minutes', '99']) {
    const mended = mend(yaml(value, 1000));
    assert.ok(mended !== undefined, value);
    assert.deepEqual(parseArticle(mended).problems, [], value);
  }
});
