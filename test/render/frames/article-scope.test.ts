import assert from 'node:assert/strict';
import { test } from 'node:test';
import { articleScope } from '../../../src/render/frames/article-scope.ts';

test('an article is known by the path of its canonical address, wherever the site is', () => {
  for (const canonical of [
    'https://example.com/keys?from=feed#top',
    '/keys',
    'http://localhost:3000/keys',
    '/a/../keys',
  ]) {
    assert.deepEqual(articleScope({ canonical, aliases: [] }), { scope: '/keys' }, canonical);
  }
});

test('its earlier paths are listed once each, and without the one that it has', () => {
  const aliases = ['/old', 'https://example.com/older/', '/old', '/blog/keys', 'sibling'];
  assert.deepEqual(articleScope({ canonical: '/blog/keys', aliases }), {
    scope: '/blog/keys',
    aliases: '/old /older/ /blog/sibling',
  });
  assert.deepEqual(articleScope({ aliases: ['old'] }), { aliases: '/old' });
});

test('no path has white space in it, nor ends an attribute', () => {
  const aliases = ['/a b', '/c\td', '/e\u00a0f', '/"onclick="x', '/schlüssel'];
  const { aliases: paths = '' } = articleScope({ aliases });
  assert.equal(paths, '/a%20b /cd /e%C2%A0f /%22onclick=%22x /schl%C3%BCssel');
});

test('what is no address of a page gives no path', () => {
  for (const url of ['javascript:alert(1)', 'data:text/html,x', 'mailto:a@example.org', 'https://', 'http://[']) {
    assert.deepEqual(articleScope({ canonical: url, aliases: [url] }), {}, url);
  }
  assert.deepEqual(articleScope(JSON.parse('{"canonical": 7, "aliases": [null, {}]}')), {});
});

test('an address of another host is a path of this site', () => {
  assert.deepEqual(articleScope({ canonical: '//evil.example/keys', aliases: [] }), { scope: '/keys' });
});
