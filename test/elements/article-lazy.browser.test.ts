import { expect, waitUntil } from '@open-wc/testing';
// Fetched with the tests: what is loaded on first use would count as a test's time.
import '../../src/elements/frame/article-failure.ts';
import { BroadsheetArticle } from '../../src/elements/index.ts';
import '../../src/elements/load/when-near.ts';
import '../../src/elements/styles/make-sheet.ts';
import { buildArticle, heading, prose } from '../render/build-article.ts';
import { clearPage, find, next, printInPage, until } from './page.ts';
import { json, serve, stopServing } from './serve.ts';

const sample = buildArticle([prose(heading(2, 'Keys'))]);
const FAR = '<div style="block-size: 600vh"></div>';

/** A lazy article, far below what the reader sees. */
async function printFarBelow(attributes = ''): Promise<BroadsheetArticle> {
  const host = find(
    await printInPage(
      `<div>${FAR}<broadsheet-article src="a.json" loading="lazy" ${attributes}></broadsheet-article></div>`,
    ),
    'broadsheet-article',
  );
  if (!(host instanceof BroadsheetArticle)) throw new TypeError('No article was printed.');
  return host;
}

/** Time in which an article that does not wait would have been asked for. */
const aWhile = () => new Promise((resolve) => setTimeout(resolve, 100));

describe('<broadsheet-article loading="lazy">', () => {
  let requests: Request[] = [];
  const { IntersectionObserver } = window;

  beforeEach(() => {
    requests = serve({ 'a.json': () => json(sample) });
    window.scrollTo(0, 0);
  });

  afterEach(() => {
    stopServing();
    Object.assign(window, { IntersectionObserver });
    history.replaceState(null, '', window.location.pathname + window.location.search);
    clearPage();
  });

  it('is not asked for while the reader is far from it, and takes up room meanwhile', async () => {
    const host = await printFarBelow();
    await aWhile();
    expect(requests).to.have.length(0);
    expect(host.status).to.equal('waiting');
    expect(find(host, '[role="status"]').textContent).to.equal('');
    await waitUntil(() => host.getBoundingClientRect().height > 100);
  });

  it('is loaded when the reader comes near', async () => {
    const host = await printFarBelow();
    await aWhile();
    const load = next(host, 'broadsheet-load');
    window.scrollTo(0, window.innerHeight * 4);
    await load;
    expect(host.status).to.equal('ready');
    expect(find(host, 'h2').textContent).to.equal('Keys');
  });

  it('is loaded at once where the reader is near it already', async () => {
    const host = await printInPage('<broadsheet-article src="a.json" loading="lazy"></broadsheet-article>');
    await next(host, 'broadsheet-load');
    expect(requests).to.have.length(1);
  });

  const reasons: [string, (host: BroadsheetArticle) => void][] = [
    ['the page is about to be printed', () => window.dispatchEvent(new Event('beforeprint'))],
    ['it is no longer lazy', (host) => (host.loading = 'eager')],
    ['the address comes to point to what is not in the page yet', () => (window.location.hash = '#section-keys')],
  ];
  for (const [what, act] of reasons) {
    it(`is loaded when ${what}`, async () => {
      const host = await printFarBelow();
      await aWhile();
      const load = next(host, 'broadsheet-load');
      act(host);
      await load;
      expect(requests).to.have.length(1);
    });
  }

  it('is loaded at once when the address points to what is not in the page yet, and scrolled to it', async () => {
    window.location.hash = '#section-keys';
    const host = await printFarBelow();
    await next(host, 'broadsheet-load');
    const top = () => find(host, '#section-keys').getBoundingClientRect().top;
    await until(() => top() >= -1 && top() <= window.innerHeight);
  });

  it('waits when the address points to something else in the page', async () => {
    const elsewhere = await printInPage('<p id="elsewhere">Here</p>');
    window.location.hash = '#elsewhere';
    await printFarBelow();
    await aWhile();
    expect(requests).to.have.length(0);
    elsewhere.remove();
  });

  it('is loaded at once by a browser that cannot tell when the reader is near', async () => {
    Reflect.deleteProperty(window, 'IntersectionObserver');
    const host = await printFarBelow();
    await next(host, 'broadsheet-load');
    expect(requests).to.have.length(1);
  });

  it('is not asked for when it has left the page meanwhile', async () => {
    const host = await printFarBelow();
    await aWhile();
    host.remove();
    window.dispatchEvent(new Event('beforeprint'));
    await aWhile();
    expect(requests).to.have.length(0);
  });
});
