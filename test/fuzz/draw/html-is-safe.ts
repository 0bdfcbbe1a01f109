import assert from 'node:assert/strict';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { toHtml } from '../../../src/render/to-html.ts';
import type { Property } from '../property.ts';
import { assertAllowed } from './allowed.ts';
import { type Drawn, elementsIn } from './drawn.ts';

export const htmlIsAllowed: Property<Drawn> = {
  name: 'a browser reads of the HTML no element, attribute or scheme that is not allowed',
  check: ({ elements }) => {
    for (const root of elements) {
      for (const { tagName, attrs } of elementsIn(root)) {
        assertAllowed(tagName);
        for (const { name, value } of attrs) assertAllowed(tagName, name, value);
      }
    }
  },
};

export const htmlIsOneArticle: Property<Drawn> = {
  name: 'the HTML is one article element that ends where it ends',
  check: ({ html, elements }) => {
    assert.deepEqual(
      elements.map(({ tagName }) => tagName),
      ['article'],
    );
    assert.ok(html.startsWith('<article') && html.endsWith('</article>'));
  },
};

export const framesAreOnlyFrames: Property<Drawn> = {
  name: 'frames add declarative shadow roots, and the article within them is the one without frames',
  check: ({ html, framed }) => {
    assert.ok(framed.startsWith('<broadsheet-article'));
    const shadowless = framed.replace(/<template shadowrootmode="open"[^>]*>[\s\S]*?<\/template>/g, '');
    const words = (text: string) => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
    assert.ok(words(shadowless) >= words(html));
  },
};

type ParsedNode = DefaultTreeAdapterTypes.Node;

export const headIsSafe: Property<Drawn> = {
  name: 'the tags of the head are of four kinds, hold no script, and their JSON-LD is JSON',
  check: ({ head }) => {
    const document = parse(`<!doctype html><html><head>${head}</head><body><p>end</p></body></html>`);
    const [html] = document.childNodes.filter((node) => 'tagName' in node);
    const [top, body] = html?.childNodes ?? [];
    assert.ok(top && 'childNodes' in top && body && 'childNodes' in body);
    assert.equal(body.childNodes.length, 1, 'something of the head stands in the body');
    for (const node of top.childNodes) {
      if ('value' in node) assert.equal(node.value.trim(), '');
      else assertHeadTag(node);
    }
  },
};

function assertHeadTag(node: ParsedNode): void {
  assert.ok('tagName' in node && /^(?:title|meta|link|script)$/.test(node.tagName), `${node.nodeName} is in the head`);
  const attributes = new Map(node.attrs.map(({ name, value }) => [name, value]));
  for (const name of attributes.keys()) assert.match(name, /^(?:name|property|content|rel|href|type)$/);
  if (node.tagName === 'link') assert.match(attributes.get('href') ?? '', /^https?:\/\//);
  if (node.tagName !== 'script') return;
  assert.equal(attributes.get('type'), 'application/ld+json');
  const [text] = node.childNodes;
  assert.ok(text && 'value' in text);
  JSON.parse(text.value);
}

export const sizeIsBounded: Property<{ readonly drawn: Drawn; readonly source: string }> = {
  name: 'the HTML is at most twenty times as long as its source, and 64 KB',
  check: ({ drawn, source }) => assert.ok(drawn.html.length <= 20 * source.length + 65_536),
};

export const printsTheSameTwice: Property<Drawn> = {
  name: 'an article that is drawn again is drawn the same, and is not changed by it',
  check: ({ article, html }) => {
    const before = JSON.stringify(article);
    assert.equal(toHtml(article), html);
    assert.equal(JSON.stringify(article), before);
  },
};
