import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { Article } from '../../src/model/article.ts';
import { SAFE_HTML } from '../../src/model/safe-html.ts';
import { parseArticle } from '../../src/parse/parse-article.ts';
import { drawNodes, toDom } from '../../src/render/to-dom.ts';
import { toHtml } from '../../src/render/to-html.ts';
import { WOVEN_HTML } from '../../src/render/woven-html.ts';
import { ArticleSource } from './documents/article-source.ts';
import { forgedArticle, forgedNodes } from './draw/forged-article.ts';
import { mayNestOddly } from './draw/may-nest-oddly.ts';

/** Inputs of each property; `npm run fuzz` looks at any number, in Node. */
const PARAMETERS = { numRuns: 300, seed: 5 };

const ELEMENTS = new Set([...SAFE_HTML.elements, ...WOVEN_HTML.elements]);
const SCHEMES = /^(?:https?|mailto|tel|sms|ircs?|xmpp):$/;

/** Fails on whatever could run, reach out or be taken for the page's own. */
function assertHarmless(root: ParentNode): void {
  for (const node of root.querySelectorAll('*')) {
    expect(ELEMENTS.has(node.localName), `<${node.localName}>`).to.equal(true);
    for (const { name, value } of node.attributes) {
      expect(name).not.to.match(/^on|^style$|^srcdoc$|^is$|^name$|^form/);
      if (!/^(?:href|src|srcset|cite|poster)$/.test(name)) continue;
      for (const url of name === 'srcset' ? value.split(/[\s,]+/) : [value]) {
        if (URL.canParse(url, location.href)) expect(new URL(url, location.href).protocol).to.match(SCHEMES);
      }
    }
  }
}

/** A document that loads nothing: images of generated articles are nowhere. */
const inert = document.implementation.createHTMLDocument();

/** What the engine's own parser makes of the printed article. */
function parsed(html: string): Element | null {
  return new DOMParser().parseFromString(`<!doctype html><body>${html}`, 'text/html').body.firstElementChild;
}

function articleOf(source: string): Article | undefined {
  try {
    return parseArticle(source);
  } catch {
    return undefined;
  }
}

describe('toDom, whatever the article', () => {
  it('draws the tree that this engine reads of the HTML', () => {
    fc.assert(
      fc.property(new ArticleSource([]), (source) => {
        const article = articleOf(source);
        if (!article) return;
        const drawn = toDom(article, { document: inert });
        drawn.normalize();
        const read = parsed(toHtml(article));
        read?.normalize();
        assertHarmless(drawn);
        if (mayNestOddly(source)) return;
        expect(drawn.isEqualNode(read), `${drawn.outerHTML}\n${read?.outerHTML}`).to.equal(true);
      }),
      PARAMETERS,
    );
  });

  it('draws nothing harmful of an article that was forged, and throws nothing', () => {
    fc.assert(
      fc.property(forgedArticle, (article) => {
        assertHarmless(toDom(article, { document: inert }));
        const read = parsed(toHtml(article));
        if (read) assertHarmless(read);
      }),
      PARAMETERS,
    );
  });

  it('draws nothing harmful of nodes that were forged', () => {
    fc.assert(
      fc.property(forgedNodes, (nodes) => assertHarmless(drawNodes(nodes, inert))),
      PARAMETERS,
    );
  });
});
