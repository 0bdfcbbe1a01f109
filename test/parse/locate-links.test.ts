import assert from 'node:assert/strict';
import { test } from 'node:test';
import { locateLinks } from '../../src/parse/locate-links.ts';

/** The text at the place of each link, and its line. */
function located(source: string): string[] {
  return locateLinks(source).map(({ href, place: { start, end } }) => {
    return `${href} = ${source.slice(start.offset, end.offset)} @${start.line}:${start.column}`;
  });
}

test('the place of a link is its destination, below any frontmatter', () => {
  assert.deepEqual(located('---\ntitle: A\n---\n\nSee [b.md](b.md "b.md") and [c](./c.md).\n'), [
    'b.md = b.md @5:12',
    './c.md = ./c.md @5:33',
  ]);
});

test('the place of a link by reference is in its definition', () => {
  assert.deepEqual(located('See [b] and [there][b].\n\n[b]: ../b.md\n'), [
    '../b.md = ../b.md @3:6',
    '../b.md = ../b.md @3:6',
  ]);
});

test('links in HTML, in lists and in tables are found', () => {
  assert.deepEqual(located('<p>x <a class="y" href="/b/">/b/</a></p>\n\n- [x](/c/)\n\n| a |\n| - |\n| [y](/d/) |\n'), [
    '/b/ = /b/ @1:25',
    '/c/ = /c/ @3:7',
    '/d/ = /d/ @7:7',
  ]);
});

test('a destination that is written in another way than it is kept is found, or else the whole link', () => {
  assert.deepEqual(located('[x](<my guide.md>) [y](a.md?b=1&amp;c=2) [z](&#97;.md)\n'), [
    'my%20guide.md = my guide.md @1:6',
    'a.md?b=1&c=2 = a.md?b=1&amp;c=2 @1:24',
    'a.md = [z](&#97;.md) @1:42',
  ]);
});

test('code and images are no links', () => {
  assert.deepEqual(located('`[x](b.md)` ![y](c.md)\n\n```\n[z](d.md)\n```\n'), []);
});
