import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AddressOptions } from '../../../src/collection/links/article-addresses.ts';
import { LinkResolver } from '../../../src/collection/links/link-resolver.ts';
import { summaryOf } from '../summary-of.ts';

/** The path of what each link leads to, from one of the given files. */
function resolved(
  files: Readonly<Record<string, string>>,
  from: string,
  hrefs: readonly string[],
  options: AddressOptions & { directory?: string } = {},
): (string | undefined)[] {
  const articles = Object.entries(files).map(([path, source]) => summaryOf(path, source));
  const resolver = new LinkResolver({ directory: '/site/content/posts', ...options, articles });
  const article = articles.find(({ path }) => path === from) ?? summaryOf(from);
  return hrefs.map((href) => resolver.resolve(href, article)?.path);
}

/** All of these links lead to one article. */
function allLead(to: string | undefined, ...[files, from, hrefs, options]: Parameters<typeof resolved>): void {
  const found = resolved(files, from, hrefs, options);
  const wrong = hrefs.flatMap((href, index) => (found[index] === to ? [] : [`${href} → ${found[index]}`]));
  assert.deepEqual(wrong, []);
}

const text = 'Text.\n';
const FILES = {
  'a.md': text,
  'other.md': text,
  'guides/x.md': text,
  'guides/my guide.md': text,
  'guides/index.md': text,
};

test('a link to a file leads to its article, from the file that it is written in', () => {
  allLead('other.md', FILES, 'a.md', ['other.md', './other.md', './other.md?plain=1#part', 'guides/../other.md']);
  allLead('other.md', FILES, 'guides/x.md', ['../other.md', '/other.md', '/posts/other.md', '../../posts/other.md']);
  allLead('guides/x.md', FILES, 'other.md', ['guides/x.md#part', './guides/x.md']);
  allLead('guides/my guide.md', FILES, 'guides/x.md', ['my%20guide.md', '<my guide.md>'.slice(1, -1)]);
  allLead('guides/index.md', FILES, 'a.md', ['guides/index.md', 'guides/', './guides', '/guides/']);
});

test('a file link from the root of the folder is understood where there is no such file beside the article', () => {
  allLead('guides/x.md', FILES, 'guides/index.md', ['guides/x.md', 'x.md']);
});

test('a link to a file that is not there leads nowhere, though an article has such a slug', () => {
  allLead(undefined, FILES, 'guides/x.md', ['./other.md', '../../other.md', 'other.markdown']);
});

test('a path of the site leads to the article that it names, however it is spelled', () => {
  const spellings = [
    '/other',
    '/other/',
    '/other.html',
    '/other/index.html',
    '/other/?a#b',
    '/blog/other/',
    'other',
    'other/',
  ];
  allLead('other.md', FILES, 'a.md', spellings);
  allLead('guides/x.md', FILES, 'a.md', ['/guides/x/', '/docs/guides/x', '/x']);
  allLead('guides/my guide.md', FILES, 'a.md', ['/guides/my%20guide', '/guides/my-guide/']);
});

test('dates, categories and the folder "posts" of a path need not be folders', () => {
  const files = { '_posts/2019-03-18-jekyll-4.md': '---\ncategory: News\n---\nText.\n' };
  allLead('_posts/2019-03-18-jekyll-4.md', files, 'a.md', [
    '/news/2019/03/18/jekyll-4/',
    '/2019/03/18/jekyll-4.html',
    '/blog/2019-03-18-jekyll-4/',
  ]);
});

test('a path whose folders contradict those of an article does not lead to it', () => {
  const files = { 'en/docs/v3.6/metrics.md': text, 'blog/options.md': text, 'rust.md': text };
  allLead('en/docs/v3.6/metrics.md', files, 'rust.md', ['/docs/v3.6/metrics/']);
  allLead(undefined, files, 'rust.md', ['/docs/v2.3/metrics/', '/docs/options', '/tags/rust/', '/a/b/rust']);
});

test('of articles with one slug, the one whose folders fit best is meant', () => {
  const files = { 'plugins/install.md': text, 'docs/install.md': text, 'install.md': text };
  assert.deepEqual(resolved(files, 'a.md', ['/docs/install/', '/plugins/install/', '/install/']), [
    'docs/install.md',
    'plugins/install.md',
    'install.md',
  ]);
});

test('a relative path is one from the page, which is a folder, or from the file', () => {
  const files = { '_docs/steps/01-setup.md': text, '_docs/steps/02-liquid.md': text, '_docs/variables.md': text };
  assert.deepEqual(
    resolved(files, '_docs/steps/02-liquid.md', ['../01-setup/', '../../variables/', './01-setup', '../variables']),
    ['_docs/steps/01-setup.md', '_docs/variables.md', '_docs/steps/01-setup.md', '_docs/variables.md'],
  );
});

test('an address of the site is a path of it, and one of another site is none', () => {
  const options = { site: 'https://example.org/' };
  allLead(
    'other.md',
    FILES,
    'a.md',
    ['https://example.org/other/', 'http://www.example.org/other', '//example.org/other'],
    options,
  );
  allLead(undefined, FILES, 'a.md', ['https://example.com/other/', 'mailto:other', '#other', '?other', ''], options);
  allLead(undefined, FILES, 'a.md', ['https://example.org/other/']);
});

test('the folder that a site is in is no part of its paths', () => {
  for (const site of ['https://example.org/blog', 'https://example.org/blog/']) {
    const links = ['https://example.org/blog/other/', '/blog/other/', '../other/', '/other.md'];
    allLead('other.md', FILES, 'a.md', links, { site, permalink: '/:slug/' });
    allLead('other.md', FILES, 'a.md', links, { site });
  }
});

test('what is outside of the folder that a site is in is another site', () => {
  const links = ['https://example.org/other/', '/other/', '/blogs/other/', 'https://example.org/blogs/other/', '/'];
  for (const site of ['https://example.org/blog', 'https://example.org/blog/']) {
    allLead(undefined, FILES, 'a.md', links, { site, permalink: '/:slug/' });
    allLead(undefined, FILES, 'a.md', links, { site });
  }
});

test('a site in a folder has canonical addresses and aliases with and without that', () => {
  const files = {
    'a.md': '---\ncanonical: https://example.org/first/\naliases: [/blog/old/, older]\n---\nText.\n',
    'b.md': '---\ncanonical: /blog/second/\n---\nText.\n',
  };
  const options = { site: 'https://example.org/blog', permalink: '/:slug/' };
  allLead('a.md', files, 'b.md', ['/first/', 'https://example.org/first', '/blog/old/', '/blog/older/'], options);
  allLead('b.md', files, 'a.md', ['/blog/second/', 'https://example.org/blog/second'], options);
  allLead(undefined, files, 'a.md', ['/second/', '/old/', '/blog/first/'], options);
});

test('a canonical address leads to its article', () => {
  const files = { 'a.md': '---\ncanonical: https://other.example/2020/first/\n---\nText.\n', 'b.md': text };
  allLead('a.md', files, 'b.md', ['https://other.example/2020/first', 'http://www.other.example/2020/first/#part']);
  allLead('a.md', files, 'b.md', ['/2020/first/'], { site: 'https://other.example' });
});

test('aliases are honoured, with and without slashes, and go after what an article is called now', () => {
  const files = {
    'a.md': '---\naliases: [/old/path/, 2014/10/30/Stability.html, /b/, shorter]\n---\nText.\n',
    'b.md': text,
  };
  const aliases = [
    '/old/path',
    '/old/path/index.html',
    '/2014/10/30/Stability.html',
    '2014/10/30/Stability.html',
    'shorter',
  ];
  allLead('a.md', files, 'b.md', aliases);
  allLead('a.md', files, 'b.md', ['https://blog.example/2014/10/30/Stability'], { site: 'https://blog.example/' });
  allLead('b.md', files, 'a.md', ['/b/']);
});

test('a permalink says which paths are those of articles', () => {
  const files = { 'a.md': '---\ndate: 2024-12-10\n---\nText.\n', 'b.md': '---\ndate: 2023-01-02\n---\nText.\n' };
  const options = { permalink: '/blog/:year/:month/:slug/' };
  allLead(
    'b.md',
    files,
    'a.md',
    ['/blog/2023/01/b/', '/blog/2023/01/b.html', '../../../2023/01/b', 'b', './b.md'],
    options,
  );
  allLead(undefined, files, 'a.md', ['/blog/2024/01/b/', '/b/', '/blog/b'], options);
});

test('the article of the root is its home', () => {
  const files = { 'index.md': text, 'guides/x.md': text };
  allLead('index.md', files, 'guides/x.md', ['../index.md', '../../']);
  allLead('index.md', files, 'guides/x.md', ['/', '../../', '/index.html'], { permalink: '/:path/' });
});

test("Zola's way to name a file from the root of all content is understood", () => {
  allLead('guides/x.md', FILES, 'a.md', ['@/guides/x.md', '@/posts/guides/x.md#part']);
});

test('a path with a date means the article of that date, of several with one name', () => {
  const files = {
    'a/update.md': '---\ndate: 2024-01-01\n---\nText.\n',
    'b/update.md': '---\ndate: 2025-02-03\n---\nText.\n',
  };
  allLead('b/update.md', files, 'x.md', ['/2025/02/03/update/']);
});

test('a path that the frontmatter gives is that of the page', () => {
  const files = { '02-liquid.md': '---\npermalink: /docs/step-by-step/liquid/\n---\nText.\n', 'liquid.md': text };
  allLead('02-liquid.md', files, 'liquid.md', ['/docs/step-by-step/liquid', '/docs/step-by-step/liquid/index.html']);
  allLead('02-liquid.md', files, 'liquid.md', ['/docs/step-by-step/liquid'], { permalink: '/:path/' });
});

test('template tags are left alone', () => {
  allLead(undefined, FILES, 'a.md', [
    '{% post_url 2020-01-01-other %}',
    '{{ site.url }}/other/',
    '%7B%7B%20x%20%7D%7D/other',
  ]);
});
