import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { LineMap } from '../../../src/model/line-map.ts';
import { SAFE_HTML, type SafeHtml } from '../../../src/model/safe-html.ts';
import { ALL_READERS } from '../../../src/parse/all-readers.ts';
import { readFrontmatter } from '../../../src/parse/frontmatter/read-frontmatter.ts';
import { markAlerts } from '../../../src/parse/hast/alerts.ts';
import { drawMarkdown } from '../../../src/parse/hast/draw/draw-markdown.ts';
import { mdastToHast } from '../../../src/parse/hast/mdast-to-hast.ts';
import { sanitise } from '../../../src/parse/hast/sanitise.ts';
import { settleHtml } from '../../../src/parse/hast/settle-html.ts';
import { NO_LIMITS } from '../../../src/parse/limits/limits.ts';
import { markdownToMdast } from '../../../src/parse/tree/markdown-to-mdast.ts';
import { nodesIn } from '../../../src/parse/tree/nodes-in.ts';

/** What both ways make of a source; nothing where it has HTML to read. */
function bothWays(source: string, allowed: SafeHtml = SAFE_HTML) {
  const lines = new LineMap(source);
  const tree = markdownToMdast(source, readFrontmatter(source, lines), lines, [], ALL_READERS, NO_LIMITS);
  const nodes = nodesIn<Nodes>(tree);
  const alerts = markAlerts(nodes);
  if (settleHtml(nodes)) return undefined;
  const neverRead = () => assert.fail('There is no HTML to read.');
  const drawn = drawMarkdown(tree, nodes, alerts, allowed, lines);
  const converted = sanitise(mdastToHast(tree, nodes, false, source, neverRead, []), nodes, allowed, lines);
  return { drawn, converted };
}

/** Key order included: an article is compared as text where it is cached. */
function assertSame(source: string, allowed?: SafeHtml): void {
  const ways = bothWays(source, allowed);
  assert.ok(ways, 'no HTML');
  assert.ok(ways.drawn, 'drawn');
  assert.deepEqual(ways.drawn, ways.converted);
  assert.equal(JSON.stringify(ways.drawn), JSON.stringify(ways.converted));
}

const SOURCES: Readonly<Record<string, string>> = {
  'nothing at all': '',
  'paragraphs, headings and a thematic break': 'One.\n\n# Two\n\nThree\n=====\n\n###### Six ######\n\n***\n',
  'emphasis in emphasis': '*a **b ~~c `d`~~ b*** and ***e** f*\n',
  'line breaks with what follows them': 'a  \n  b\\\n`` ` c``\\\n* d*\\\n**  e**\\\n![f](g)\n',
  'spaces at line ends, as references': 'a&#32;\n&#9;b&#13;&#32;c\n',
  'code that spans lines': 'a `b\n c` d\n',
  'links with titles and odd addresses': '[a](</b c> "d"), [e](é%20%zz\\[), [f](http://g/😀?h=&amp;#i), [j]()\n',
  'addresses with a scheme that is not allowed': '[a](javascript:b) ![c](data:d "e") [f](x:y) <irc:z>\n',
  'literal links': 'www.a.example, https://b.example/c_d and e@f.example.\n',
  'links by reference': '[a][b], [b][], [b], ![c][b], ![b]\n\n[B]: /d "e"\n[b]: /second\n',
  'a definition within a quote': '[a]\n\n> [a]: /b\n',
  'images without alternative text': '![](a) [![b *c*](d "e")](f)\n',
  'headings that are alike, or end in an id':
    '# Setup\n## Setup\n### Setup {#setup}\n#### A {#b}\n##### `c` {#d}\n# e *{#f}*\n# \n',
  'a link to a heading whose id became another': '[a](#config) [b](#b%20c) [d](#none)\n\n# Config\n',
  'tight and loose lists': '- a\n- b\n\n  c\n- > d\n\n1. e\n2. f\n\n7) g\n\n   - h\n     - i\n-\n',
  'items that begin with no paragraph': '- # a\n- - b\n- ```\n  c\n  ```\n-     d\n- <!-- e -->\n- <!-- f -->\n  g\n',
  tasks:
    '- [ ] a\n- [x] **b**\n- [X]  c\n  - [ ] d\n- e\n\n\n1. [ ] f\n\n   g\n2. [x] h\n\n- [ ] # i\n- [ ]\n- [ ] <!-- j -->\n',
  'quotes, empty ones and nested ones': '> a\n> > b\n\n>\n\n> <!-- c -->\n\n> <!-- d -->\n>\n> e\n',
  alerts: '> [!NOTE]\n> a\n\n> [!tip]\n\n> [!WARNING]\\\n> b\n\n> [!CAUTION] no\n\n> [!IMPORTANT]\n>\n> - c\n',
  code: '```js {1}\na\n```\n\n```c++\n```\n\n~~~ <b>\nc\n~~~\n\n```&#32;d\n```\n\n    e\n\n      f\n',
  tables: '| a | b | c |\n|--|:-:|--:|\n| 1 | `2\\|` |\n| 3 | 4 | 5 | 6 [^z] |\n|\n\nd | e\n-|-\n\n[^z]: never\n',
  comments: '<!-- a -->\n\nb\n\n<!-- c --><!-- d -->\n\ne <!-- f --> g\n\n<!-- h -->\n',
  'tags of components': '<Tabs>\n\n<Tab name="a">b</Tab>\n\n</Tabs>\n\n- <Foo.Bar />\n',
  'footnotes, referred to more than once, or by another':
    'a[^b] c[^D] e[^b]\n\n[^b]: f[^g]\n\n    h\n[^d]: - i\n[^g]: ```\n    j\n    ```\n[^k]: unused\n',
  'footnotes with headings and ids that collide':
    '# user content fn b\n\na[^b][^c]\n\n[^b]: # fnref\n\n    # user content fn c\n[^c]: <!-- d -->\n\n# Footnote label\n',
  'footnotes that are defined within others, or end in code':
    '> a[^b]\n>\n> [^b]: c `d`\n\n- e[^f]\n\n  [^f]: g  \n    h\n',
  'a footnote in a heading': '# a[^b] c\n\n[^b]: d\n',
  frontmatter: '---\ntitle: a\n---\n\nb\n',
  'lines that end in other ways': 'a\r\nb  \r\nc\r\r- d\r\n- e\r',
};

describe('Markdown drawn in one walk', () => {
  for (const [name, source] of Object.entries(SOURCES)) {
    test(`is what conversion and sanitising make of it: ${name}`, () => assertSame(source));
  }

  test('is so for whatever Markdown there is', () => {
    const pieces = fc.constantFrom(...PIECES);
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
        const ways = bothWays(parts.join(''));
        if (ways) assert.equal(JSON.stringify(ways.drawn), JSON.stringify(ways.converted));
      }),
      { numRuns: 1500 },
    );
  });

  test('asks of each address what the caller allows', () => {
    const schemes = new Map([...SAFE_HTML.schemes, ['href', new Set(['x'])]]);
    assertSame('[a](x:b) [c](https://d.example)\n', { ...SAFE_HTML, schemes });
  });

  test('is left to the other way where less is allowed than Markdown holds', () => {
    const elements = new Set([...SAFE_HTML.elements].filter((name) => name !== 'del'));
    assert.equal(bothWays('~~a~~', { ...SAFE_HTML, elements })?.drawn, undefined);
    const properties = new Map(SAFE_HTML.properties).set('td', new Set());
    assert.equal(bothWays('a', { ...SAFE_HTML, properties })?.drawn, undefined);
    const schemes = new Map(SAFE_HTML.schemes).set('title', new Set(['https']));
    assert.equal(bothWays('a', { ...SAFE_HTML, schemes })?.drawn, undefined);
  });

  test('is left to the other way where emphasis nests deeper than people write', () => {
    assertSame(`${'*'.repeat(200)}a${'*'.repeat(200)}`);
    assert.equal(bothWays(`${'*'.repeat(1200)}a${'*'.repeat(1200)}`)?.drawn, undefined);
  });
});

const PIECES = [
  ...['\n', '\n', '\n\n', '\n\n', ' ', '  ', '    ', '\t', '\r\n', '\\\n', '  \n', '\\', '&#32;', '&#10;', '&amp;'],
  ...[
    '# ',
    '## ',
    '> ',
    '- ',
    '* ',
    '1. ',
    '3) ',
    '- [ ] ',
    '- [x] ',
    '---\n',
    '===\n',
    '```\n',
    '```js\n',
    '~~~ a b\n',
  ],
  ...['*', '**', '_', '__', '~~', '`', '``', '[', ']', '](', ')', '![', '<', '>', '(', '"', '!', '|', ':', '^'],
  ...[
    'a',
    'b c',
    'Word',
    'é',
    '😀',
    '\ud83d',
    '{#id}',
    '{#a}',
    '日本',
    'config',
    'user-content-fn-1',
    'footnote-label',
  ],
  ...[
    '[a]',
    '[a][]',
    '[b][a]',
    '![a]',
    '[a]: /u "t"\n',
    '[A]: <u v>\n',
    '(/x "t")',
    '(javascript:x)',
    '(#a)',
    '(a%zz[)',
  ],
  ...['[^1]', '[^1]', '[^é]', '\n\n[^1]: ', '\n\n[^é]: ', '\n\n[^unused]: ', '> [!NOTE]\n', '> [!tip]\\\n'],
  ...['| a | b |\n|--|:-:|\n', '| a |\n', '| c | d | e |\n', '<!-- c -->', '<!--', '-->', '<Tab>', '</Tab>'],
  ...['www.a.example', 'https://b.example', 'c@d.example', '<https://e.example>', '<irc:f>'],
];
