import type { AttackDocument } from '../attack-document.ts';

const element = (tagName: string, properties: object = {}, children: readonly unknown[] = []) => ({
  type: 'element',
  tagName,
  properties,
  children,
});
const text = (value: unknown) => ({ type: 'text', value });
const place = { start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 1, offset: 0 } };

const FIELDS = { title: 'a', slug: 'a', authors: [], tags: [], featured: false, draft: false, aliases: [], extra: {} };
const ARTICLE = {
  format: 1,
  slug: 'a',
  title: 'a',
  fields: FIELDS,
  origin: {},
  data: {},
  blocks: [],
  outline: [],
  words: 1,
  readingMinutes: 1,
  problems: [],
};

const withProse = (...children: unknown[]) => ({
  ...ARTICLE,
  blocks: [{ type: 'prose', content: { type: 'root', children }, place }],
});
const withFields = (fields: object) => ({ ...ARTICLE, ...fields, fields: { ...FIELDS, ...fields } });
const item = (changes: object) => ({ id: 'i', text: 'a', checked: false, children: [], place, ...changes });
const withList = (checklist: object, ...items: object[]) => ({
  ...ARTICLE,
  blocks: [
    {
      type: 'checklist',
      id: 'c',
      list: { ordered: false, items: items.length > 0 ? items : [item({})] },
      place,
      ...checklist,
    },
  ],
});
const withLinks = (link: object, heading: object = {}) => ({
  ...ARTICLE,
  blocks: [
    {
      type: 'related-links',
      heading: { id: 'related-links', depth: 2, text: 'Related', ...heading },
      links: [{ href: '/a', title: 'a', place, ...link }],
      place,
    },
  ],
});
const withCall = (call: object) => ({
  ...ARTICLE,
  blocks: [{ type: 'call-to-action', href: '/a', text: 'a', content: [text('a')], place, ...call }],
});

const script = element('script', {}, [text('ATTACK')]);
const image = element('img', { src: 'x', onError: 'ATTACK' });

/** Trees as no parser would make them. */
const TREES: readonly unknown[] = [
  script,
  image,
  element('SCRIPT', {}, [text('ATTACK')]),
  element('script ', {}, [text('ATTACK')]),
  element('svg:script', {}, [text('ATTACK')]),
  element('svg', {}, [script]),
  element('math', {}, [script]),
  element('template', {}, [image]),
  { ...element('template'), content: { type: 'root', children: [image] } },
  element('style', {}, [text('*{background:url(CANARY)}')]),
  element('iframe', { srcDoc: '<script>parent.ATTACK</script>' }),
  element('iframe', { src: 'javascript:parent.ATTACK' }),
  element('object', { data: 'javascript:ATTACK' }),
  element('embed', { src: 'CANARY' }),
  element('base', { href: 'javascript:/a/' }),
  element('link', { rel: ['stylesheet'], href: 'CANARY' }),
  element('meta', { httpEquiv: ['refresh'], content: '0;url=CANARY' }),
  element('form', { action: 'CANARY' }, [element('button', {}, [text('a')])]),
  element('button', { formAction: 'javascript:ATTACK' }, [text('a')]),
  element('input', { autoFocus: true, onFocus: 'ATTACK' }),
  element('input', { type: 'checkbox', onClick: 'ATTACK' }),
  element('broadsheet-article', { src: 'CANARY' }),
  element('broadsheet-checklist', { persist: 'forged', store: 'CANARY' }, [
    element('ul', {}, [element('li', {}, [text('a')])]),
  ]),
  element('broadsheet-related-links', { src: 'CANARY', for: 'a' }),
  element('x-other', { onClick: 'ATTACK' }, [text('a')]),
  element('p', { onclick: 'ATTACK' }, [text('a')]),
  element('p', { onClick: 'ATTACK' }, [text('a')]),
  element('p', { ONCLICK: 'ATTACK' }, [text('a')]),
  element('p', { 'on-click': 'ATTACK', 'data-onclick': 'ATTACK' }, [text('a')]),
  element('p', { 'x onclick': 'ATTACK', 'x"onclick': 'ATTACK', 'x/onclick': 'ATTACK' }, [text('a')]),
  element('p', { 'x=1 onclick=ATTACK y': 'ATTACK' }, [text('a')]),
  element('p onclick=ATTACK', {}, [text('a')]),
  element('p><img src=x onerror=ATTACK><p', {}, [text('a')]),
  element('img src=x onerror=ATTACK', {}),
  element('p', { style: 'background:url(CANARY)' }, [text('a')]),
  element('p', { style: { background: 'url(CANARY)' } }, [text('a')]),
  element('p', { slot: 'article', part: 'error', is: 'broadsheet-article' }, [text('a')]),
  element('p', {
    innerHTML: '<img src=x onerror=ATTACK>',
    dangerouslySetInnerHTML: { __html: '<img src=x onerror=ATTACK>' },
  }),
  element('p', { title: '" onclick="ATTACK' }, [text('a')]),
  element('p', { title: ['"', 'onclick="ATTACK'] }, [text('a')]),
  element('p', { id: 'attacked' }, [text('a')]),
  element('p', { id: 'location' }, [text('a')]),
  element('a', { id: 'attacked', href: 'CANARY' }, [text('a')]),
  element('a', { name: 'location' }, [text('a')]),
  element('a', { href: 'javascript:ATTACK' }, [text('a')]),
  element('a', { href: ['javascript:ATTACK'] }, [text('a')]),
  element('a', { href: ['java', 'script:ATTACK'] }, [text('a')]),
  element('a', { href: ' javascript:ATTACK' }, [text('a')]),
  element('a', { href: '\u0001javascript:ATTACK' }, [text('a')]),
  element('a', { href: 'java\nscript:ATTACK' }, [text('a')]),
  element('a', { href: { toString: 'javascript:ATTACK' } }, [text('a')]),
  element('a', { HREF: 'javascript:ATTACK' }, [text('a')]),
  element('a', { Href: 'javascript:ATTACK' }, [text('a')]),
  element('a', { xLinkHref: 'javascript:ATTACK' }, [text('a')]),
  element('a', { 'xlink:href': 'javascript:ATTACK' }, [text('a')]),
  element('a', { href: '/', ping: 'CANARY', target: 'attacked' }, [text('a')]),
  element('a', { href: 'data:text/html;base64,BASE64' }, [text('a')]),
  element('img', { src: 'javascript:ATTACK' }),
  element('img', { src: 'data:image/svg+xml;base64,BASE64' }),
  element('img', { srcSet: 'javascript:ATTACK 1x' }),
  element('img', { srcSet: ['/a 1x', 'javascript:ATTACK 2x'] }),
  element('img', { srcset: 'javascript:ATTACK 1x' }),
  element('video', { poster: 'javascript:ATTACK', src: 'data:text/html,a' }),
  element('video', { src: '/a', onLoadStart: 'ATTACK' }),
  element('blockquote', { cite: 'javascript:ATTACK' }, [text('a')]),
  element('details', { open: true, onToggle: 'ATTACK' }, [element('summary', {}, [text('a')])]),
  element('table', { background: 'CANARY' }, [
    element('tr', {}, [element('td', { background: 'CANARY' }, [text('a')])]),
  ]),
  element('pre', {}, [element('code', { className: ['language-x" onclick="ATTACK'] }, [text('a')])]),
  element('code', { className: 'language-js onclick=ATTACK' }, [text('a')]),
  element('li', { dataItem: '" onclick="ATTACK' }, [text('a')]),
  element('section', { dataFootnotes: '" onclick="ATTACK' }, [text('a')]),
  element('div', { tabIndex: '0" onclick="ATTACK' }, [text('a')]),
  { type: 'raw', value: '<img src=x onerror=ATTACK>' },
  { type: 'html', value: '<img src=x onerror=ATTACK>' },
  { type: 'comment', value: '--><img src=x onerror=ATTACK><!--' },
  { type: 'comment', value: '><script>ATTACK</script>' },
  { type: 'doctype', name: 'html><script>ATTACK</script' },
  { type: 'cdata', value: '<script>ATTACK</script>' },
  { type: 'text', value: '<img src=x onerror=ATTACK>' },
  { type: 'text', value: { toString: '<img src=x onerror=ATTACK>' } },
  { type: 'text', value: ['<img src=x onerror=ATTACK>'] },
  { type: 'root', children: [script] },
  { type: 'element', tagName: { toLowerCase: 'script' }, properties: {}, children: [text('ATTACK')] },
  { type: 'element', tagName: ['script'], properties: {}, children: [text('ATTACK')] },
  { type: 'element', tagName: 'p', properties: [['onclick', 'ATTACK']], children: [text('a')] },
  { type: 'element', tagName: 'p', properties: null, children: { 0: script, length: 1 } },
  { type: 'element', tagName: 'p', properties: { __proto__: { onclick: 'ATTACK' } }, children: [script] },
  { type: 'element', tagName: 'p', attributes: { onclick: 'ATTACK' }, childNodes: [script] },
  { type: 'element', tagName: '__proto__', properties: {}, children: [script] },
  { type: 'element', tagName: 'constructor', properties: { constructor: 'ATTACK' }, children: [image] },
];

const BAD = 'javascript:ATTACK';
const HTML = '<img src=x onerror=ATTACK>';

const ARTICLES: readonly unknown[] = [
  ...TREES.map((tree) => withProse(tree)),
  withFields({ title: HTML }),
  withFields({ title: '</title><script>ATTACK</script>' }),
  withFields({ title: 'a', description: '"><script>ATTACK</script>' }),
  withFields({ authors: [{ name: HTML, url: BAD }] }),
  withFields({ authors: [{ name: 'a', url: '\u0001javascript:ATTACK' }] }),
  withFields({ authors: [{ name: 'a', url: ['javascript:ATTACK'] }] }),
  withFields({ image: { src: BAD, alt: '" onerror="ATTACK' } }),
  withFields({ image: { src: 'x" onerror="ATTACK', alt: 'a' } }),
  withFields({ canonical: BAD, lang: '" onclick="ATTACK' }),
  withFields({ published: '2024-01-01" onclick="ATTACK', updated: HTML }),
  withFields({ published: '</time><script>ATTACK</script>' }),
  withFields({ tags: [HTML, '"><script>ATTACK</script>'], category: HTML }),
  withFields({ aliases: [BAD], extra: { __proto__: { title: HTML } } }),
  withFields({ slug: '"><script>ATTACK</script>' }),
  { ...ARTICLE, outline: [{ id: '" onclick="ATTACK', depth: 2, text: HTML, children: [], place }] },
  { ...ARTICLE, readingMinutes: HTML },
  { ...ARTICLE, excerpt: HTML, words: HTML },
  { ...ARTICLE, problems: [{ code: HTML, severity: 'error', message: HTML, url: BAD }] },
  { ...ARTICLE, blocks: [{ type: 'html', value: HTML }] },
  { ...ARTICLE, blocks: [{ type: 'prose', content: HTML, place }] },
  { ...ARTICLE, blocks: [{ type: 'prose', content: script, place }] },
  withList({ id: '" onclick="ATTACK' }),
  withList({ label: HTML, labelFrom: 'paragraph', labelContent: [script, image] }),
  withList({ label: HTML, labelFrom: 'heading', section: '" onclick="ATTACK' }),
  withList({ cadence: '"><script>ATTACK</script>' }),
  withList({ persist: 'forged', scope: 'forged', store: 'CANARY' }),
  withList({}, item({ id: '" onclick="ATTACK', text: HTML })),
  withList({}, item({ id: 'attacked' })),
  withList({}, item({ children: [{ type: 'prose', content: { type: 'root', children: [script, image] }, place }] })),
  withList(
    {},
    item({ children: [{ type: 'item-list', ordered: '" onclick="ATTACK', items: [item({ text: HTML })] }] }),
  ),
  withList({ list: { ordered: true, start: '1" onclick="ATTACK', items: [item({})] } }),
  withLinks({ href: BAD }),
  withLinks({ href: '\tjava\nscript:ATTACK' }),
  withLinks({ href: ['javascript:ATTACK'] }),
  withLinks({ href: '" onclick="ATTACK' }),
  withLinks({ href: 'data:text/html;base64,BASE64', title: HTML }),
  withLinks({ title: HTML, description: HTML, descriptionContent: [script, image] }),
  withLinks({ published: HTML, readingMinutes: HTML, slug: '" onclick="ATTACK' }),
  withLinks({ dead: 'ATTACK' }),
  withLinks({}, { id: '" onclick="ATTACK', text: HTML }),
  withLinks({}, { id: 'location', depth: '2 onclick=ATTACK' }),
  withLinks({}, { depth: 1e9 }),
  withCall({ href: BAD }),
  withCall({ href: 'JAVASCRIPT:ATTACK', content: [script] }),
  withCall({ href: '" onclick="ATTACK', text: HTML, content: [image] }),
  withCall({ content: [element('a', { href: BAD }, [text('a')])] }),
];

/** Articles in JSON, as a server that cannot be trusted may answer. */
export const ARTICLE_JSON: readonly AttackDocument[] = ARTICLES.map((article) => ({
  kind: 'article JSON',
  given: { article },
}));

const given = (element: string, property: string, value: unknown): AttackDocument => ({
  kind: 'straight to the elements',
  given: { element, property, value },
});
const told = (element: string, attributes: Readonly<Record<string, string>>): AttackDocument => ({
  kind: 'straight to the elements',
  given: { element, attributes },
});
const blockOf = (article: unknown): unknown => (article as { blocks: readonly unknown[] }).blocks[0];
const linksOf = (article: unknown): unknown => (blockOf(article) as { links: unknown }).links;

/** Properties and attributes of each element, with what a page may have taken from anywhere. */
export const STRAIGHT: readonly AttackDocument[] = [
  ...TREES.slice(0, 30).map((tree) => given('broadsheet-article', 'article', withProse(tree))),
  given('broadsheet-checklist', 'checklist', blockOf(withList({ label: HTML, labelContent: [script] }))),
  given('broadsheet-checklist', 'checklist', blockOf(withList({ id: '" onclick="ATTACK', cadence: HTML }))),
  given('broadsheet-checklist', 'checklist', blockOf(withList({}, item({ text: HTML, id: 'attacked' })))),
  given(
    'broadsheet-checklist',
    'checklist',
    blockOf(withList({}, item({ children: [{ type: 'prose', content: { type: 'root', children: [image] } }] }))),
  ),
  given('broadsheet-checklist', 'checklist', { type: 'checklist', id: HTML, list: HTML }),
  given('broadsheet-checklist', 'checklist', HTML),
  given('broadsheet-related-links', 'links', linksOf(withLinks({ href: BAD }))),
  given('broadsheet-related-links', 'links', linksOf(withLinks({ href: 'java\tscript:ATTACK', title: HTML }))),
  given('broadsheet-related-links', 'links', linksOf(withLinks({ descriptionContent: [script, image] }))),
  given('broadsheet-related-links', 'links', linksOf(withLinks({ published: HTML }))),
  given('broadsheet-related-links', 'links', [HTML]),
  given('broadsheet-related-links', 'links', { length: 1, 0: { href: BAD, title: 'a' } }),
  given('broadsheet-article', 'article', HTML),
  given('broadsheet-article', 'article', [HTML]),
  given('broadsheet-article', 'article', { format: HTML }),
  given('broadsheet-article', 'article', { ...ARTICLE, __proto__: { blocks: [script] } }),
  told('broadsheet-article', { src: 'javascript:ATTACK' }),
  told('broadsheet-article', { src: 'data:text/html,<script>ATTACK</script>' }),
  told('broadsheet-article', { src: 'data:text/markdown,<img src=x onerror=ATTACK>[a](javascript:ATTACK)' }),
  told('broadsheet-article', { src: 'blob:ATTACK' }),
  told('broadsheet-article', { src: '//[ATTACK' }),
  told('broadsheet-related-links', { src: 'javascript:ATTACK', for: 'a' }),
  told('broadsheet-related-links', { src: 'data:text/html,<script>ATTACK</script>', for: 'a' }),
  told('broadsheet-related-links', {
    src: 'data:application/json,{"format":1,"related":{"a":[{"href":"javascript:ATTACK","title":"a"}]}}',
    for: 'a',
  }),
  told('broadsheet-related-links', { src: 'data:application/json,{"format":1,"related":{"a":[]}}', for: '__proto__' }),
];
