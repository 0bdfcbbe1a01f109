import { expect } from '@open-wc/testing';
import type { ElementContent } from 'hast';
import { SAFE_HTML } from '../../src/model/safe-html.ts';
import { element } from '../../src/render/element.ts';
import { drawNodes, toDom } from '../../src/render/to-dom.ts';
import { toHtml } from '../../src/render/to-html.ts';
import { de } from '../../src/strings/de.ts';
import { buildArticle, checklist, paragraph, prose } from './build-article.ts';
import { everyConstruct } from './every-construct.ts';

/** What an HTML parser makes of the printed article. */
function parsed(html: string): Element {
  const template = document.createElement('template');
  template.innerHTML = html;
  const article = template.content.firstElementChild;
  if (!article) throw new Error('Nothing was printed.');
  return article;
}

describe('toDom', () => {
  it('draws what toHtml prints', () => {
    for (const options of [{}, { header: false }, { idPrefix: 'a-', headingBase: 4, strings: de }]) {
      const drawn = toDom(everyConstruct, options);
      const printed = parsed(toHtml(everyConstruct, options));
      drawn.normalize();
      printed.normalize();
      expect(drawn.outerHTML).to.equal(printed.outerHTML);
      expect(drawn.isEqualNode(printed)).to.equal(true);
    }
  });

  it('ticks a checkbox as the source does, by default and now', () => {
    const boxes = [...toDom(buildArticle([checklist()])).querySelectorAll('input')];
    expect(boxes.map(({ checked, defaultChecked }) => [checked, defaultChecked])).to.deep.equal([
      [false, false],
      [true, true],
    ]);
    expect(boxes.map((box) => box.closest('label')?.textContent)).to.deep.equal([' Rotate keys', ' Test the backup']);
  });

  it('ticks no checkbox of a list with a cadence', () => {
    const boxes = [...toDom(buildArticle([checklist({ cadence: 'P3M' })])).querySelectorAll('input')];
    expect(boxes.map(({ checked, defaultChecked }) => checked || defaultChecked)).to.deep.equal([false, false]);
  });

  it('creates its elements in the document it is given', () => {
    const other = document.implementation.createHTMLDocument();
    const article = toDom(everyConstruct, { document: other });
    expect(article.ownerDocument).to.equal(other);
    expect(article.querySelector('table')?.ownerDocument).to.equal(other);
  });

  it('draws a forged tree of great depth as its text', () => {
    let node: ElementContent = { type: 'text', value: 'deep' };
    for (let depth = 0; depth < 100_000; depth++) {
      node = { type: 'element', tagName: 'div', properties: {}, children: [node] };
    }
    expect(toDom(buildArticle([prose(node)])).textContent).to.contain('deep');
  });

  it('draws more when the page allows more', () => {
    const article = buildArticle([prose(element('x-note', { title: 'a' }, ['b']))]);
    const allow = { ...SAFE_HTML, elements: new Set([...SAFE_HTML.elements, 'x-note']) };
    expect(toDom(article).querySelector('x-note')).to.equal(null);
    expect(toDom(article, { allow }).querySelector('x-note[title=a]')?.textContent).to.equal('b');
  });
});

describe('drawNodes', () => {
  function drawn(...nodes: unknown[]): string {
    const host = document.createElement('div');
    host.append(drawNodes(nodes));
    return host.innerHTML;
  }

  it('draws nothing but what is allowed, whatever it is given', () => {
    expect(
      drawn(
        element('script', {}, ['window.hacked = true']),
        element('img', { src: 'data:x', onerror: 'window.hacked = true', alt: 'a' }),
        element('a', { href: 'javascript:window.hacked=true', style: 'color:red', 'x y': 'z' }, ['link']),
        element('svg', {}, [element('script', {})]),
        element('broadsheet-article', { src: '/x' }, ['text']),
        element('input', { type: 'text' }),
        element('<img src=x onerror=alert(1)>', {}, ['odd']),
        null,
        'text',
      ),
    ).to.equal('<img alt="a"><a>link</a>textodd');
    expect('hacked' in window).to.equal(false);
  });

  it("keeps the weaver's elements with their fixed attributes", () => {
    const box = element('input', { type: 'checkbox', autoComplete: ['off'], dataChecked: 'true', name: 'x' });
    expect(drawn(element('broadsheet-checklist', { 'checklist-id': 'a', persist: 'x' }, [box]))).to.equal(
      '<broadsheet-checklist checklist-id="a"><input type="checkbox" autocomplete="off" checked=""></broadsheet-checklist>',
    );
  });

  it('takes text for text', () => {
    expect(drawn(paragraph('<b onclick=alert(1)>&amp;'))).to.equal('<p>&lt;b onclick=alert(1)&gt;&amp;amp;</p>');
  });
});
