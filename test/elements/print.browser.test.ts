import { expect } from '@open-wc/testing';
import '../../src/elements/frame/render-outline.ts';
import '../../src/elements/index.ts';
import { element } from '../../src/render/element.ts';
import {
  buildArticle,
  callToAction,
  checklist,
  heading,
  PLACE,
  paragraph,
  prose,
  relatedLinks,
} from '../render/build-article.ts';
import { clearPage, find, printInPage, settle } from './page.ts';

const sample = buildArticle([
  prose(
    heading(2, 'Keys'),
    paragraph(
      element('a', { href: 'https://example.org/keys' }, ['Abroad']),
      element('a', { href: '/guide' }, ['Here']),
      element('a', { href: '#keys' }, ['Above']),
      element('a', { href: 'mailto:a@example.org' }, ['Write']),
    ),
    element('details', {}, [element('summary', {}, ['More']), paragraph('What is within.')]),
  ),
  checklist(),
  callToAction('/go', 'Go'),
  relatedLinks({ href: '/more', title: 'More', place: PLACE }),
]);

/** The rules for paper, in the sheets that the page has adopted. */
function printRules(): CSSMediaRule[] {
  const found: CSSMediaRule[] = [];
  const look = (rules: CSSRuleList): void => {
    for (const rule of rules) {
      if (rule instanceof CSSMediaRule && rule.media.mediaText === 'print') found.push(rule);
      else if (rule instanceof CSSGroupingRule) look(rule.cssRules);
    }
  };
  for (const sheet of document.adoptedStyleSheets) look(sheet.cssRules);
  return found;
}

describe('On paper', () => {
  let rules: CSSMediaRule[] = [];
  let host: HTMLElementTagNameMap['broadsheet-article'];

  before(async () => {
    host = document.createElement('broadsheet-article');
    host.outline = true;
    host.article = sample;
    (await printInPage('<div></div>')).append(host);
    await settle(document);
    rules = printRules();
    // No engine prints in a test; so the screen looks as paper would.
    for (const rule of rules) rule.media.mediaText = 'all';
  });

  after(() => {
    for (const rule of rules) rule.media.mediaText = 'print';
    clearPage();
  });

  const afterOf = (selector: string) => getComputedStyle(find(host, selector), '::after').content;

  it('the rules are there, for text and for frames', () => {
    expect(rules.length).to.be.above(1);
  });

  it('links say where they lead, unless that is in the article or is what they say', () => {
    // What engines give is the value computed so far, `attr()` resolved or not.
    expect(afterOf('a[href="https://example.org/keys"]')).to.match(/attr\(href\)|https:\/\/example\.org\/keys/);
    expect(afterOf('a[href="/guide"]')).to.match(/attr\(href\)|\/guide/);
    expect(afterOf('.broadsheet-call-to-action a')).to.match(/attr\(href\)|\/go/);
    expect(afterOf('broadsheet-related-links a')).to.match(/attr\(href\)|\/more/);
    expect(afterOf('a[href="#section-keys"]')).to.equal('none');
    expect(afterOf('a[href^="mailto:"]')).to.equal('none');
  });

  it('ticks are printed, by the engine’s own boxes', () => {
    const boxes = [...host.querySelectorAll('input')];
    expect(boxes.map(({ checked }) => checked)).to.deep.equal([false, true]);
    for (const box of boxes) {
      const { appearance, printColorAdjust } = getComputedStyle(box);
      expect(appearance).to.be.oneOf(['auto', 'checkbox']);
      expect(printColorAdjust ?? getComputedStyle(box).getPropertyValue('-webkit-print-color-adjust')).to.equal(
        'exact',
      );
      expect(box.getBoundingClientRect().width).to.be.at.least(16);
    }
  });

  it('there is no outline and no status', () => {
    expect(find(host, '[part="outline"]').getClientRects()).to.have.length(0);
    expect(find(host, '[part="status"]').getClientRects()).to.have.length(0);
  });

  it('what is folded can be read where the engine lets it', function () {
    if (!CSS.supports('selector(::details-content)')) this.skip();
    expect(find(host, 'details p').getBoundingClientRect().height).to.be.above(0);
  });
});
