import fc from 'fast-check';
import type { Article } from '../../../src/model/article.ts';
import { SAFE_HTML } from '../../../src/model/safe-html.ts';

// Articles that no parser made: JSON from a stranger, which an element of a page is given by `src`.

const NAMES = [
  ...SAFE_HTML.elements,
  'script',
  'style',
  'iframe',
  'svg',
  'math',
  'template',
  'object',
  'form',
  'input',
  'label',
  'slot',
  'broadsheet-checklist',
  'broadsheet-article',
  'x-a',
  'SCRIPT',
  'Img',
  'a b',
  '',
  '<b>',
  '__proto__',
  'constructor',
  'noscript',
  'base',
  'meta',
  'link',
  'header',
  'nav',
  'article',
];
const PROPERTIES = [
  'id',
  'className',
  'style',
  'onclick',
  'onError',
  'href',
  'src',
  'srcSet',
  'srcset',
  'cite',
  'poster',
  'title',
  'name',
  'type',
  'checked',
  'dataChecked',
  'dataItem',
  'checklist-id',
  'cadence',
  'persist',
  'slot',
  'is',
  'tabIndex',
  'role',
  'align',
  'colSpan',
  'headers',
  'ariaLabelledBy',
  'ariaLabel',
  'xLinkHref',
  'xlink:href',
  '__proto__',
  'constructor',
  'a b',
  '',
  'HREF',
  'open',
  'value',
  'start',
  'width',
  'lang',
  'dir',
  'dataFootnotes',
  'dataFootnoteBackref',
  'dataFootnoteRef',
  'innerHTML',
  'textContent',
  'srcdoc',
  'target',
  'rel',
  'autoComplete',
  'disabled',
];
const VALUES = [
  '',
  'a',
  '#a',
  '/a',
  'https://example.org/',
  'javascript:alert(1)',
  ' JaVa\tscript:alert(1)',
  '\u0001javascript:a',
  'java\nscript:a',
  'data:text/html,a',
  'vbscript:a',
  'blob:a',
  'a 1x, javascript:b 2x',
  'checkbox',
  'text',
  'true',
  'false',
  'label',
  'x sr-only',
  'left',
  'center x',
  '"><script>alert(1)</script>',
  "'",
  '\0',
  '\ud800',
  '0',
  'off',
  'note',
];

const value = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...VALUES) },
  fc.jsonValue({ maxDepth: 2 }),
  fc.string(),
);
const text = fc.record({
  type: fc.constant('text'),
  value: fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...VALUES, '<b>', '&amp;', '\n') }, value),
});
const properties = fc.dictionary(fc.constantFrom(...PROPERTIES), value, { maxKeys: 4, noNullPrototype: true });
const { node } = fc.letrec<{ node: unknown }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    text,
    fc.record({
      type: fc.constant('element'),
      tagName: fc.constantFrom(...NAMES),
      properties,
      children: fc.array(tie('node'), { maxLength: 3 }),
    }),
    fc.record(
      {
        type: fc.constantFrom('raw', 'comment', 'doctype', 'root', 'mdxJsxFlowElement', 'element'),
        value: fc.constant('<script>alert(1)</script>'),
        children: fc.array(tie('node'), { maxLength: 2 }),
      },
      { requiredKeys: ['type'] },
    ),
    fc.jsonValue({ maxDepth: 2 }),
  ),
}));
const nodes = fc.array(node, { maxLength: 4 });
const word = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...VALUES, 'Title', '2024-12-10', 'P3M', 'de', '__proto__') },
  fc.string(),
);
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 2 });

const prose = fc.record({
  type: fc.constant('prose'),
  content: fc.record({ type: fc.constant('root'), children: nodes }),
});
const { list } = fc.letrec<{ list: unknown; item: unknown }>((tie) => ({
  list: fc.record({
    type: fc.constant('item-list'),
    ordered: fc.oneof(fc.boolean(), fc.constant('x')),
    start: maybe(value),
    items: fc.array(tie('item'), { maxLength: 3, depthIdentifier: 'list' }),
  }),
  item: fc.record({
    id: word,
    text: word,
    checked: fc.constantFrom(true, false, null),
    children: fc.array(fc.oneof({ depthIdentifier: 'list', maxDepth: 3 }, prose, tie('list')), {
      maxLength: 2,
      depthIdentifier: 'list',
    }),
  }),
}));
const block = fc.oneof(
  { weight: 3, arbitrary: prose },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant('checklist'),
      id: word,
      label: maybe(word),
      labelFrom: maybe(fc.constantFrom('paragraph', 'heading', 'x')),
      labelContent: maybe(nodes),
      cadence: maybe(word),
      section: maybe(word),
      list,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('related-links'),
      heading: fc.record({ id: word, depth: fc.oneof(fc.integer({ min: 1, max: 6 }), fc.double()), text: word }),
      links: fc.array(
        fc.record({
          href: word,
          title: word,
          description: maybe(word),
          descriptionContent: maybe(nodes),
          published: maybe(word),
          readingMinutes: maybe(fc.double()),
          dead: maybe(fc.constant(true)),
        }),
        { maxLength: 3 },
      ),
    }),
  },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('call-to-action'), href: word, text: word, content: nodes }) },
);
const fields = fc.record({
  authors: fc.array(fc.record({ name: word, url: maybe(word) }), { maxLength: 2 }),
  tags: fc.array(word, { maxLength: 2 }),
  aliases: fc.array(word, { maxLength: 2 }),
  category: maybe(word),
  published: maybe(word),
  updated: maybe(word),
  lang: maybe(word),
  image: maybe(fc.record({ src: word, alt: maybe(word) })),
});

/** JSON of an article that may say anything, as it comes out of `JSON.parse`. */
export const forgedArticle: fc.Arbitrary<Article<unknown>> = fc
  .record({
    format: fc.constant(1),
    slug: word,
    title: word,
    fields,
    blocks: fc.array(block, { maxLength: 4 }),
    outline: fc.constant([]),
    readingMinutes: fc.oneof(fc.nat(), fc.double({ noNaN: true })),
    problems: fc.constant([]),
  })
  .map((article) => JSON.parse(JSON.stringify(article)));

/** Nodes that a page's own code might hand on without having made them. */
export const forgedNodes: fc.Arbitrary<readonly unknown[]> = nodes;
