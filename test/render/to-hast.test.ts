import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Element, ElementContent, Nodes } from 'hast';
import type { Article } from '../../src/model/article.ts';
import { element } from '../../src/render/element.ts';
import type { RenderOptions } from '../../src/render/render-options.ts';
import { isElement, textOf } from '../../src/render/text-of.ts';
import { toHast } from '../../src/render/to-hast.ts';
import { buildArticle, callToAction, checklist, heading, paragraph, prose, relatedLinks } from './build-article.ts';
import { everyConstruct } from './every-construct.ts';

function find(node: Nodes, test: (element: Element) => boolean): Element[] {
  if (node.type !== 'root' && node.type !== 'element') return [];
  const own = node.type === 'element' && test(node) ? [node] : [];
  return [...own, ...node.children.flatMap((child) => find(child, test))];
}

function headings(article: Article, options?: RenderOptions): string[] {
  return find(toHast(article, options), ({ tagName }) => /^h[1-6]$/.test(tagName)).map(
    (node) => `${node.tagName} ${textOf([node])}`,
  );
}

function ids(article: Article, options?: RenderOptions): string[] {
  return find(toHast(article, options), ({ properties }) => 'id' in properties).map(({ properties }) =>
    String(properties.id),
  );
}

function only(nodes: readonly Element[]): Element {
  assert.equal(nodes.length, 1);
  return nodes[0] ?? element('none', {});
}

test('the tree has one article, in the language of the fields', () => {
  const tree = toHast(buildArticle([], { lang: 'nl' }));
  const article = only(tree.children.filter((child) => isElement(child)));
  assert.deepEqual([article.tagName, article.properties], ['article', { className: ['broadsheet'], lang: 'nl' }]);
});

test('the tree is plain JSON', () => {
  const tree = toHast(everyConstruct);
  assert.deepEqual(JSON.parse(JSON.stringify(tree)), tree);
});

test('the article is left as it was', () => {
  const before = JSON.stringify(everyConstruct);
  toHast(everyConstruct, { idPrefix: 'a-', resolveUrl: () => '/x', headingBase: 4 });
  assert.equal(JSON.stringify(everyConstruct), before);
});

test('a heading that repeats the title is drawn once, and its id leads to the title', () => {
  const article = buildArticle([prose('\n', heading(2, 'Keys and Locks.', 'keys-and-locks'), paragraph('Text'))]);
  assert.deepEqual(headings(article), ['h1 Keys and locks']);
  assert.deepEqual(ids(article), ['keys-and-locks']);
  assert.deepEqual(headings(article, { header: false }), ['h2 Keys and Locks.']);
});

test('the first heading is not drawn when it repeats the title, wherever it stands', () => {
  const after = buildArticle([prose(paragraph('Text'), heading(2, 'Keys and locks'))]);
  assert.deepEqual(headings(after), ['h1 Keys and locks']);
  const later = buildArticle([checklist(), prose(element('div', {}, [heading(2, 'Keys and locks')]))]);
  assert.deepEqual(headings(later), ['h1 Keys and locks']);
});

test('a heading that is not the first, stands in a quote, or says something else is drawn', () => {
  const second = buildArticle([prose(heading(2, 'One'), heading(2, 'Keys and locks'))]);
  assert.deepEqual(headings(second), ['h1 Keys and locks', 'h2 One', 'h2 Keys and locks']);
  const quoted = buildArticle([prose(element('blockquote', {}, [heading(2, 'Keys and locks')]))]);
  assert.deepEqual(headings(quoted), ['h1 Keys and locks', 'h2 Keys and locks']);
  const other = buildArticle([prose(heading(1, 'Keys'))]);
  assert.deepEqual(headings(other), ['h1 Keys and locks', 'h2 Keys']);
});

test('headings skip no level across blocks, related links and quotes included', () => {
  const article = buildArticle([
    prose(heading(2, 'Keys and locks'), heading(3, 'One')),
    checklist(),
    prose(heading(5, 'Two'), element('blockquote', {}, [heading(6, 'Three')])),
    relatedLinks({ href: '/a', title: 'A', place: checklist().place }),
  ]);
  assert.deepEqual(headings(article), ['h1 Keys and locks', 'h2 One', 'h3 Two', 'h4 Three', 'h2 Related Articles']);
  assert.deepEqual(headings(article, { headingBase: 3 })[0], 'h2 Keys and locks');
});

test('the heading of footnotes stands under no section', () => {
  const article = buildArticle([
    prose(heading(1, 'One')),
    prose(element('section', { dataFootnotes: true }, [heading(2, 'Footnotes')])),
  ]);
  assert.deepEqual(headings(article, { header: false }), ['h2 One', 'h2 Footnotes']);
});

test('the header shows what the fields give, and only that', () => {
  const bare = only(find(toHast({ ...buildArticle([]), readingMinutes: 0 }), ({ tagName }) => tagName === 'header'));
  assert.deepEqual(
    bare.children.filter((child) => isElement(child)),
    [element('h1', {}, ['Keys and locks'])],
  );
  const [header] = find(toHast(everyConstruct), ({ tagName }) => tagName === 'header');
  assert.equal(
    textOf(header ? [header] : []),
    '\nSecurity\nKeys & locks\nAda Byron · Grace · 10 December 2024 · Updated 2 January 2025 · 3 min read\n\n',
  );
  assert.deepEqual(
    find(toHast(everyConstruct, { header: false }), ({ tagName }) => tagName === 'header'),
    [],
  );
});

test('an author with an unsafe address is not linked', () => {
  const tree = toHast(buildArticle([], { authors: [{ name: 'Eve', url: 'javascript:alert(1)' }] }));
  assert.deepEqual(
    find(tree, ({ tagName }) => tagName === 'a'),
    [],
  );
  assert.equal(find(tree, ({ tagName }) => tagName === 'span').length, 1);
});

test('a date that is none is shown as written, without a time element', () => {
  const tree = toHast(buildArticle([], { published: 'last spring' }));
  assert.deepEqual(
    find(tree, ({ tagName }) => tagName === 'time'),
    [],
  );
  assert.match(textOf(tree.children.filter((child) => isElement(child))), /last spring · 3 min read/);
});

test('every id has the prefix, and every reference within the article', () => {
  const tree = toHast(everyConstruct, { idPrefix: 'a-' });
  const all = find(tree, () => true).map(({ properties }) => properties);
  const given = all.flatMap(({ id }) => (id === undefined ? [] : [String(id)]));
  assert.ok(given.length >= 8);
  assert.ok(
    given.every((id) => id.startsWith('a-')),
    given.join(),
  );
  const references = all.flatMap(({ href, ariaLabelledBy, ariaDescribedBy }) => [
    ...(String(href).startsWith('#') ? [String(href).slice(1)] : []),
    ...(ariaLabelledBy ?? []),
    ...(ariaDescribedBy ?? []),
  ]);
  assert.ok(references.length >= 6);
  for (const reference of references) assert.ok(given.includes(reference), reference);
});

test('table cells that name their headers are prefixed one by one', () => {
  const cell = element('td', { headers: ['x', 'y'] });
  const tree = toHast(buildArticle([prose(element('table', {}, [element('tr', {}, [cell])]))]), { idPrefix: 'a-' });
  assert.deepEqual(only(find(tree, ({ tagName }) => tagName === 'td')).properties.headers, ['a-x', 'a-y']);
});

test('resolveUrl is asked for links and media, not for references within the article', () => {
  const asked: string[] = [];
  const article = buildArticle(
    [
      prose(
        paragraph(
          element('a', { href: '/one' }),
          element('a', { href: '#two' }),
          element('a', { href: 'javascript:x' }),
        ),
        element('video', { src: '/three.mp4', poster: '/four.png' }),
        element('img', { src: '/five.png', srcSet: '/six.png 2x' }),
      ),
      callToAction('/seven', 'Go'),
      relatedLinks({ href: '/eight', title: 'A', place: checklist().place }),
    ],
    { image: { src: '/hero.png' } },
  );
  const tree = toHast(article, { resolveUrl: (url) => `https://cdn.example${asked.push(url) ? url : ''}` });
  assert.deepEqual(
    asked.sort(),
    ['/one', '/three.mp4', '/four.png', '/five.png', '/six.png', '/seven', '/eight', '/hero.png'].sort(),
  );
  const video = only(find(tree, ({ tagName }) => tagName === 'video'));
  assert.deepEqual(video.properties, { src: 'https://cdn.example/three.mp4', poster: 'https://cdn.example/four.png' });
});

test('resolveImage gives all that is known of an image', () => {
  const article = buildArticle([prose(paragraph(element('img', { src: 'a.png', alt: 'A' })))]);
  const known = { src: '/a.123.png', srcSet: '/a.2x.png 2x', sizes: '50vw', width: 40, height: 30 };
  const tree = toHast(article, { resolveImage: () => known, resolveUrl: () => '/not-asked' });
  assert.deepEqual(only(find(tree, ({ tagName }) => tagName === 'img')).properties, {
    referrerPolicy: 'no-referrer',
    alt: 'A',
    ...known,
  });
});

test('an image without a safe address leaves its alternative text', () => {
  const article = buildArticle([prose(paragraph('A ', element('img', { src: 'data:image/png,x', alt: 'lock' })))]);
  const [p] = find(toHast(article, { header: false }), ({ tagName }) => tagName === 'p');
  assert.deepEqual(p && [p.children.length, textOf([p])], [2, 'A lock']);
});

test('code is coloured by the page, which is told the language', () => {
  const asked: unknown[] = [];
  const code = (className: string[]) => element('pre', {}, [element('code', { className }, ['a\n'])]);
  const article = buildArticle([prose(code(['language-c++']), code([]), element('pre', {}, ['plain']))]);
  const coloured: ElementContent[] = [element('span', { className: ['hljs-keyword'] }, ['a'])];
  const tree = toHast(article, {
    highlight: (text, language) => {
      asked.push([text, language]);
      return language ? coloured : undefined;
    },
  });
  assert.deepEqual(asked, [
    ['a\n', 'c++'],
    ['a\n', undefined],
  ]);
  const [first, second] = find(tree, ({ tagName }) => tagName === 'code');
  assert.deepEqual(first, element('code', { className: ['language-c++'] }, coloured));
  assert.equal(second && textOf([second]), 'a\n');
});

test('a page draws a block its own way', () => {
  const article = buildArticle([callToAction('/go', 'Go'), prose(paragraph('Text')), checklist()]);
  const tree = toHast(article, {
    header: false,
    blockToHast: (block, drawn) => {
      if (block.type === 'checklist') return [];
      return block.type === 'call-to-action' ? [element('div', { className: ['mine'] }, drawn)] : undefined;
    },
  });
  const article_ = only(find(tree, ({ tagName }) => tagName === 'article'));
  assert.deepEqual(
    article_.children.filter((child) => isElement(child)).map((child) => child.tagName),
    ['div', 'p'],
  );
});

test('a table scrolls in a region named by its caption, else by its columns', () => {
  const row = element('tr', {}, [element('th', {}, ['Key']), element('th', {}, [' Age ']), element('th', {}, [])]);
  const region = (...children: Element[]) => {
    const tree = toHast(buildArticle([prose(element('table', {}, children))]), { header: false });
    return only(find(tree, ({ properties }) => properties.tabIndex === 0));
  };
  assert.equal(region(element('thead', {}, [row])).properties.ariaLabel, 'Key, Age');
  assert.equal(region(element('caption', {}, ['All keys']), row).properties.ariaLabel, 'All keys');
  const unnamed = region(element('tbody', {}, [element('tr', {}, [element('td', {})])]));
  assert.deepEqual([unnamed.tagName, unnamed.properties.ariaLabel], ['div', undefined]);
});

test('of tables with the same columns, the second and later are numbered', () => {
  const table = element('table', {}, [element('tr', {}, [element('th', {}, ['Key'])])]);
  const regions = find(toHast(buildArticle([prose(table), prose(table)])), ({ tagName }) => tagName === 'section');
  assert.deepEqual(
    regions.map(({ properties }) => properties.ariaLabel),
    ['Key', 'Key (2)'],
  );
});

test('elements that HTML has no more are drawn as what says the same', () => {
  const tree = toHast(buildArticle([prose(paragraph(element('strike', {}, ['a']), element('tt', {}, ['b'])))]), {
    header: false,
  });
  assert.deepEqual(
    find(tree, () => true).map(({ tagName }) => tagName),
    ['article', 'p', 's', 'code'],
  );
});

test('the marks of the source stay in the tree, whatever the cadence', () => {
  const tree = toHast(buildArticle([checklist({ cadence: 'P3M' })]));
  assert.deepEqual(
    find(tree, ({ tagName }) => tagName === 'input').map(({ properties }) => properties.dataChecked),
    ['false', 'true'],
  );
});

test('a block of an unknown kind is passed over', () => {
  const unknown = JSON.parse('{"type":"poll","place":null}');
  assert.equal(find(toHast(buildArticle([unknown]), { header: false }), () => true).length, 1);
});
