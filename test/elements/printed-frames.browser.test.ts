import { expect } from '@open-wc/testing';
import '../../src/elements/index.ts';
import type { Article } from '../../src/model/article.ts';
import type { HtmlOptions } from '../../src/render/frames/html-options.ts';
import { toHtml } from '../../src/render/to-html.ts';
import { de } from '../../src/strings/de.ts';
import { buildArticle, checklist, heading, item, items, prose } from '../render/build-article.ts';
import { everyConstruct } from '../render/every-construct.ts';
import { GOLDEN_NAMES, type Golden, printing } from '../render/golden/golden.ts';
import { frameMarkup } from './frame-markup.ts';
import { clearPage, find } from './page.ts';
import { openPrintedPage, type PrintedPage } from './printed-page.ts';
import { forEachWay } from './ways.ts';

const ELEMENTS = 'broadsheet-article, broadsheet-checklist, broadsheet-related-links';

async function openArticle(article: Article<unknown>, options: HtmlOptions = {}, lang = 'en'): Promise<PrintedPage> {
  const resolveImage = () => '/content/images/keys-handover.svg';
  return openPrintedPage(toHtml(article, { frames: true, resolveImage, ...options }), lang);
}

/** The frames of a page by element, in its order. */
function framesOf({ document }: PrintedPage): string[] {
  return [...document.querySelectorAll(ELEMENTS)].map((element) => `${element.localName}: ${frameMarkup(element)}`);
}

/** Notes what a reader could see in frames that is other than what stands in them now, from now on. */
function watchFrames({ document }: PrintedPage): readonly string[] {
  const others: string[] = [];
  for (const element of document.querySelectorAll(ELEMENTS)) {
    const { shadowRoot } = element;
    if (!shadowRoot) continue;
    const before = frameMarkup(element);
    const note = (): void => {
      const now = frameMarkup(element);
      if (now !== before) others.push(now);
    };
    const noteEachFrame = (): void => {
      note();
      document.defaultView?.requestAnimationFrame(noteEachFrame);
    };
    noteEachFrame();
    // What comes and goes between two frames would be seen on a slower connection; a frame may be empty in between.
    const observer = new MutationObserver(() => shadowRoot.firstElementChild && note());
    observer.observe(shadowRoot, { childList: true, characterData: true, subtree: true });
  }
  return others;
}

/** Everything that is in the page itself. */
function lightNodes({ document }: PrintedPage): Node[] {
  const walker = document.createTreeWalker(document.body);
  const nodes: Node[] = [];
  while (walker.nextNode()) nodes.push(walker.currentNode);
  return nodes;
}

/** Where everything is, what is in frames too. */
function geometry({ document }: PrintedPage): string[] {
  const within = (root: ParentNode): string[] =>
    [...root.querySelectorAll('*')].flatMap((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      const name = element.getAttribute('part') ?? element.localName;
      const place = `${name} ${[x, y, width, height].map((value) => value.toFixed(2)).join(' ')}`;
      return [place, ...(element.shadowRoot ? within(element.shadowRoot) : [])];
    });
  return within(document.body);
}

/** The boxes of all checklists. */
const boxesOf = ({ document }: PrintedPage) => [
  ...document.querySelectorAll<HTMLInputElement>('broadsheet-checklist input'),
];

const CASES: readonly [string, Article, HtmlOptions, string][] = [
  ['every construct', everyConstruct, {}, 'en'],
  ['every construct with its outline', everyConstruct, { outline: true }, 'en'],
  ['an article with nothing in it', buildArticle([]), { outline: true }, 'en'],
  ['German words', { ...everyConstruct, fields: { ...everyConstruct.fields, lang: 'de' } }, { strings: de }, 'de'],
];

describe('A page with printed frames', () => {
  afterEach(clearPage);

  it('looks finished before any script has run', async () => {
    const page = await openArticle(everyConstruct, { outline: true });
    const host = page.document.querySelector('broadsheet-checklist');
    const bar = host?.shadowRoot?.querySelector('progress');
    const style = (part: string) => {
      const element = host?.shadowRoot?.querySelector(`[part~="${part}"]`);
      if (!element) throw new TypeError(`There is no part “${part}”.`);
      return getComputedStyle(element);
    };
    expect(bar?.getBoundingClientRect().height).to.equal(6);
    expect(style('cadence').marginBlockStart).to.equal('0px');
    expect(style('status').display).to.equal('flex');
    expect(style('menu').visibility).to.equal('hidden');
    expect(page.violations).to.deep.equal([]);
    expect(page.document.documentElement.outerHTML).not.to.match(/\sstyle=|<style/);
  });

  for (const [name, article, options, lang] of CASES) {
    it(`is framed by the script as it was printed: ${name}`, async () => {
      const page = await openArticle(article, options, lang);
      const before = framesOf(page);
      const nodes = lightNodes(page);
      const places = geometry(page);
      const others = watchFrames(page);
      expect(before.join()).to.contain('<slot>');
      await page.upgrade();
      expect(framesOf(page)).to.deep.equal(before);
      expect(others).to.deep.equal([]);
      expect(lightNodes(page)).to.have.length(nodes.length);
      expect(lightNodes(page).every((node, index) => node === nodes[index])).to.equal(true);
      expect(geometry(page)).to.deep.equal(places);
      expect(page.shift()).to.equal(0);
      expect(page.violations).to.deep.equal([]);
    });
  }

  it('is framed by the script as the golden files say', async () => {
    for (const name of GOLDEN_NAMES) {
      const golden: Golden = await (await fetch(`/test/render/golden/${name}.json`)).json();
      // Its digits are those of the strings' tag; the page can ask for no such thing.
      if (name === 'right-to-left') continue;
      const [article, options] = printing(golden);
      const page = await openArticle(article, options, golden.strings.lang);
      const before = framesOf(page);
      await page.upgrade();
      expect(framesOf(page), name).to.deep.equal(before);
      clearPage();
    }
  });

  it('keeps what a reader has ticked before the script came', async () => {
    const list = items(item('One', false), item('Two', true), item('Three', false, items(item('Four', false))));
    const page = await openArticle(buildArticle([checklist({ list }), checklist({ id: 'due', cadence: 'P1M' })]));
    const [one, two, , four, , backup] = boxesOf(page);
    for (const box of [one, two, four, backup]) box?.click();
    const ticked = boxesOf(page).map((box) => box.checked);
    expect(ticked).to.deep.equal([true, false, false, true, false, true]);
    await page.upgrade();
    expect(boxesOf(page).map((box) => box.checked)).to.deep.equal(ticked);
    const figures = [...page.document.querySelectorAll('broadsheet-checklist')].map(
      (element) => element.shadowRoot?.querySelector('[part="figures"]')?.textContent,
    );
    expect(figures).to.deep.equal(['2 of 4 done', '1 of 2 done']);
    expect(page.shift()).to.equal(0);
  });

  it('moves when something does, so that the tests of it can fail', async () => {
    const page = await openArticle(everyConstruct);
    const before = geometry(page);
    const first = page.document.createElement('p');
    first.textContent = 'Moves all that follows';
    page.document.querySelector('article')?.prepend(first);
    await page.upgrade();
    expect(geometry(page)).not.to.deep.equal(before);
    if (PerformanceObserver.supportedEntryTypes.includes('layout-shift')) expect(page.shift()).to.be.above(0);
  });
});

forEachWay('An article in its frame', (draw) => {
  const nested = checklist({
    label: 'Quarterly',
    labelFrom: 'paragraph',
    list: items(item('One', true, items(item('Two', false))), item('Three', false)),
  });

  it('counts what is done, and goes on counting', async () => {
    const element = await draw(buildArticle([nested]), 'broadsheet-checklist');
    expect(frameMarkup(element)).to.contain('1 of 3 done');
    element.querySelectorAll('input')[1]?.click();
    await element.updateComplete;
    expect(frameMarkup(element)).to.contain('2 of 3 done');
    expect(find<HTMLProgressElement>(element, 'progress').value).to.equal(2);
  });

  it('lists its headings', async () => {
    const article = buildArticle([prose(heading(2, 'Kinds of key'), heading(3, 'Old ones'), heading(2, 'Locks'))]);
    const element = await draw(article, 'broadsheet-article', { outline: true });
    const links = element.shadowRoot?.querySelectorAll('[part="outline-link"]') ?? [];
    expect(Array.from(links, ({ textContent }) => textContent)).to.deep.equal(['Kinds of key', 'Old ones', 'Locks']);
  });
});
