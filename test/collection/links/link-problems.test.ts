import assert from 'node:assert/strict';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import type { CollectionOptions } from '../../../src/collection/collection-options.ts';
import { loadCollection } from '../../../src/collection/load-collection.ts';
import { formatProblem } from '../../../src/model/format-problem.ts';
import type { Problem } from '../../../src/model/problem.ts';
import { withFolder } from '../../cli/with-folder.ts';

type Files = Readonly<Record<string, string>>;
type Options = CollectionOptions;

/** The problems of links in a folder "posts" that holds these files. */
async function linkProblems(t: TestContext, files: Files, options: Options = {}): Promise<Problem[]> {
  const root = await withFolder(t, files);
  const { problems } = await loadCollection(join(root, 'posts'), { cache: false, ...options });
  return problems.filter(({ code }) => code.startsWith('link-'));
}

/** Each problem's code, and the text at its place. */
function told(problems: readonly Problem[], files: Files): string[] {
  return problems.map(({ code, file, place }) => {
    const source = files[`posts/${file}`] ?? '';
    return `${file} ${code} ${place ? source.slice(place.start.offset, place.end.offset) : '-'}`;
  });
}

test('a link to a Markdown file that is not there is dead, at its place in the source', async (t) => {
  const files = {
    'posts/a.md':
      '---\ntitle: A\n---\n\n`gone.md`, [x](./gone.md#part), [y][z], <a href="sub/none.md">n</a>\n\n[z]: ../posts/lost.md\n',
    'posts/b.md': 'Text.\n',
  };
  assert.deepEqual(told(await linkProblems(t, files), files), [
    'a.md link-dead ./gone.md#part',
    'a.md link-dead sub/none.md',
    'a.md link-dead ../posts/lost.md',
  ]);
});

test('each place of a dead link is told', async (t) => {
  const files = { 'posts/a.md': '[x](gone.md)\n\n```\n[x](gone.md)\n```\n\n[y](gone.md)\n' };
  assert.deepEqual(
    (await linkProblems(t, files)).map(({ place }) => place?.start.line),
    [1, 7],
  );
});

test('a file that is there and is no article is no dead link', async (t) => {
  const files = {
    'posts/a.md':
      '[e](empty.md) [x](left-out.md) [o](../README.md) [g](../gone.md) [p](/posts/gone.md) [m](gone.mdx)\n',
    'posts/empty.md': '',
    'posts/left-out.md': 'Text.\n',
    'README.md': 'Text.\n',
  };
  assert.deepEqual(await linkProblems(t, files, { exclude: 'left-out.md' }), []);
});

test('a link that may lead elsewhere on the site is not judged', async (t) => {
  const files = {
    'posts/a.md':
      '[a](/about/) [b](/tags/rust/) [c](../other/) [d](pic.png) [e](https://example.com/x.md) [f](#part) [g]({{ x }}.md)\n',
  };
  assert.deepEqual(await linkProblems(t, files), []);
});

test('a dead link is told what was meant: a file elsewhere, or one of nearly the same name', async (t) => {
  const files = {
    'posts/a.md': '[x](./setup.md#one) [y](frist-steps.md) [z](/blog/frist-steps/?q#p)\n',
    'posts/guides/setup.md': 'Text.\n',
    'posts/first-steps.md': 'Text.\n',
  };
  const problems = await linkProblems(t, files, { permalink: '/blog/:slug/' });
  assert.deepEqual(
    problems.map(({ hint }) => hint),
    [
      'Did you mean "./guides/setup.md#one"?',
      'Did you mean "first-steps.md"?',
      'Did you mean "/blog/first-steps/?q#p"?',
    ],
  );
  assert.match(formatProblem(problems[1] as Problem), /a\.md:1:\d+.*leads to a file that is not there/s);
});

test('with a permalink, a path of its form that no article has is dead', async (t) => {
  const files = {
    'posts/a.md':
      '---\ndate: 2024-12-10\n---\n[a](/blog/2024/gone/) [b](/blog/2024/a/) [c](/blog/about/) [d](/blog/2024/feed.xml) [e](../none/) [f](/blog/2024/x/y/) [g](data.html)\n',
  };
  const problems = await linkProblems(t, files, { permalink: '/blog/:year/:slug/' });
  assert.deepEqual(told(problems, files), ['a.md link-dead /blog/2024/gone/', 'a.md link-dead ../none/']);
});

test('a date that has changed is found out', async (t) => {
  const files = {
    'posts/a.md': '---\ndate: 2024-12-10\n---\n[a](/2023/01/02/b/)\n',
    'posts/b.md': '---\ndate: 2023-01-05\n---\nText.\n',
  };
  const [dead] = await linkProblems(t, files, { permalink: '/:year/:month/:day/:slug/' });
  assert.equal(dead?.hint, 'Did you mean "/2023/01/05/b/"?');
});

test('what is meant within a site in a folder has that folder in its path', async (t) => {
  const files = {
    'posts/a.md': '[a](/site/2023/01/02/b/) [elsewhere](/2023/01/02/b/)\n',
    'posts/b.md': '---\ndate: 2023-01-05\n---\nText.\n',
  };
  const problems = await linkProblems(t, files, {
    permalink: '/:year/:month/:day/:slug/',
    site: 'https://example.org/site',
  });
  assert.deepEqual(
    problems.map(({ hint }) => hint),
    ['Did you mean "/site/2023/01/05/b/"?'],
  );
});

test('with a permalink that any page of the site may have, a path is not judged', async (t) => {
  const files = { 'posts/a.md': '[x](/about/) [y](/imprint)\n' };
  assert.deepEqual(await linkProblems(t, files, { permalink: '/:slug/' }), []);
});

test('with the folders in the permalink, what is in a folder without articles is not judged', async (t) => {
  const files = { 'posts/v2/a.md': '[x](/docs/v1/a/) [y](/docs/v2/gone/)\n' };
  const problems = await linkProblems(t, files, { permalink: '/docs/:path/' });
  assert.deepEqual(told(problems, files), ['v2/a.md link-dead /docs/v2/gone/']);
});

const related = (href: string) => `Text.\n\n## Related articles\n\n- [One](${href}) - words\n`;

test('a related link beside pages of articles, or nearly one of them, is dead', async (t) => {
  const files = {
    'posts/a.md': `[known](/blog/b/)\n\n${related('/blog/gone/')}`,
    'posts/b.md': related('/posts/gone/'),
    'posts/c.md': related('gone'),
    'posts/first-steps.md': related('/anywhere/first-step/'),
  };
  assert.deepEqual(told(await linkProblems(t, files), files), [
    'a.md link-dead /blog/gone/',
    'b.md link-dead /posts/gone/',
    'c.md link-dead gone',
    'first-steps.md link-dead /anywhere/first-step/',
  ]);
});

test('a related link to another part of the site, or to a file of another kind, is not judged', async (t) => {
  const hrefs = [
    '/pricing/',
    '/docs/api',
    '/posts/guide.pdf',
    '../elsewhere/',
    'https://example.com/b/',
    '/posts/tags/x/',
  ];
  const files = Object.fromEntries(hrefs.map((href, index) => [`posts/${index}.md`, related(href)]));
  assert.deepEqual(await linkProblems(t, files), []);
});

test('a published article that links to a draft is told, and where the draft is one', async (t) => {
  const files = {
    'posts/a.md': 'See [b](b.md).\n',
    'posts/b.md': '---\ndraft: true\n---\nSee [c](/c/).\n',
    'posts/c.md': '---\ndraft: true\n---\nSee [a](a.md).\n',
  };
  const problems = await linkProblems(t, files);
  assert.deepEqual(told(problems, files), ['a.md link-to-draft b.md']);
  const [{ file, place } = {}] = problems[0]?.related ?? [];
  assert.equal(file, 'b.md');
  assert.equal(place?.start.line, 2);
});
