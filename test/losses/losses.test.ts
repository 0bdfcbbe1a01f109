import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseArticle } from '../../src/parse/parse-article.ts';
import { toHtml } from '../../src/render/to-html.ts';
import { toText } from '../../src/render/to-text.ts';
import type { Kind } from './content-of.ts';
import { findLosses } from './find-losses.ts';
import { lossesOfFiles } from './losses-of-files.ts';
import { referenceHtml } from './reference-html.ts';

const SOURCE = `# A heading

Some words, a [link](/there) and ![an image](picture.png).

## Another heading

- [ ] a task
- [x] a task that is done

| one | two |
| --- | --- |
| a cell | another cell |

\`\`\`js
const code = 1;
const more = 2;
\`\`\`
`;

test('nothing of our own articles, fixtures and their near misses is lost silently', () => {
  const { files, losses } = lossesOfFiles(['content', 'test/parse/fixtures']);
  assert.ok(files > 100);
  const silent = losses.filter(({ problem }) => problem === undefined);
  assert.deepEqual(
    silent.map(({ path, line, kind, text }) => `${path}:${line} ${kind} ${text}`),
    [],
  );
});

// What proves the comparison: each takes one thing out of our HTML, and that must be found.
const MUTATIONS: readonly [string, Kind, (html: string) => string][] = [
  ['a word', 'word', (html) => html.replace('Some words', 'Some')],
  ['a sign', 'word', (html) => html.replace('words,', 'words')],
  ['the order of words', 'word', (html) => html.replace('Some words', 'words Some')],
  ['a link', 'link', (html) => html.replace(/<a href="\/there">(.*?)<\/a>/, '$1')],
  ['where a link leads', 'link', (html) => html.replace('/there', '/elsewhere')],
  ['an image', 'image', (html) => html.replace(/<img [^>]*>/, '')],
  ['the words of an image', 'image', (html) => html.replace('alt="an image"', 'alt=""')],
  ['a heading', 'heading', (html) => html.replace(/<h2 [^>]*>(.*?)<\/h2>/, '<p>$1</p>')],
  ['the title', 'heading', (html) => html.replace(/<h1 [^>]*>.*?<\/h1>/, '')],
  ['the order of ranks', 'heading', (html) => html.replace(/<(\/?)h2/g, '<$1h1')],
  ['a task', 'task', (html) => html.replace(/<input [^>]*>/, '')],
  ['that a task is done', 'task', (html) => html.replace(' checked', '')],
  ['that a task is not done', 'task', (html) => html.replace('<input ', '<input checked ')],
  ['a cell', 'cell', (html) => html.replace('<td>a cell</td>', '')],
  ['that a cell is a header', 'cell', (html) => html.replace('<th>one</th>', '<td>one</td>')],
  ['a line of code', 'code', (html) => html.replace('const more = 2;\n', '')],
  ['the lines of code', 'code', (html) => html.replace('1;\nconst', '1; const')],
  ['the language of code', 'code', (html) => html.replace('language-js', 'language-ts')],
];

for (const [what, kind, mutate] of MUTATIONS) {
  test(`it is found when ${what} is lost`, () => {
    const html = toHtml(parseArticle(SOURCE));
    assert.deepEqual(silentIn(SOURCE, html), []);
    const mutated = mutate(html);
    assert.notEqual(mutated, html);
    assert.ok(silentIn(SOURCE, mutated).some((loss) => loss.startsWith(`${kind} `)));
  });
}

test('a problem excuses what stands at its place, of the kind that it tells of, and nothing else', () => {
  const source = 'Before <object>within</object> after [link](javascript:x)\n';
  const article = parseArticle(source);
  const html = toHtml(article);
  const { losses } = findLosses(referenceHtml(source), article, html);
  assert.deepEqual(
    losses.map(({ kind, text, problem }) => [kind, text, problem?.code]),
    [
      ['word', 'within', 'html-unsafe'],
      ['link', 'link → javascript:x', 'url-unsafe'],
    ],
  );
  for (const word of ['Before', 'after', 'link']) {
    assert.deepEqual(silentIn(source, html.replace(`${word}`, '')).slice(0, 1), [`word ${word}`]);
  }
});

// Each was lost without a word.
const MENDED: readonly [string, string][] = [
  ['a link in a heading that repeats the title', '---\ntitle: Hello\n---\n# [Hello](https://e.example)\n'],
  ['an image in a heading that repeats the title', '# Hello ![badge](b.png)\n\nText\n'],
  ['a link in the heading of related links', 'Text\n\n## [Related articles](/all)\n\n- [A](a.md) – b\n'],
  ['an image in the heading of related links', '## Related ![x](y.png) articles\n\n- [a](b)\n'],
  ['a footnote in a related link', '## Related articles\n\n- [A[^1]](a.md): b\n\n[^1]: note\n'],
  ['the name of a language with other signs', '```shell=\nls\n```\n'],
  ['a language with a long name', `\`\`\`${'long'.repeat(20)}\nls\n\`\`\`\n`],
];

for (const [what, source] of MENDED) {
  test(`${what} is kept`, () => {
    assert.deepEqual(silentIn(source, toHtml(parseArticle(source))), []);
  });
}

test('the text of a title keeps what its heading’s image stands for', () => {
  assert.equal(toText(parseArticle('# Hello ![passing](b.png)\n\nText\n')), 'Hello passing\n\nText');
});

function silentIn(source: string, html: string): string[] {
  const { losses } = findLosses(referenceHtml(source), parseArticle(source), html);
  return losses.filter(({ problem }) => !problem).map(({ kind, text }) => `${kind} ${text}`);
}
