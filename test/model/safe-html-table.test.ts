import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  DROPPED_WITH_CONTENT,
  isSafeProperty,
  isSafeUrl,
  propertiesByElement,
  SAFE_HTML,
  safeClassNames,
} from '../../src/model/safe-html.ts';

// The allow-list once more, written out: whoever widens it says so twice.

const ELEMENTS =
  'a abbr aside audio b bdi bdo blockquote br caption cite code col colgroup dd del details dfn div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p picture pre q rp rt ruby s samp section small source span strike strong sub summary sup table tbody td tfoot th thead time tr track tt u ul var video wbr';

const DROPPED =
  'applet base button embed frame frameset iframe input link math meta noembed noframes noscript object optgroup option param plaintext script select slot style svg template textarea title xmp';

const PROPERTIES: Readonly<Record<string, string>> = {
  '*': 'ariaDescribedBy ariaHidden ariaLabel ariaLabelledBy dir id lang title translate',
  a: 'dataFootnoteBackref dataFootnoteRef href hrefLang rel',
  aside: 'role',
  audio: 'controls loop muted preload src',
  blockquote: 'cite',
  col: 'span',
  colgroup: 'span',
  del: 'cite dateTime',
  details: 'open',
  div: 'align',
  h1: 'align',
  h2: 'align',
  h3: 'align',
  h4: 'align',
  h5: 'align',
  h6: 'align',
  img: 'align alt decoding height loading sizes src srcSet width',
  ins: 'cite dateTime',
  li: 'dataChecked value',
  ol: 'reversed start type',
  p: 'align',
  q: 'cite',
  section: 'dataFootnotes',
  source: 'height media sizes src srcSet type width',
  table: 'align',
  td: 'align colSpan headers rowSpan',
  th: 'abbr align colSpan headers rowSpan scope',
  time: 'dateTime',
  track: 'kind label src srcLang',
  video: 'controls height loop muted playsInline poster preload src width',
};

const SCHEMES: Readonly<Record<string, string>> = {
  cite: 'http https',
  href: 'http https irc ircs mailto sms tel xmpp',
  poster: 'http https',
  src: 'http https',
  srcSet: 'http https',
};

const sorted = (words: Iterable<string>): string => [...words].sort().join(' ');

function written(map: ReadonlyMap<string, ReadonlySet<string>>): Record<string, string> {
  return Object.fromEntries([...map].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, its]) => [name, sorted(its)]));
}

test('prose holds these elements, and these go with all they hold', () => {
  assert.equal(sorted(SAFE_HTML.elements), ELEMENTS);
  assert.equal(sorted(DROPPED_WITH_CONTENT), DROPPED);
});

test('elements carry these properties, and URLs in them these schemes', () => {
  assert.deepEqual(written(SAFE_HTML.properties), PROPERTIES);
  assert.deepEqual(written(SAFE_HTML.schemes), SCHEMES);
});

test('rows of properties add up, for each element that they name', () => {
  const rows = propertiesByElement({ 'a b': 'x y', b: 'y z', '*': 'w' });
  assert.deepEqual(written(rows), { '*': 'w', a: 'x y', b: 'x y z' });
});

test('an element may carry what any may, and what is its own', () => {
  assert.ok(isSafeProperty('img', 'src') && isSafeProperty('img', 'title') && isSafeProperty('x-y', 'title'));
  assert.ok(!isSafeProperty('p', 'src') && !isSafeProperty('*', 'src') && !isSafeProperty('', 'src'));
  const own = { properties: new Map([['p', new Set(['align'])]]) };
  assert.ok(
    isSafeProperty('p', 'align', own) && !isSafeProperty('p', 'title', own) && !isSafeProperty('q', 'align', own),
  );
  for (const name of ['__proto__', 'constructor', 'toString', 'has']) {
    assert.ok(!isSafeProperty('a', name) && !isSafeProperty(name, 'href'), name);
  }
});

test('what stands before the colon of a URL is a scheme, with white space around it', () => {
  for (const url of [
    'https:x',
    ' https:x',
    'https :x',
    '\thttps\n:x',
    'MailTo:x',
    'https:',
    'a/b:c',
    'a?b:c',
    'a#b:c',
    'é/:',
  ]) {
    assert.ok(isSafeUrl('href', url), JSON.stringify(url));
  }
  for (const url of [
    ':x',
    ' :x',
    'ht\ntps:x',
    'x-https:x',
    'https.:x',
    'httpsx:x',
    'é:x',
    'a\\b:c',
    'a b:c',
    'a&b:c',
  ]) {
    assert.ok(!isSafeUrl('href', url), JSON.stringify(url));
  }
  // What holds no URL is no URL.
  assert.ok(isSafeUrl('title', 'javascript:x') && isSafeUrl('alt', 'a: b'));
  assert.ok(!isSafeUrl('href', 'tel:1', { ...SAFE_HTML, schemes: new Map([['href', new Set(['https'])]]) }));
});

test('each word of a srcset is looked at, and a URL in another property as a whole', () => {
  for (const value of [
    'a 1x,javascript:x 2x',
    'a 1x, javascript:x',
    'javascript:x',
    'a\njavascript:x',
    ',javascript:x',
    '  data:x 1x',
  ]) {
    assert.ok(!isSafeUrl('srcSet', value), JSON.stringify(value));
  }
  for (const value of ['', ' , ', 'a.png 1x,  https://b.example/c.png 2x', 'a.png\t100w,\nb.png']) {
    assert.ok(isSafeUrl('srcSet', value), JSON.stringify(value));
  }
  assert.ok(isSafeUrl('src', 'a.png javascript:x'.replace(' ', '/')));
  assert.ok(!isSafeUrl('src', 'x javascript:y') && isSafeUrl('src', '/x javascript:y'));
});

test('these class names are kept, whole, and no others', () => {
  const kept = [
    'language-js',
    'language-c++',
    'language-c#',
    'language-objective-c.x_1',
    'language-shell=',
    `language-${'x'.repeat(400)}`,
    'contains-task-list',
    'task-list-item',
    'footnotes',
    'sr-only',
    'data-footnote-backref',
    'alert',
    'alert-note',
    'alert-tip',
    'alert-important',
    'alert-warning',
    'alert-caution',
    'alert-title',
    'hljs',
    'hljs-keyword',
    'hljs-built_in',
    `hljs-${'x'.repeat(40)}`,
  ];
  assert.deepEqual(safeClassNames(kept), kept);
  const others = kept.flatMap((name) => [`x${name}`, `x ${name}`, `${name} x`, `${name}<`, `${name}\n`, `\n${name}`]);
  others.push('language-', 'language-a b', 'language-"', 'alert-', 'alert-info', 'alertnote');
  others.push(
    'hljs-',
    `hljs-${'x'.repeat(41)}`,
    'hljs-a.b',
    'hljskeyword',
    '',
    'btn',
    'modal',
    'hidden',
    'LANGUAGE-js',
  );
  assert.deepEqual(safeClassNames(others), []);
  assert.deepEqual(safeClassNames([7, 'alert', 0]), ['alert']);
});
