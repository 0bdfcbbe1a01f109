import { expect } from '@open-wc/testing';
// Fetched with the tests: what is loaded on first use would count as a test's time.
import '../../src/elements/frame/hash-scroll.ts';
import '../../src/elements/frame/render-outline.ts';
import type { BroadsheetArticle } from '../../src/elements/index.ts';
import '../../src/elements/index.ts';
import { parseArticle } from '../../src/parse/parse-article.ts';
import { toHtml } from '../../src/render/to-html.ts';
import { clearPage, find, next, printInPage, settle } from './page.ts';

const FILL = 'Text that fills the page.\n\n'.repeat(60);
const sample = parseArticle(
  `# Long\n\n[Down](#last-words)\n\nNoted.[^a]\n\n## First\n\n${FILL}## Last words\n\n${FILL}[^a]: The note.\n`,
);

/** A shadow root in the page. */
async function openShadow(): Promise<ShadowRoot> {
  return (await printInPage('<div></div>')).attachShadow({ mode: 'open' });
}

async function putArticle(into: ParentNode, outline = false): Promise<BroadsheetArticle> {
  const host = document.createElement('broadsheet-article');
  host.outline = outline;
  host.article = sample;
  into.append(host);
  await next(host, 'broadsheet-load');
  await aWhile();
  return host;
}

const aWhile = () => new Promise((resolve) => setTimeout(resolve, 50));

/** Where an element is from the top of what the reader sees, in screens. */
const topOf = (element: Element) => element.getBoundingClientRect().top / window.innerHeight;

/** What has the focus, in whichever shadow root. */
function focused(): Element | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}

describe('References within an article', () => {
  beforeEach(() => {
    history.replaceState(null, '', window.location.pathname + window.location.search);
    window.scrollTo(0, 0);
  });

  afterEach(() => {
    history.replaceState(null, '', window.location.pathname + window.location.search);
    clearPage();
  });

  it('in a shadow root lead to where they point, and the focus goes along', async () => {
    const host = await putArticle(await openShadow());
    find(host, 'a[href="#last-words"]').click();
    const heading = find(host, '#last-words');
    expect(topOf(heading)).to.be.within(-0.01, 0.2);
    expect(window.location.hash).to.equal('#last-words');
    expect(focused()).to.equal(heading);
    expect(getComputedStyle(heading).outlineStyle).to.equal('none');
    find(host, 'a[href="#last-words"]').focus();
    expect(heading.hasAttribute('tabindex') || heading.hasAttribute('style')).to.equal(false);
  });

  it('in a shadow root lead to a footnote and back', async () => {
    const host = await putArticle(await openShadow());
    find(host, 'a[data-footnote-ref]').click();
    const note = find(host, '.footnotes li');
    expect(topOf(note)).to.be.within(-0.01, 1);
    expect(focused()).to.equal(note);
    find(note, 'a').click();
    expect(focused()).to.equal(find(host, 'a[data-footnote-ref]'));
    expect(topOf(find(host, 'a[data-footnote-ref]'))).to.be.within(-0.01, 1);
  });

  it('in a shadow root are led to by the outline', async () => {
    const host = await putArticle(await openShadow(), true);
    find(host, 'summary').click();
    find(host, 'nav a[href="#last-words"]').click();
    expect(topOf(find(host, '#last-words'))).to.be.within(-0.01, 0.2);
    expect(focused()).to.equal(find(host, '#last-words'));
  });

  it('in a shadow root are followed on arrival, in a ready-made article, too', async () => {
    history.replaceState(null, '', '#last-words');
    const root = await openShadow();
    const host = document.createElement('broadsheet-article');
    host.setHTMLUnsafe(toHtml(sample));
    root.append(host);
    await settle(root);
    await aWhile();
    expect(topOf(find(host, '#last-words'))).to.be.within(-0.01, 0.2);
  });

  it('in a shadow root are followed when the address changes', async () => {
    const host = await putArticle(await openShadow());
    const changed = new Promise((resolve) => window.addEventListener('hashchange', resolve, { once: true }));
    window.location.hash = '#last-words';
    await changed;
    await aWhile();
    expect(topOf(find(host, '#last-words'))).to.be.within(-0.01, 0.2);
  });

  it('in one of two shadow roots lead within it, whatever else has that id', async () => {
    const outside = await printInPage('<p id="last-words">Outside</p>');
    const first = await putArticle(await openShadow());
    const second = await putArticle(await openShadow());
    find(second, 'a[href="#last-words"]').click();
    await aWhile();
    expect(topOf(find(second, '#last-words'))).to.be.within(-0.01, 0.2);
    expect(focused()).to.equal(find(second, '#last-words'));
    expect(topOf(find(first, '#last-words'))).to.be.below(0);
    expect(topOf(outside)).to.be.below(0);
  });

  it('of the second copy in a page lead within it', async () => {
    const stage = await printInPage('<div></div>');
    const first = await putArticle(stage);
    const second = await putArticle(stage, true);
    const own = find(second, 'h2[id$="last-words"]');
    expect(own.id).to.not.equal(find(first, 'h2[id$="last-words"]').id);
    find(second, 'a[href$="last-words"]').click();
    await aWhile();
    expect(topOf(own)).to.be.within(-0.01, 0.2);
    find(second, 'summary').click();
    window.scrollTo(0, 0);
    find(second, 'nav a[href$="last-words"]').click();
    await aWhile();
    expect(topOf(own)).to.be.within(-0.01, 0.2);
    find(second, 'a[data-footnote-ref]').click();
    await aWhile();
    expect(topOf(find(second, '.footnotes li'))).to.be.within(-0.01, 1);
  });

  it('leave a reader’s keyboard where it is when an article comes late', async () => {
    history.replaceState(null, '', '#last-words');
    const stage = await printInPage('<div><input></div>');
    find(stage, 'input').focus({ preventScroll: true });
    await putArticle(stage);
    expect(focused()).to.equal(find(stage, 'input'));
  });

  it('are left to the page when it handles them itself', async () => {
    const root = await openShadow();
    const host = await putArticle(root);
    host.querySelector('article')?.addEventListener('click', (event) => event.preventDefault());
    find(host, 'a[href="#last-words"]').click();
    expect(window.scrollY).to.equal(0);
    expect(window.location.hash).to.equal('');
  });
});
