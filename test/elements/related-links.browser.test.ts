import { expect } from '@open-wc/testing';
import { BroadsheetRelatedLinks } from '../../src/elements/index.ts';
import type { RelatedLink } from '../../src/model/block.ts';
import { toHtml } from '../../src/render/to-html.ts';
import { buildArticle, PLACE, relatedLinks } from '../render/build-article.ts';
import { clearPage, find, next, printInPage, settle } from './page.ts';
import { forEachWay } from './ways.ts';

const links: readonly RelatedLink[] = [
  { href: '/mistakes', title: 'Mistakes', description: 'What goes wrong.', place: PLACE },
  { href: '/guide', title: 'Guide', place: PLACE },
];

const browserFetch = window.fetch;

function serveIndex(body: string): void {
  window.fetch = async () => new Response(body, { headers: { 'content-type': 'application/json' } });
}

async function printLinks(html: string): Promise<BroadsheetRelatedLinks> {
  const element = await printInPage(html);
  if (!(element instanceof BroadsheetRelatedLinks)) throw new TypeError('No related links were printed.');
  return element;
}

/** An element that looks for `security` in an index; given as soon as it is in the page. */
async function lookUp(fallback = ''): Promise<BroadsheetRelatedLinks> {
  return printLinks(
    `<broadsheet-related-links src="related.json" for="security">${fallback}</broadsheet-related-links>`,
  );
}

forEachWay(
  'Related links',
  (draw) => {
    it('are links in a landmark that their heading names', async () => {
      const element = await draw(buildArticle([relatedLinks(...links)]), 'broadsheet-related-links');
      const nav = find(element, 'nav');
      expect(nav.assignedSlot).to.not.equal(null);
      expect(nav.getClientRects().length).to.be.above(0);
      expect(nav.getAttribute('aria-labelledby')).to.equal(find(element, 'h2').id);
      expect(find(element, 'h2').textContent).to.equal('Related Articles');
      const said = Array.from(element.querySelectorAll('a'), (link) => [link.textContent, link.getAttribute('href')]);
      expect(said).to.deep.equal([
        ['Mistakes', '/mistakes'],
        ['Guide', '/guide'],
      ]);
    });
  },
  { byProperty: true },
);

describe('<broadsheet-related-links>', () => {
  const warn = console.warn;

  beforeEach(() => {
    console.warn = () => {};
  });

  afterEach(() => {
    console.warn = warn;
    window.fetch = browserFetch;
    clearPage();
  });

  it('leaves printed links as they are', async () => {
    const html = toHtml(buildArticle([relatedLinks(...links)]), { header: false });
    const stage = await printInPage(html);
    const element = find(stage, 'broadsheet-related-links');
    expect(find(element, 'nav').assignedSlot).to.not.equal(null);
    expect(element.querySelectorAll('a')).to.have.length(2);
    expect(find(element, 'nav').getAttribute('aria-labelledby')).to.equal(find(element, 'h2').id);
  });

  it('draws the property `links` under a heading, and again when it changes', async () => {
    const element = await printLinks('<broadsheet-related-links></broadsheet-related-links>');
    element.links = links;
    await settle(document);
    expect(find(element, 'h2').textContent).to.equal('Related articles');
    expect(find(element, 'li').textContent).to.equal('MistakesWhat goes wrong.');
    element.heading = 'Read on';
    element.links = links.slice(1);
    await settle(document);
    expect(find(element, 'h2').textContent).to.equal('Read on');
    expect([...element.querySelectorAll('a')].map((link) => link.textContent)).to.deep.equal(['Guide']);
  });

  it('looks up an article in an index', async () => {
    serveIndex(JSON.stringify({ format: 1, related: { security: links } }));
    const element = await lookUp('<p>Meanwhile</p>');
    if (!element.querySelector('nav')) await next(element, 'broadsheet-load');
    expect(find(element, 'nav').getClientRects().length).to.be.above(0);
    expect(find(element, ':scope > p').getClientRects().length).to.equal(0);
  });

  it('keeps the fallback when the index does not know the article', async () => {
    serveIndex(JSON.stringify({ format: 1, related: {} }));
    const element = document.createElement('broadsheet-related-links');
    element.append(document.createElement('p'));
    element.src = 'related.json';
    element.htmlFor = '__proto__';
    const load = next(element, 'broadsheet-load');
    (await printInPage('<div></div>')).append(element);
    expect(await load).to.have.deep.property('links', []);
    expect(find(element, 'p').assignedSlot).to.not.equal(null);
  });

  const bad: [string, string][] = [
    ['no JSON', '{'],
    ['another format', '{"format": 2, "related": {}}'],
    ['no index', '{"format": 1}'],
    ['links without an address', '{"format": 1, "related": {"security": [{"title": "x"}]}}'],
    ['no list', '{"format": 1, "related": {"security": {}}}'],
  ];
  for (const [what, body] of bad) {
    it(`keeps the fallback and tells the page of ${what}`, async () => {
      serveIndex(body);
      const stage = await printInPage('<div></div>');
      const failure = next(stage, 'broadsheet-error');
      stage.innerHTML =
        '<broadsheet-related-links src="related.json" for="security"><p>Meanwhile</p></broadsheet-related-links>';
      expect((await failure).problems[0]?.code).to.equal('article-invalid');
      expect(find(stage, 'p').assignedSlot).to.not.equal(null);
      expect(find(find(stage, 'broadsheet-related-links'), '[role="status"]').textContent).to.equal('');
    });
  }

  it('tells the reader when there is nothing to show', async () => {
    window.fetch = () => Promise.reject(new TypeError('Failed to fetch'));
    const element = await lookUp();
    const status = find(element, '[role="status"]');
    if (!status.textContent?.includes('could not')) await next(element, 'broadsheet-error');
    expect(status.textContent).to.match(/could not be loaded/);
  });

  it('shows its links in a clone, and draws them again when they were taken away', async () => {
    const element = await printLinks('<broadsheet-related-links></broadsheet-related-links>');
    element.links = links;
    await settle(document);
    const copy = element.cloneNode(true);
    if (!(copy instanceof BroadsheetRelatedLinks)) throw new TypeError('The copy is no related links.');
    element.after(copy);
    await settle(document);
    expect(find(copy, 'nav').getClientRects().length).to.be.above(0);
    copy.links = links.slice(1);
    await settle(document);
    expect([...copy.querySelectorAll('a')].map((link) => link.textContent)).to.deep.equal(['Guide']);
    element.innerHTML = '<p>Meanwhile</p>';
    await settle(document);
    expect(find(element, 'nav').getClientRects().length).to.be.above(0);
    element.links = undefined;
    await settle(document);
    expect(find(element, 'p').getClientRects().length).to.be.above(0);
  });

  it('tells the page, and keeps the fallback, when it is given something that is no list of links', async () => {
    const element = await printLinks('<broadsheet-related-links><p>Meanwhile</p></broadsheet-related-links>');
    const failure = next(element, 'broadsheet-error');
    Object.assign(element, { links: 'oops' });
    expect((await failure).problems[0]?.code).to.equal('article-invalid');
    expect(find(element, 'p').getClientRects().length).to.be.above(0);
    element.links = links;
    await settle(document);
    expect(element.querySelectorAll('a')).to.have.length(2);
  });

  it('makes no link of an address that is none', async () => {
    const element = await printLinks('<broadsheet-related-links></broadsheet-related-links>');
    element.links = [{ href: 'javascript:alert(1)', title: 'Trap', place: PLACE }];
    await settle(document);
    expect(element.querySelector('a')).to.equal(null);
    expect(element.textContent).to.contain('Trap');
  });

  it('says of a link that leads nowhere any more that it does, and makes none of it', async () => {
    const element = await printLinks('<broadsheet-related-links></broadsheet-related-links>');
    element.links = [{ href: '/gone', title: 'Gone', dead: true, description: 'It was here.', place: PLACE }];
    await settle(document);
    expect(element.querySelector('a')).to.equal(null);
    expect(find(element, 'li').textContent).to.equal('Gone no longer availableIt was here.');
  });

  it('shows dates and reading times that an index has, within an article, too', async () => {
    const known = { href: '/a', title: 'A', published: '2024-12-10', readingMinutes: 7, place: PLACE };
    const bad = { href: '/b', title: 'B', published: 'soon', readingMinutes: 0, place: PLACE };
    serveIndex(JSON.stringify({ format: 1, related: { security: [known, bad] } }));
    const element = await lookUp();
    if (!element.querySelector('nav')) await next(element, 'broadsheet-load');
    expect(find(element, '.broadsheet-meta').textContent).to.equal('December 10, 2024 · 7 min read');
    expect(find(element, 'time').getAttribute('datetime')).to.equal('2024-12-10');
    expect(element.querySelectorAll('.broadsheet-meta')).to.have.length(1);
    const printed = document.createElement('div');
    printed.innerHTML = toHtml(buildArticle([relatedLinks(known, bad)]), { header: false });
    expect(find(printed, 'ul').outerHTML).to.equal(find(element, 'ul').outerHTML);
  });

  for (const direction of ['ltr', 'rtl'] as const) {
    it(`lays links out as cards that fit a narrow place, ${direction}`, async () => {
      const stage = await printInPage(`<div dir="${direction}" style="inline-size: 320px"></div>`);
      const element = document.createElement('broadsheet-related-links');
      element.layout = 'cards';
      const title = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';
      const rich = [{ type: 'element' as const, tagName: 'a', properties: { href: '/in' }, children: [] }];
      element.links = [...links, { href: '/long', title, descriptionContent: rich, place: PLACE }];
      stage.append(element);
      await settle(document);
      expect(element.getAttribute('layout')).to.equal('cards');
      const frame = stage.getBoundingClientRect();
      for (const card of element.querySelectorAll('li')) {
        const { left, right } = card.getBoundingClientRect();
        expect([left >= frame.left, right <= frame.right]).to.deep.equal([true, true]);
        expect(card.scrollWidth).to.be.at.most(card.clientWidth);
      }
      // All of a card can be pressed.
      const { left, right, bottom } = find(element, 'li').getBoundingClientRect();
      const corner = document.elementFromPoint(direction === 'ltr' ? right - 4 : left + 4, bottom - 4);
      expect(corner).to.equal(find(element, 'li a'));
    });
  }
});
