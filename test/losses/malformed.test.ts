import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { checkCollection } from '../../src/collection/check/check-collection.ts';
import { loadCollection } from '../../src/collection/load-collection.ts';
import type { Article } from '../../src/model/article.ts';
import { BroadsheetError } from '../../src/model/broadsheet-error.ts';
import { parseArticle } from '../../src/parse/parse-article.ts';
import { toHtml } from '../../src/render/to-html.ts';
import { toText } from '../../src/render/to-text.ts';

// What is no well-formed text is read rightly, or a problem says what is wrong with it.

const TASKS = '---\ntitle: T\n---\n\n# A heading\n\n- [x] a task\n';

/** Sources, with a part of the HTML that they are to give. */
const READ: readonly [string, string, string][] = [
  ['a byte order mark', `\ufeff${TASKS}`, '<h1>T</h1>'],
  ['a byte order mark twice', `\ufeff\ufeff${TASKS}`, '<h1>T</h1>'],
  ['two byte order marks before a heading', '\ufeff\ufeff# A heading\n', '<h1 id="a-heading">A heading</h1>'],
  ['a byte order mark in the middle', 'one\ufefftwo\n', 'one\ufefftwo'],
  ['line ends of carriage returns', TASKS.replaceAll('\n', '\r'), '<h1>T</h1>'],
  ['line ends of carriage returns, a task', TASKS.replaceAll('\n', '\r'), ' checked> a task</label>'],
  ['line ends of every kind', '# A\r\n\rone\n\r\ntwo\r- three\r\n- four', '<li>four</li>'],
  ['form feeds', '\fone\f\ftwo\f\n\nthree\f', '<p>three\f</p>'],
  ['separators of lines and paragraphs, which end no line', '# A\u2028one\u2029two\n\nthree', '<p>three</p>'],
  ['NULs', '# A\0B\n\n- [x] C\0D\n', 'C\ufffdD'],
  ['controls of direction', 'one \u202etwo\u202c \u2066three\u2069\n', 'one \u202etwo\u202c \u2066three\u2069'],
  ['characters without a width', 'one\u200btwo\u200dthree\u2060four\n', 'one\u200btwo\u200dthree\u2060four'],
  ['nothing', '', '<h1>Untitled</h1>'],
  ['nothing but white space', ' \t\n\r\n\u00a0\n', '<h1>Untitled</h1>'],
  ['nothing but a byte order mark', '\ufeff', '<h1>Untitled</h1>'],
  ['frontmatter alone', '---\ntitle: T\n---', '<h1>T</h1>'],
  [
    'an HTML file',
    '<!doctype html>\n<html><head><title>T</title></head><body><p>words</p></body></html>',
    '<p>words</p>',
  ],
];

for (const [what, source, html] of READ) {
  test(`a source with ${what} is read`, () => {
    assert.ok(wholeHtml(source).includes(html), wholeHtml(source));
  });
}

test('a fence of frontmatter that never closes is told of, and its text kept', () => {
  const article = parseArticle('---\ntitle: T\n\nwords\n');
  assert.ok(article.problems.some(({ code }) => code === 'frontmatter-unclosed'));
  assert.match(toHtml(article), /title: T[\s\S]*words/);
});

test('what an HTML file holds besides text is told of', () => {
  const { problems } = parseArticle('<!doctype html>\n<html><head><title>T</title></head><body>words</body></html>');
  assert.deepEqual([...new Set(problems.map(({ code }) => code))].sort(), [
    'html-unsafe',
    'html-unsupported',
    'title-missing',
  ]);
});

test('surrogates without their other half are kept from nothing around them, and become U+FFFD in a file', () => {
  const html = wholeHtml('# \ud800 A \udc00\n\n- [x] one\udfff two\n');
  assert.ok(html.includes('two'));
  assert.ok(Buffer.from(html).toString().includes('one\ufffd two'));
});

test('ten million characters in one line are an article, or a limit that is named', () => {
  for (const line of ['a'.repeat(10_000_000), 'word '.repeat(2_000_000)]) {
    try {
      const html = toHtml(parseArticle(line));
      assert.ok(html.length > line.length - 1000);
    } catch (error) {
      assert.ok(error instanceof BroadsheetError);
      assert.deepEqual(
        error.problems.map(({ code }) => code),
        ['source-too-large'],
      );
    }
  }
});

const png = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 1];
const marked = `\ufeff${TASKS}`;

/** Files, with the code that is told of each; without one, what is in it is read. */
const FILES: Readonly<Record<string, readonly [Uint8Array, string?]>> = {
  'latin-1': [Buffer.from('---\ntitle: T\n---\n\nCafé\n', 'latin1'), 'file-encoding'],
  'utf-16': [Buffer.from(marked, 'utf16le'), 'file-encoding'],
  'utf-16-swapped': [Buffer.from(marked, 'utf16le').swap16(), 'file-encoding'],
  'utf-16-unmarked': [Buffer.from(TASKS, 'utf16le'), 'file-encoding'],
  'utf-16-unmarked-swapped': [Buffer.from(TASKS, 'utf16le').swap16(), 'file-encoding'],
  surrogate: [Buffer.concat([Buffer.from(TASKS), Buffer.from([0xed, 0xa0, 0x80])]), 'file-encoding'],
  overlong: [Buffer.concat([Buffer.from(TASKS), Buffer.from([0xc0, 0xaf])]), 'file-encoding'],
  'cut-off': [Buffer.concat([Buffer.from(TASKS), Buffer.from([0xf0, 0x9f, 0x98])]), 'file-encoding'],
  nul: [Buffer.from('---\ntitle: T\n---\n\none\0two\n'), 'file-encoding'],
  picture: [Buffer.from(png), 'file-encoding'],
  archive: [Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 1, 0]), 'file-encoding'],
  empty: [Buffer.from(''), 'file-empty'],
  'white-space': [Buffer.from(' \n\t\r\n'), 'file-empty'],
  'mark-alone': [Buffer.from('\ufeff'), 'file-empty'],
  unclosed: [Buffer.from('---\ntitle: T\n\nwords\n'), 'frontmatter-unclosed'],
  marked: [Buffer.from(marked)],
  'marked-twice': [Buffer.from(`\ufeff${marked}`)],
  'carriage-returns': [Buffer.from(TASKS.replaceAll('\n', '\r'))],
};

let folder = '';

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'malformed-'));
  for (const [name, [bytes]] of Object.entries(FILES)) await writeFile(join(folder, `${name}.md`), bytes);
});

after(async () => {
  await rm(folder, { recursive: true });
});

test('each malformed file of a folder is told of by name, and none keeps the others from being loaded', async () => {
  const { problems: loaded } = await loadCollection(folder, { cache: false });
  const { problems: checked } = await checkCollection(folder, { cache: false });
  for (const problems of [loaded, checked]) {
    for (const [name, [, code]] of Object.entries(FILES)) {
      const codes = problems.filter(({ file }) => file === `${name}.md`).map((problem) => problem.code);
      if (code) assert.ok((codes as string[]).includes(code), `${name}: ${codes}`);
      else assert.ok(!codes.some((each) => /^(?:file|frontmatter)-/.test(each)), `${name}: ${codes}`);
    }
  }
});

/** The HTML of a source; that its article is JSON, and has a text, is seen on the way. */
function wholeHtml(source: string): string {
  const article = parseArticle(source);
  const again: Article = JSON.parse(JSON.stringify(article));
  assert.deepEqual(again, article);
  assert.equal(typeof toText(article), 'string');
  return toHtml(article);
}
