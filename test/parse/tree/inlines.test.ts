import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { Nodes, Paragraph } from 'mdast';
import { normalizeIdentifier } from 'micromark-util-normalize-identifier';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { readInlines } from '../../../src/parse/tree/inlines/read-inlines.ts';
import type { Leaf, Pieces } from '../../../src/parse/tree/leaf.ts';

const remark = unified().use(remarkParse).use(remarkGfm).freeze();

const LABELS = ['a', 'b c', 'x*y*', '\\[', 'É', 'l'.repeat(999)];
const NOTES = ['a', '^a', 'n1', '*b*', '`c`', 'n\\]', '&amp;'];
const REFERENCES = {
  definitions: new Set(LABELS.map(normalizeIdentifier)),
  footnotes: new Set(NOTES.map(normalizeIdentifier)),
};
const KNOWN = [
  LABELS.map((label) => `[${label}]: /u "t"\n`).join(''),
  ...NOTES.map((label) => `[^${label}]: note`),
].join('\n\n');

/** The first paragraph in a document that has the definitions, too. */
function paragraphOf(source: string): Paragraph | undefined {
  let node: Nodes | undefined = remark.parse(`${source}\n\n${KNOWN}`);
  while (node && node.type !== 'paragraph' && 'children' in node) node = node.children[0];
  return node?.type === 'paragraph' ? node : undefined;
}

/** All lines of a source. */
function linesOf(source: string): Pieces {
  const starts = [0, ...[...source.matchAll(/\r\n?|\n/g)].map(({ 0: ending, index }) => index + ending.length)];
  return { at: starts, offset: starts, line: starts.map((_, index) => index + 1), lineStart: starts };
}

/** A leaf of lines from each of which so many characters are taken: the last number holds for all further lines. */
function leafWithin(source: string, ...marks: readonly number[]): Leaf {
  const { offset: starts, line } = linesOf(source);
  const at: number[] = [];
  const offset: number[] = [];
  let text = '';
  for (const [index, start] of starts.entries()) {
    const inner = start + (marks[index] ?? marks.at(-1) ?? 0);
    at.push(text.length);
    offset.push(inner);
    text += source.slice(inner, starts[index + 1]);
  }
  return { text, start: 0, end: text.length, pieces: { at, offset, line, lineStart: starts }, source };
}

function assertReads(leaf: Leaf, paragraph: Paragraph | undefined, message: string): void {
  assert.ok(paragraph, `${message} is no paragraph`);
  const nodes = readInlines(leaf, REFERENCES);
  assert.deepEqual(nodes, paragraph.children, message);
  assert.equal(JSON.stringify(nodes), JSON.stringify(paragraph.children), message);
}

/** Reads a source that is one paragraph, in the middle of a longer text. */
function assertSame(source: string): void {
  const { start, end } = paragraphOf(source)?.position ?? {};
  assert.ok(start && end, `${JSON.stringify(source)} is no paragraph`);
  assert.equal(start.offset, 0, 'the paragraph is the source');
  const text = `${source.slice(0, end.offset)}\n\n*behind*\`<`;
  const leaf = { text, start: 0, end: end.offset ?? 0, pieces: linesOf(text) };
  assertReads(leaf, paragraphOf(source), JSON.stringify(source));
}

const CASES: Readonly<Record<string, readonly string[]>> = {
  'text and line endings': [
    ...['a', 'a\nb', 'a\r\nb', 'a\rb', 'a \nb', 'a\t\nb', 'a  \nb', 'a \t \nb', 'a   \r\n   b', 'a\n\t b', 'a '],
    ...['a\\\nb', 'a\\\r\n  b', 'a  \\\nb', 'a\\', '*a  \nb*', '*a*\nb', '*a* \n *b*', '*a*  \n*b*', 'a\u00a0 \nb'],
  ],
  'escapes and character references': [
    ...['\\*a\\*', 'a\\bc', '\\\\*a*', '&amp; &AMP; &copy', '&#42;a&#x2a;', '&#0; &#xD800; &#99999999;', '&foo; &;'],
    ...[
      '&ngE; &CounterClockwiseContourIntegral;',
      '*&amp;*',
      '&nbsp;*a*',
      '`&amp;`',
      `&${'a'.repeat(32)};`,
      '&#x1234567;',
    ],
  ],
  'code spans': [
    ...[
      '`a`',
      '`` ` ``',
      '` a `',
      '`  `',
      '` `',
      '`\ta\t`',
      '`\na\n`',
      '`\r\na\r\n`',
      '`a\n  b`',
      '`a',
      '``a`',
      '`a``b`',
    ],
    ...['\\`a`', '`\\`', '\\``a`', '`a``b```c', '*a`*`', '[a`](b)`', '<b c="`">`'],
  ],
  'raw HTML and autolinks': [
    ...[
      'a <b> </b >',
      'a <b c=d e="f" g=\'h\' i/>',
      'a <b c = d>',
      'a <b c=d/e>',
      'a <b c=/d>',
      'a <b c"d">',
      'a <b c="d"e>',
    ],
    ...[
      'a <b\n    c>',
      'a <b\r\n\tc>',
      'a <b\n  \tc="\n \td">',
      'a <!-- b -->',
      'a <!-->',
      'a <!--->',
      'a <!-- b -- c -->',
    ],
    ...[
      'a <!a\nb>',
      'a <?b?>',
      'a <?>?>',
      'a <![CDATA[b]]]]>',
      'a <!-- b',
      'a <33>',
      'a < b>',
      'a <b*c>*',
      '<a:b>',
      '<ab:>',
    ],
    ...[
      '<ab:c d>',
      '<ab:c\\>',
      '<a@b>',
      '<a@b.c-d>',
      '<a@b-.c>',
      `<a@${'b'.repeat(64)}>`,
      `<${'a'.repeat(33)}:b>`,
      '<ab:*c*>',
    ],
  ],
  'emphasis and strikethrough': [
    ...[
      '*a*',
      '**a**',
      '***a***',
      '****a****',
      '*a**b*',
      '**a*',
      '*a**',
      '***a** b*',
      '***a* b**',
      '*a **b* c**',
      'a*b*c',
    ],
    ...[
      'a_b_c',
      '_a_b',
      '_(a)_.',
      '*(a)*.',
      'b* a*',
      'a * b',
      '“*a*”',
      '*“a”*b',
      '*a _b* c_',
      '**a __b** c__',
      '*a***b***c*',
    ],
    ...[
      '~a~',
      '~~a~~',
      '~a~~',
      'b~~~a~~~',
      '\\~~a~',
      '~*a*~',
      '*~a~*',
      '*a ~b* c~',
      '~a *b~ c*',
      '[*a ~b* c~](d)',
      '~a*b~c*',
    ],
    ...[
      '[~a *b~ c*](d)',
      '*a ~b ~c* d~',
      '~a *b *c~ d*',
      '*~a*~',
      '**~~a~~**',
      'a**~b~**c',
      '😀*a*',
      'é*a*é',
      '**a**b****c**',
    ],
  ],
  'links and images': [
    ...[
      '[b](c)',
      '[b](<c d> "e")',
      "[b](c 'd')",
      '[b](c (d))',
      '[b]()',
      '[b](<>)',
      '[b](c "")',
      '[b]( \nc\n "d\n  e"\n)',
      '[b](c d)',
    ],
    ...[
      '[b](c"d")',
      '[b](<c)',
      '[b](c(d)e)',
      '[b](c(d)',
      '[b](\\(c)',
      '[b](&amp;\\*)',
      '[b](c "&quot;\\"")',
      '[b](c "d)',
    ],
    ...[
      `[b](${'('.repeat(32)}${')'.repeat(32)})`,
      `[b](${'('.repeat(33)}${')'.repeat(33)})`,
      '[b [c](d) e](f)',
      '![b [c](d) e](f)',
    ],
    ...[
      '[![b](c)](d)',
      '![![b](c)](d)',
      '[b ![c [d](e) f](g) h](i)',
      '![*b* `c` <d>\ne\\* &amp; <f:g>  \nh](i)',
      '![](b)',
      '[](b)',
    ],
    ...[
      '*[b*](c)',
      '[*b](c)*',
      '[b',
      'b]',
      '[b]](c)',
      '[[b](c)',
      '[b\\](c)',
      '!\\[b](c)',
      '\\![b](c)',
      '![[b](c)',
      '[b](c)(d)',
    ],
  ],
  references: [
    ...[
      '[a]',
      '[A][]',
      '[d][a]',
      '![a]',
      '![d][a]',
      '![a][]',
      '[b\n  c]',
      '[d][b\r\n\tc]',
      '[x*y*]',
      '[\\[]',
      '[é]',
      '[a][d]',
      '[a][]b',
    ],
    ...[
      '[d][a][a]',
      '[d][e][a]',
      '[a] [a]',
      '[a](',
      '[a](b c)',
      '[[a]]',
      '[a [a]]',
      '[*a*][a]',
      '[d][ ]',
      '[d][\\a]',
      '[&#97;]',
    ],
    ...[`[d][${'l'.repeat(999)}]`, `[d][${' '.repeat(998)}a]`, `[d][${' '.repeat(999)}a]`, `[d][${'\t'.repeat(240)}a]`],
    ...[`[d][${'\t'.repeat(260)}a]`, `[${' '.repeat(1100)}a]`, '[b [a] c](d)', '[a](b)[a]', '[a][a](b)'],
  ],
  'calls of footnotes': [
    ...[
      '[^a]',
      '[^A]',
      '[^b]',
      '[^a](b)',
      '[^b](c)',
      '![^a]',
      '![^a](b)',
      '![ ^a]',
      '![\r\n^a]',
      '![\t^a]',
      '![^a ]',
      '![^^a]',
      '![^b]',
    ],
    ...[
      '[^*b*]',
      '![^*b*]',
      '![^`c`]',
      '[^`c`]',
      '[^n\\]]',
      '[^&amp;]',
      '[b [^a] c](d)',
      '*[^a]*',
      '![b [^a]](c)',
      '[^a b]',
      '[^',
      '[^]',
    ],
    ...['~![^*b*] *c~ d*', '[^n1][a]', '![^a][a]'],
  ],
  'literal links': [
    ...[
      'www.a.b',
      'http://a.b/c?d=e',
      'HTTPS://A.B',
      'a@b.cd',
      'a.b-c_d+e@f.gh',
      '(www.a.b)',
      'www.a.b/(c)',
      'www.a.b/(c))',
      'www.a.b.',
    ],
    ...[
      'www.a.b?!',
      'www.a.b&amp;',
      'www.a.b&amp;c',
      'www.a.b<c',
      'www.a.b*',
      'www.a_b.c',
      'www.a.b_c',
      'www.a_b.c.d',
      'www.',
      'www. a',
    ],
    ...[
      'xwww.a.b',
      'x/www.a.b',
      '*www.a.b*',
      '~www.a.b~',
      'http://a',
      'http://',
      'http://.a',
      'xhttp://a.b',
      '1http://a.b',
      '"http://a.b"',
    ],
    ...[
      'a@b',
      'a@b.c1',
      'a@b.c_',
      'a@b.c-',
      '/a@b.cd',
      'a@b@c.de',
      '_a@b.cd',
      '_a_@b.cd',
      '*a@b.cd*',
      'a_www.b@c.de',
      'www.a@b.cd',
      '\\_a@b.cd',
    ],
    ...[
      '[www.a.b',
      '[www.a.b](c)',
      '[a http://b.c]',
      '[x a@b.cd',
      '![www.a.b](c)',
      '*[http://a.b*',
      'www.a.b/`c`',
      'www.a.b/*c*',
      'www.點看.com',
    ],
    ...[
      'http&colon;//a.b',
      'www&period;a.b',
      'a&commat;b.cd',
      'http\\://a.b',
      'mailto:a@b.cd',
      'xmpp:a@b.cd/e',
      'xmpp:a@b.cd/1',
      '[mailto:a@b.cd',
    ],
    ...[
      '[xmpp:a@b.cd/e.f',
      '[http://a.b)). c',
      '[http://a.b/(c)).',
      '[http://a_b.c',
      '[éwww.a.b',
      '[-www.a.b',
      '[_www._www.a.b',
      'a\nwww.b.c\n d@e.fg',
    ],
    ...['[www.a.b](c) www.a.b', 'a [b www.c.d e](f) g@h.ij', '*[a www.b.c d](e)*', '[a\\@b.cd', '[b](c) [www.a.b.'],
  ],
};

describe('the text of a paragraph is read as remark reads it', () => {
  for (const [rule, sources] of Object.entries(CASES)) {
    test(rule, () => {
      for (const source of sources) assertSame(source);
    });
  }

  const bits = fc.constantFrom(
    ...[
      'b',
      ' ',
      '  ',
      '\n',
      '  \n',
      '\r\n',
      '\r',
      '\t',
      '\\',
      '\\\n',
      'é',
      '😀',
      '“',
      '.',
      ',',
      ':',
      '"',
      "'",
      '=',
      '/',
      '?',
      '1',
      'w',
    ],
    ...[
      '*',
      '**',
      '***',
      '_',
      '__',
      '~',
      '~~',
      '~~~',
      '`',
      '``',
      '&',
      '&amp;',
      '&#42;',
      '&colon;',
      '\\*',
      '\\`',
      '\\[',
      '\\@',
    ],
    ...[
      '[',
      '![',
      ']',
      '](',
      '](c)',
      '](c "t")',
      '](<c>',
      ')',
      '(',
      '[]',
      '[a]',
      '[d][a]',
      '[b\n c]',
      '[x*y*]',
      '[^a]',
      '![^a]',
      '![^*b*]',
    ],
    ...[
      '<',
      '>',
      '<b>',
      '</b>',
      '<b c="',
      '<b\n\tc>',
      '<!--',
      '-->',
      '<?',
      '?>',
      '<![CDATA[',
      ']]>',
      '<ab:c>',
      '<a@b.c>',
    ],
    ...[
      'http://',
      'http://a.b',
      'www.',
      'www.a.b',
      'www.a_b.c',
      '@',
      'a@b.cd',
      '_a@b.cd',
      'mailto:',
      'xmpp:a@b.cd/e',
      '*a*',
      '~b~',
      '[c](d)',
    ],
  );
  const texts = fc.array(bits, { minLength: 1, maxLength: 12 }).map((pieces) => `q${pieces.join('')}`);

  test('whatever it is made of', () => {
    fc.assert(
      fc.property(texts, (source) => {
        // With a blank line, the text is of more than a paragraph.
        fc.pre(!/(?:\r\n?|\n)[ \t]*(?:[\r\n]|$)/.test(source));
        const paragraph = paragraphOf(source);
        fc.pre(paragraph?.position?.end.offset === source.length);
        assertSame(source);
      }),
      { seed: 11, numRuns: 3000 },
    );
  });

  test('in a block quote', () => {
    fc.assert(
      fc.property(texts, (inner) => {
        fc.pre(!/(?:\r\n?|\n)[ \t]*(?:[\r\n]|$)/.test(inner) && !/(?:\r\n?|\n)\t/.test(inner));
        const source = `> ${inner.replace(/\r\n?|\n/g, '$&> ')}`;
        const paragraph = paragraphOf(source);
        fc.pre(paragraph?.position?.end.offset === source.length);
        assertReads(leafWithin(source, 2), paragraph, JSON.stringify(source));
      }),
      { seed: 12, numRuns: 1500 },
    );
  });
});

describe('the text of lines that have marks of containers', () => {
  test('has tabs as wide as what stands before them makes them', () => {
    const sources: readonly [string, ...number[]][] = [
      ['- x <b\n  \tc>', 2],
      ['- x <b\n   \tc>', 2],
      ['-\tx <b\n\t\tc>', 2, 1],
      ['-\tx <b\n\t \tc>', 2, 1],
      ['-   x <b\n    \tc>', 4],
    ];
    for (const [source, ...marks] of sources) {
      assertReads(leafWithin(source, ...marks), paragraphOf(source), JSON.stringify(source));
    }
  });

  test('has what is left of a tab at one place', () => {
    // Of the tab, which is three columns wide, the mark takes one.
    const source = '> x <b\n>\tc\n>\t*d*';
    const text = 'x <b\n  c\n  *d*';
    const pieces = {
      at: [0, 5, 7, 9, 11],
      offset: [2, 9, 9, 13, 13],
      line: [1, 2, 2, 3, 3],
      lineStart: [0, 7, 7, 11, 11],
    };
    assertReads({ text, start: 0, end: text.length, pieces, source }, paragraphOf(source), source);
  });
});

describe('reading takes no stack, and time that grows as the text does', () => {
  test('however deep it is nested', () => {
    const deep = 20_000;
    const nested = `${'*a '.repeat(deep)}b${'*'.repeat(deep)}`;
    const images = `${'!['.repeat(deep)}b${'](c)'.repeat(deep)}`;
    let depth = 0;
    let nodes = readInlines({ text: nested, start: 0, end: nested.length, pieces: linesOf(nested) }, REFERENCES);
    for (let last = nodes.at(-1); last?.type === 'emphasis' || last?.type === 'strong'; last = nodes.at(-1)) {
      nodes = last.children;
      depth++;
    }
    assert.ok(depth > deep / 3, `${depth} deep`);
    const [image] = readInlines({ text: images, start: 0, end: images.length, pieces: linesOf(images) }, REFERENCES);
    assert.deepEqual(
      { ...image, position: undefined },
      { type: 'image', title: null, url: 'c', alt: 'b', position: undefined },
    );
  });
});
