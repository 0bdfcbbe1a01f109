import assert from 'node:assert/strict';
import { test } from 'node:test';
import { locateImages } from '../../src/parse/locate-images.ts';
import { readSourceTree } from '../../src/parse/source-tree.ts';

/** Each image as `src|alt`, with the text at its place. */
function located(source: string): string[] {
  return locateImages(readSourceTree(source)).map(({ src, alt = 'NONE', place: { start, end } }) => {
    return `${src}|${alt} = ${source.slice(start.offset, end.offset)} @${start.line}:${start.column}`;
  });
}

test('the place of an image is the whole of it, below any frontmatter', () => {
  assert.deepEqual(located('---\ntitle: A\n---\n\nSee ![A press](a.png "x"), ![](b.png) and [![ ](c.png)](/c/).\n'), [
    'a.png|A press = ![A press](a.png "x") @5:5',
    'b.png|NONE = ![](b.png) @5:28',
    'c.png|NONE = ![ ](c.png) @5:44',
  ]);
});

test('an image by reference has the address of its definition', () => {
  assert.deepEqual(located('![][a] ![Press][a]\n\n[a]: a.png\n'), [
    'a.png|NONE = ![][a] @1:1',
    'a.png|Press = ![Press][a] @1:8',
  ]);
});

test('images in HTML are found, within a line, in blocks and in what they quote', () => {
  assert.deepEqual(
    located(
      [
        'x <img src="a.png"> y <IMG\nalt=Press src=b.png/>',
        '',
        "> <p>\n> <img title='a > b' src='c.png'\n> alt=''></p>",
        '',
        '- <img src=d.png alt>',
      ].join('\n'),
    ),
    [
      'a.png|NONE = <img src="a.png"> @1:3',
      'b.png/|Press = <IMG\nalt=Press src=b.png/> @1:23',
      "c.png| = <img title='a > b' src='c.png'\n> alt=''> @5:3",
      'd.png| = <img src=d.png alt> @8:3',
    ],
  );
});

test('what is hidden from who cannot see is decoration, and a label is a text', () => {
  assert.deepEqual(
    located('<p><img src=a role="presentation"><img src=b aria-hidden="true"><img src=c aria-label="Press"></p>').map(
      (text) => text.split(' = ')[0],
    ),
    ['a|', 'b|', 'c|Press'],
  );
});

test('code, comments and other elements are no images', () => {
  assert.deepEqual(
    located('`![](a.png)` <!-- <img src="b.png"> --> <imgx> \\![](c.png)\n\n    <img src="d.png">\n'),
    [],
  );
});
