import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decodePath, readLink, siteOf, withoutBase } from '../../../src/collection/links/read-link.ts';

const SITE = siteOf('https://www.example.com/blog');

test('a link is read as the path that it leads to within the site, or as none', () => {
  for (const [href, path, from] of [
    ['hello.md', 'hello.md', 'relative'],
    ['./hello/?a=1#b', './hello/', 'relative'],
    [' hello ', 'hello', 'relative'],
    ['caf%C3%A9', 'café', 'relative'],
    ['100%/x', '100%/x', 'relative'],
    ['%ZZ/caf%C3%A9', '%ZZ/café', 'relative'],
    ['/blog/hello/', 'hello/', 'root'],
    ['/blog', '', 'root'],
    ['/blog/', '', 'root'],
    ['/guides/hello.md', 'guides/hello.md', 'root'],
    ['@/guides/hello.md', 'guides/hello.md', 'root'],
    ['https://www.example.com/blog/hello', 'hello', 'root'],
    ['http://example.com/blog/hello', 'hello', 'root'],
    ['//example.com/blog/hello', 'hello', 'root'],
  ] as const) {
    assert.deepEqual(readLink(href, SITE), { path, from }, href);
  }
  for (const href of [
    '',
    '#a',
    '?b',
    '/hello/',
    '/blogs/',
    'https://example.com/hello',
    'https://other.example/blog/',
    'mailto:a@example.com',
    'https://[',
    '\\\\server\\x',
    '{{ url }}',
    '/{% link %}',
    '%7B%7B url',
    'ftp://example.com/blog/x',
  ]) {
    assert.equal(readLink(href, SITE), undefined, href);
  }
  assert.equal(readLink('https://example.com/x'), undefined, 'without a site, no address is of it');
});

test('the address of a site is one of the web, that of its folder', () => {
  assert.equal(siteOf('https://example.com/blog')?.href, 'https://example.com/blog/');
  assert.equal(siteOf(new URL('https://example.com'))?.href, 'https://example.com/');
  for (const site of [undefined, '', 'example.com', 'ftp://example.com/', 'file:///x'])
    assert.equal(siteOf(site), undefined);
  assert.deepEqual(
    ['/a/b', '/a', '/ab', '/'].map((path) => withoutBase(path, siteOf('https://example.com/a/'))),
    ['/b', '/', undefined, undefined],
  );
  assert.equal(withoutBase('/x', undefined), '/x');
  assert.equal(decodePath('a%2Fb/cafe\u0301'), 'a/b/café');
});
