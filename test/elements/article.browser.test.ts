import { expect } from '@open-wc/testing';
// Fetched with the tests, as the parser below: what is loaded on first use would count as a test's time.
import '../../src/elements/frame/article-failure.ts';
import '../../src/elements/frame/hash-scroll.ts';
import { BroadsheetArticle } from '../../src/elements/index.ts';
import '../../src/elements/load/when-near.ts';
import type { Article } from '../../src/model/article.ts';
// Fetched with the tests, since its many files, one request each, would count as a test's time.
import '../../src/parse/parse-article.ts';
import { element } from '../../src/render/element.ts';
import { toHtml } from '../../src/render/to-html.ts';
import { buildArticle, checklist, heading, paragraph, prose } from '../render/build-article.ts';
import { clearPage, collect, find, next, printInPage, settle } from './page.ts';
import { json, markdown, serve, stopServing } from './serve.ts';

const sample = buildArticle(
  [
    prose(
      heading(2, 'Keys'),
      paragraph(element('a', { href: 'other/' }, ['Elsewhere']), element('img', { src: 'lock.png', alt: 'A lock' })),
      heading(3, 'Old keys'),
      heading(2, 'Locks', 'all-locks'),
    ),
    checklist({ label: 'Quarterly', labelFrom: 'paragraph' }),
  ],
  { authors: [{ name: 'Ada' }] },
);

const MARKDOWN = '---\ntitle: From Markdown\n---\n\nSome *words*.\n\n- [ ] A task\n';

/** A response that was redirected: `url` cannot be given to a response that a script makes. */
function from(url: string, response: Response): Response {
  return Object.defineProperty(response, 'url', { value: url });
}

async function printArticle(html: string): Promise<BroadsheetArticle> {
  const article = await printInPage(html);
  if (!(article instanceof BroadsheetArticle)) throw new TypeError('No article was printed.');
  return article;
}

/** Waits until there is an article, or an error, and the frame shows it. */
async function finish(host: BroadsheetArticle): Promise<void> {
  while (host.status === 'loading') await new Promise((resolve) => setTimeout(resolve, 5));
  await host.updateComplete;
}

const title = (host: Element) => host.querySelector('h1')?.textContent;

/** Whether a reader sees it: what no slot shows has no box. */
const isShown = (node: Element) => node.getClientRects().length > 0;

describe('<broadsheet-article>', () => {
  const warn = console.warn;

  beforeEach(() => {
    console.warn = () => {};
  });

  afterEach(() => {
    console.warn = warn;
    stopServing();
    window.location.hash = '';
    clearPage();
  });

  it('draws the property `article` as a real article in the page, and again when it changes', async () => {
    const host = await printArticle('<broadsheet-article><p>Meanwhile</p></broadsheet-article>');
    const loads = collect(host, 'broadsheet-load');
    host.article = sample;
    await settle(document);
    expect(title(host)).to.equal('Keys and locks');
    expect(host.status).to.equal('ready');
    expect(isShown(find(host, 'h1'))).to.equal(true);
    expect(isShown(find(host, ':scope > p'))).to.equal(false);
    host.article = buildArticle([], { title: 'Another' });
    await settle(document);
    expect(title(host)).to.equal('Another');
    expect(host.querySelectorAll('article')).to.have.length(1);
    expect(loads.map((event) => 'article' in event && event.article.title)).to.deep.equal([
      'Keys and locks',
      'Another',
    ]);
    host.article = undefined;
    await settle(document);
    expect(host.querySelector('article')).to.equal(null);
    expect(isShown(find(host, ':scope > p'))).to.equal(true);
  });

  it('takes up a property that was set before the element was known', async () => {
    const host = document.createElement('broadsheet-article');
    host.article = sample;
    (await printInPage('<div></div>')).append(host);
    await settle(document);
    expect(title(host)).to.equal('Keys and locks');
  });

  it('frames a ready-made article and leaves it as it is, without a request', async () => {
    const requests = serve({ '.md': () => markdown(MARKDOWN) });
    const printed = toHtml(sample);
    const host = await printArticle(`<broadsheet-article src="a.md" outline>${printed}</broadsheet-article>`);
    const untouched = document.createElement('div');
    untouched.setHTMLUnsafe(printed);
    expect(requests).to.have.length(0);
    expect(host.innerHTML).to.equal(untouched.innerHTML);
    expect(isShown(find(host, 'h1'))).to.equal(true);
    expect(find(host, 'nav').textContent).to.contain('Old keys');
    expect(find(host, 'broadsheet-checklist').shadowRoot).to.not.equal(null);
  });

  it('reads Markdown from a script child, indented along with the page', async () => {
    const host = await printArticle(`<broadsheet-article>
      <script type="text/markdown">
        ---
        title: Embedded
        ---

        - One
          - Nested
      </script>
    </broadsheet-article>`);
    await finish(host);
    expect(title(host)).to.equal('Embedded');
    expect(find(host, 'li > ul').textContent?.trim()).to.equal('Nested');
    expect(host.querySelector('pre')).to.equal(null);
  });

  it('reads an article from a JSON script child, also one that comes later', async () => {
    const host = await printArticle('<broadsheet-article></broadsheet-article>');
    const script = document.createElement('script');
    script.type = 'application/json';
    script.text = JSON.stringify(sample);
    const load = next(host, 'broadsheet-load');
    host.append(script);
    await load;
    expect(host.article).to.deep.equal(sample);
    expect(title(host)).to.equal('Keys and locks');
  });

  it('loads Markdown from `src`, shows the fallback meanwhile, and can be read afterwards', async () => {
    let answer: (response: Response) => void = () => {};
    serve({ 'a.md': () => new Promise((resolve) => (answer = resolve)) });
    const host = await printArticle('<broadsheet-article src="a.md"><p>Meanwhile</p></broadsheet-article>');
    expect(host.status).to.equal('loading');
    expect(find(host, '[part="frame"]').getAttribute('aria-busy')).to.equal('true');
    expect(find(host, '[role="status"]').textContent).to.contain('Loading');
    expect(host.shadowRoot?.querySelector('[part="skeleton"]')).to.equal(null);
    expect(isShown(find(host, 'p'))).to.equal(true);
    answer(markdown(MARKDOWN));
    await next(host, 'broadsheet-load');
    expect(host.article?.title).to.equal('From Markdown');
    expect(find(host, '[part="frame"]').getAttribute('aria-busy')).to.equal('false');
    expect(find(host, '[role="status"]').textContent).to.equal('');
    expect(isShown(find(host, ':scope > p'))).to.equal(false);
    find(host, 'broadsheet-checklist input').click();
    expect(find(host, 'broadsheet-checklist input')).to.have.property('checked', true);
  });

  it('shows grey lines while it loads and there is no fallback', async () => {
    serve({ 'a.md': () => new Promise(() => {}) });
    const host = await printArticle('<broadsheet-article src="a.md"> </broadsheet-article>');
    expect(find(host, '[part="skeleton"]').getAttribute('aria-hidden')).to.equal('true');
  });

  it('loads a file of this site as a server gives it', async () => {
    const host = await printArticle('<broadsheet-article src="/content/every-construct.md"></broadsheet-article>');
    await finish(host);
    expect(host.article?.slug).to.equal('every-construct');
    expect(title(host)).to.equal(host.article?.title);
  });

  it('resolves links and images against where the answer came from, references within the page excepted', async () => {
    const linked = buildArticle([
      prose(paragraph(element('a', { href: 'other/' }, ['o']), element('a', { href: '#keys' }, ['k']))),
      prose(paragraph(element('img', { src: '../lock.png', alt: '' }))),
    ]);
    serve({ 'a.json': () => from('https://example.org/articles/a.json', json(linked)) });
    const host = await printArticle('<broadsheet-article src="a.json"></broadsheet-article>');
    await finish(host);
    const links = [...host.querySelectorAll('a')].map((link) => link.getAttribute('href'));
    expect(links).to.deep.equal(['https://example.org/articles/other/', '#keys']);
    expect(find(host, 'img').getAttribute('src')).to.equal('https://example.org/lock.png');
  });

  it('tells JSON from Markdown by Content-Type, then by extension', async () => {
    const plain = (text: string) => new Response(text, { headers: { 'content-type': 'text/plain' } });
    serve({
      typed: () => json(sample),
      'plain.json': () => plain(JSON.stringify(sample)),
      'plain.md': () => plain(MARKDOWN),
    });
    for (const [src, expected] of [
      ['typed', 'Keys and locks'],
      ['plain.json', 'Keys and locks'],
      ['plain.md', 'From Markdown'],
    ]) {
      const host = await printArticle(`<broadsheet-article src="${src}"></broadsheet-article>`);
      await finish(host);
      expect(title(host), src).to.equal(expected);
    }
  });

  it('sends no credentials unless it is asked to', async () => {
    const requests = serve({ 'a.json': () => json(sample) });
    const plain = await printArticle('<broadsheet-article src="a.json"></broadsheet-article>');
    await finish(plain);
    const asked = await printArticle('<broadsheet-article src="a.json" credentials="include"></broadsheet-article>');
    await finish(asked);
    expect(requests.map(({ credentials }) => credentials)).to.deep.equal(['omit', 'include']);
  });

  it('drops a late answer when `src` has changed', async () => {
    const answers: ((response: Response) => void)[] = [];
    const requests = serve({ '.json': () => new Promise((resolve) => answers.push(resolve)) });
    const host = await printArticle('<broadsheet-article src="slow.json"></broadsheet-article>');
    const loads = collect(host, 'broadsheet-load');
    host.src = 'fast.json';
    await settle(document);
    answers[1]?.(json(buildArticle([], { title: 'Fast' })));
    await next(host, 'broadsheet-load');
    answers[0]?.(json(buildArticle([], { title: 'Slow' })));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(title(host)).to.equal('Fast');
    expect(loads).to.have.length(1);
    expect(requests[0]?.signal.aborted).to.equal(true);
  });

  it('stops loading when it leaves the page, and starts again when it comes back', async () => {
    const requests = serve({ 'a.json': () => (requests.length === 1 ? new Promise(() => {}) : json(sample)) });
    const host = await printArticle('<broadsheet-article src="a.json"></broadsheet-article>');
    const stage = host.parentElement;
    host.remove();
    expect(requests[0]?.signal.aborted).to.equal(true);
    stage?.append(host);
    await next(host, 'broadsheet-load');
    expect(title(host)).to.equal('Keys and locks');
    const drawn = find(host, 'article');
    stage?.prepend(host);
    await settle(document);
    expect(find(host, 'article')).to.equal(drawn);
    expect(requests).to.have.length(2);
  });

  const failures: [string, () => Response | Promise<Response>, string, RegExp][] = [
    ['a missing file', () => new Response('', { status: 404 }), 'load-failed', /could not be found/],
    ['a refusal', () => new Response('', { status: 403 }), 'load-failed', /not open to you/],
    ['a server out of order', () => new Response('', { status: 500 }), 'load-failed', /try again later/],
    ['no connection', () => Promise.reject(new TypeError('Failed to fetch')), 'load-failed', /connection/],
    [
      'a web page in its place',
      () => new Response('<!doctype html>', { headers: { 'content-type': 'text/html' } }),
      'load-failed',
      /something else was found in its place/,
    ],
    [
      'broken JSON',
      () => new Response('{"format": 1,', { headers: { 'content-type': 'application/json' } }),
      'article-invalid',
      /mistake/,
    ],
    ['an article of a newer format', () => json({ ...sample, format: 2 }), 'article-invalid', /newer version/],
    ['something else', () => json({ hello: 'world' }), 'article-invalid', /mistake/],
    [
      'an article with a part missing',
      () => json({ ...sample, blocks: [{ type: 'prose' }] }),
      'article-invalid',
      /mistake/,
    ],
    [
      'a block of a kind that is not known',
      () => json({ ...sample, blocks: [{ type: 'film' }] }),
      'article-invalid',
      /mistake/,
    ],
    ['an article without a title', () => json({ ...sample, title: undefined }), 'article-invalid', /mistake/],
    ['nothing', () => json(null), 'article-invalid', /mistake/],
    ['Markdown nested too deep', () => markdown('>'.repeat(5000)), 'nesting-too-deep', /mistake/],
  ];
  for (const [what, answer, code, text] of failures) {
    it(`tells reader and page of ${what}, and keeps the fallback`, async () => {
      serve({ 'a.md': answer });
      const stage = await printInPage('<div></div>');
      const host = document.createElement('broadsheet-article');
      host.append(document.createElement('p'));
      host.src = 'a.md';
      const failure = next(host, 'broadsheet-error');
      stage.append(host);
      const { problems } = await failure;
      expect(problems[0]?.code).to.equal(code);
      const alert = find(host, '[role="alert"]');
      expect(alert.textContent).to.match(text);
      expect(alert.textContent).to.not.match(/JSON|fetch|http|blocks/);
      expect(host.status).to.equal('error');
      expect(host.article).to.equal(undefined);
      expect(find(host, 'p').assignedSlot).to.not.equal(null);
    });
  }

  it('tries again when the reader asks', async () => {
    const requests = serve({
      'a.json': () => (requests.length === 1 ? new Response('', { status: 503 }) : json(sample)),
    });
    const host = await printArticle('<broadsheet-article src="a.json"></broadsheet-article>');
    await finish(host);
    find(host, '[part~="retry-button"]').click();
    await next(host, 'broadsheet-load');
    expect(title(host)).to.equal('Keys and locks');
    expect(host.shadowRoot?.querySelector('[role="alert"]')).to.equal(null);
  });

  it('keeps the reader’s place when the button to try again goes', async () => {
    serve({ 'a.json': () => new Response('', { status: 503 }) });
    const host = await printArticle('<broadsheet-article src="a.json"></broadsheet-article>');
    await finish(host);
    const button = find(host, '[part~="retry-button"]');
    button.focus();
    const failure = next(host, 'broadsheet-error');
    button.click();
    await host.updateComplete;
    const frame = find(host, '[part="frame"]');
    expect(host.shadowRoot?.activeElement).to.equal(frame);
    expect(getComputedStyle(frame).outlineStyle).to.equal('none');
    await failure;
    expect(document.activeElement).to.equal(host);
    find(host, '[part~="retry-button"]').focus();
    expect(frame.hasAttribute('tabindex') || frame.hasAttribute('style')).to.equal(false);
  });

  it('draws nothing late when it has left the page', async () => {
    let answer: (response: Response) => void = () => {};
    serve({ 'a.json': () => new Promise((resolve) => (answer = resolve)) });
    const host = await printArticle('<broadsheet-article src="a.json"></broadsheet-article>');
    const events = [...collect(host, 'broadsheet-load'), ...collect(host, 'broadsheet-error')];
    host.remove();
    answer(json(sample));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(host.childNodes).to.have.length(0);
    expect(events).to.have.length(0);
  });

  it('draws an article that was given while its styles were on the way and it was moved', async () => {
    const host = document.createElement('broadsheet-article');
    host.article = sample;
    const stage = await printInPage('<div></div>');
    const root = stage.attachShadow({ mode: 'open' });
    root.append(host);
    await Promise.resolve();
    stage.after(host);
    await host.updateComplete;
    expect(title(host)).to.equal('Keys and locks');
    host.remove();
  });

  it('is styled before its text is there', async () => {
    const stage = await printInPage('<div></div>');
    const frame = document.createElement('iframe');
    stage.append(frame);
    const inner = frame.contentDocument;
    if (!inner) throw new TypeError('There is no document.');
    const host = document.createElement('broadsheet-article');
    host.article = sample;
    const isStyled: boolean[] = [];
    new MutationObserver(() => isStyled.push(inner.adoptedStyleSheets.length > 0)).observe(host, { childList: true });
    inner.body.append(host);
    await next(host, 'broadsheet-load');
    expect(isStyled).to.deep.equal([true]);
  });

  it('hands its checklists’ settings on as attributes, and the store as it is', async () => {
    const host = await printArticle(
      '<broadsheet-article persist="local" scope="/a" aliases="/b /c"></broadsheet-article>',
    );
    expect([host.persist, host.scope, host.aliases, host.store]).to.deep.equal(['local', '/a', '/b /c', undefined]);
    host.scope = '/d';
    await host.updateComplete;
    expect(host.getAttribute('scope')).to.equal('/d');
  });

  it('offers nothing to try again when the mistake is in the page', async () => {
    const host = await printArticle(
      '<broadsheet-article><script type="application/json">{</script></broadsheet-article>',
    );
    await finish(host);
    expect(host.shadowRoot?.querySelector('button')).to.equal(null);
  });

  it('draws only what its allow-list has, whatever the article holds', async () => {
    const host = await printArticle('<broadsheet-article></broadsheet-article>');
    host.article = buildArticle([
      prose(
        element('script', {}, ['window.broken = true']),
        element('p', { onClick: 'alert(1)', style: 'position:fixed' }, ['Text']),
        element('a', { href: 'javascript:alert(1)' }, ['link']),
        element('broadsheet-checklist', { 'checklist-id': 'forged' }, ['forged']),
        element('input', { name: 'forged' }),
      ),
    ]);
    await settle(document);
    expect(host.querySelector('article')?.innerHTML).to.not.match(/script|onclick|style|broadsheet-checklist|input/);
    expect(host.querySelector('article')?.textContent).to.contain('Text');
  });

  it('survives an article that is nested without end', async () => {
    let text = '{"type":"text","value":"deep"}';
    for (let depth = 0; depth < 5000; depth++)
      text = `{"type":"element","tagName":"em","properties":{},"children":[${text}]}`;
    const deep = JSON.stringify(buildArticle([prose('HERE')])).replace('{"type":"text","value":"HERE"}', text);
    serve({ 'a.json': () => new Response(deep, { headers: { 'content-type': 'application/json' } }) });
    const host = await printArticle('<broadsheet-article src="a.json"></broadsheet-article>');
    await finish(host);
    expect(host.status).to.equal('ready');
    expect(title(host)).to.equal('Keys and locks');
    expect(find(host, 'article').textContent).to.contain('deep');
  });

  it('lists its headings on demand', async () => {
    const host = await printArticle('<broadsheet-article outline></broadsheet-article>');
    host.article = sample;
    await settle(document);
    const links = [...(host.shadowRoot?.querySelectorAll('nav a') ?? [])];
    expect(links.map((link) => [link.textContent, link.getAttribute('href')])).to.deep.equal([
      ['Keys', '#section-keys'],
      ['Old keys', '#old-keys'],
      ['Locks', '#all-locks'],
    ]);
    expect(find(host, 'nav > ul > li > ul').textContent?.trim()).to.equal('Old keys');
    host.outline = false;
    await settle(document);
    expect(host.shadowRoot?.querySelector('nav')).to.equal(null);
  });

  it('is shown as it is in a clone, which has nothing to draw it from', async () => {
    const host = await printArticle('<broadsheet-article outline></broadsheet-article>');
    host.article = sample;
    await settle(document);
    const copy = host.cloneNode(true);
    if (!(copy instanceof BroadsheetArticle)) throw new TypeError('The copy is no article.');
    host.replaceWith(copy);
    await settle(document);
    expect(copy.status).to.equal('ready');
    expect(isShown(find(copy, 'h1'))).to.equal(true);
    expect(find(copy, 'nav').textContent).to.contain('Old keys');
    copy.article = buildArticle([], { title: 'Another' });
    await settle(document);
    expect(copy.querySelectorAll('article')).to.have.length(1);
    expect(isShown(find(copy, 'h1'))).to.equal(true);
    expect(title(copy)).to.equal('Another');
  });

  it('is drawn anew from `src` when a page is restored from saved HTML', async () => {
    serve({ 'a.json': () => json(sample) });
    const stage = await printInPage('<div><broadsheet-article src="a.json"></broadsheet-article></div>');
    await finish(find<BroadsheetArticle>(stage, 'broadsheet-article'));
    const saved = stage.innerHTML;
    stage.innerHTML = '';
    stage.innerHTML = saved;
    const host = find<BroadsheetArticle>(stage, 'broadsheet-article');
    await host.updateComplete;
    await finish(host);
    expect(host.article?.title).to.equal('Keys and locks');
    expect(host.querySelectorAll('article')).to.have.length(1);
    expect(isShown(find(host, 'h1'))).to.equal(true);
  });

  it('is drawn again when the page takes away what was drawn', async () => {
    const host = await printArticle('<broadsheet-article></broadsheet-article>');
    host.article = sample;
    await settle(document);
    host.innerHTML = '<p>x</p>';
    await settle(document);
    expect(isShown(find(host, 'h1'))).to.equal(true);
    host.article = undefined;
    await settle(document);
    expect(isShown(find(host, 'p'))).to.equal(true);
    host.article = sample;
    await settle(document);
    find(host, 'article').remove();
    await settle(document);
    expect(isShown(find(host, 'h1'))).to.equal(true);
  });

  it('draws again when the text of its script child changes', async () => {
    const host = await printArticle(
      '<broadsheet-article><script type="text/markdown"># One</script></broadsheet-article>',
    );
    await finish(host);
    expect(title(host)).to.equal('One');
    const load = next(host, 'broadsheet-load');
    find(host, 'script').textContent = '# Two';
    await load;
    expect(title(host)).to.equal('Two');
    const second = next(host, 'broadsheet-load');
    const text = find(host, 'script').firstChild;
    if (text) text.nodeValue = '# Three';
    await second;
    expect(title(host)).to.equal('Three');
  });

  const paths: [string, string, string][] = [
    ['encoded letters', '/caf%C3%A9-%C3%A0-la-carte.md', 'café-à-la-carte'],
    ['a broken encoding', '/100%-sure.md', '100-sure'],
  ];
  for (const [what, path, slug] of paths) {
    it(`takes its slug from an address with ${what}`, async () => {
      serve({ '.md': () => from(`https://example.org${path}`, markdown('Text')) });
      const host = await printArticle('<broadsheet-article src="a.md"></broadsheet-article>');
      await finish(host);
      expect(host.article?.slug).to.equal(slug);
      expect(host.article?.title).to.not.contain('%C3');
    });
  }

  it('does not scroll a second time', async () => {
    window.location.hash = '#all-locks';
    const host = await printArticle('<broadsheet-article></broadsheet-article>');
    host.after(Object.assign(document.createElement('div'), { style: 'height: 300vh' }));
    host.before(Object.assign(document.createElement('div'), { style: 'height: 300vh' }));
    for (const article of [sample, undefined, { ...sample }]) {
      window.scrollTo(0, 0);
      host.article = article;
      await settle(document);
      await new Promise((resolve) => setTimeout(resolve, 20));
      if (article === sample) expect(window.scrollY).to.be.above(0);
    }
    expect(title(host)).to.equal('Keys and locks');
    expect(window.scrollY).to.equal(0);
  });

  for (const [what, move] of [
    ['scrolled', () => window.scrollTo(0, 40)],
    ['used the wheel', () => window.dispatchEvent(new WheelEvent('wheel'))],
    ['pressed a key', () => document.body.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true }))],
  ] as const) {
    it(`does not pull back a reader who has ${what} while it loaded`, async () => {
      let answer: (response: Response) => void = () => {};
      serve({ 'a.json': () => new Promise((resolve) => (answer = resolve)) });
      const stage = await printInPage('<div></div>');
      stage.style.paddingBlock = '300vh';
      // Not by `location.hash`: the browser would follow that itself, at its next frame, which in a page behind others is late.
      history.replaceState(null, '', '#all-locks');
      window.scrollTo(0, 0);
      const host = document.createElement('broadsheet-article');
      host.src = 'a.json';
      stage.append(host);
      await settle(document);
      expect(host.status).to.equal('loading');
      // What heeds the reader is there.
      await import('../../src/elements/frame/hash-scroll.ts');
      await settle(document);
      await new Promise((resolve) => setTimeout(resolve, 20));
      move();
      answer(json(sample));
      await next(host, 'broadsheet-load');
      await new Promise((resolve) => setTimeout(resolve, 20));
      expect(window.scrollY).to.be.at.most(40);
    });
  }

  it('scrolls to where the address points, which was followed before there was an article', async () => {
    window.location.hash = '#all-locks';
    const host = await printArticle('<broadsheet-article></broadsheet-article>');
    host.before(Object.assign(document.createElement('div'), { style: 'height: 200vh' }));
    host.after(Object.assign(document.createElement('div'), { style: 'height: 200vh' }));
    window.scrollTo(0, 0);
    const load = next(host, 'broadsheet-load');
    host.article = sample;
    await load;
    const top = () => find(host, '#all-locks').getBoundingClientRect().top;
    // A busy machine takes its time.
    for (let turn = 0; turn < 40 && top() > 100; turn++) await new Promise((resolve) => setTimeout(resolve, 50));
    expect(top()).to.be.within(-1, 100);
  });

  it('keeps the ids of two articles on one page apart', async () => {
    const stage = await printInPage(
      '<div><broadsheet-article></broadsheet-article><broadsheet-article></broadsheet-article></div>',
    );
    const [first, second] = stage.querySelectorAll('broadsheet-article');
    if (!(first && second)) throw new TypeError('There are not two.');
    for (const host of [first, second]) host.article = sample;
    await settle(document);
    const ids = [...stage.querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids).size).to.equal(ids.length);
    expect(first.querySelector('#section-keys')).to.not.equal(null);
    expect(second.querySelector('#keys-and-locks-keys')).to.not.equal(null);
    const label = find(second, '[slot="label"]');
    expect(find(second, 'broadsheet-checklist ul').getAttribute('aria-labelledby')).to.equal(label.id);
  });

  it('styles its text within a shadow root, too, and adopts the styles once', async () => {
    const stage = await printInPage('<div></div>');
    const root = stage.attachShadow({ mode: 'open' });
    for (let count = 0; count < 2; count++) {
      const host = document.createElement('broadsheet-article');
      host.article = sample as Article<unknown>;
      root.append(host);
    }
    await settle(root);
    expect(root.adoptedStyleSheets).to.have.length(1);
    expect(getComputedStyle(find(stage, 'broadsheet-checklist label')).position).to.equal('relative');
  });

  it('keeps bullets, numbers and underlines where a site’s reset, in a layer, takes them away', async () => {
    const style = document.createElement('style');
    style.textContent = `@layer base {
      *, ::before { margin: 0; padding: 0; border: 0 solid; box-sizing: border-box }
      ol, ul, menu { list-style: none }
      a { color: inherit; text-decoration: inherit }
      img { display: block; vertical-align: middle }
      h1, h2 { font-size: inherit; font-weight: inherit }
    }`;
    document.head.prepend(style);
    const { parseArticle } = await import('../../src/parse/parse-article.ts');
    const host = await printArticle('<broadsheet-article></broadsheet-article>');
    host.article = parseArticle(
      '# T\n\n- [Link](/a)\n\n1. One ![i](i.png) two\n\n[^1]\n\n[^1]: Note\n\n## See also\n\n- [B](/b)\n',
    );
    await settle(document);
    const styleOf = (selector: string) => getComputedStyle(find(host, selector));
    expect(styleOf('ul').listStyleType).to.equal('disc');
    expect(styleOf('ol').listStyleType).to.equal('decimal');
    expect(styleOf('a[href="/a"]').textDecorationLine).to.equal('underline');
    expect(styleOf('a[href="/b"]').textDecorationLine).to.equal('underline');
    expect(styleOf('[data-footnote-ref]').textDecorationLine).to.equal('none');
    expect(styleOf('broadsheet-related-links ul').listStyleType).to.equal('none');
    expect(styleOf('p + ol img, li img').display).to.match(/^inline/);
    expect(Number(styleOf('h1').fontWeight)).to.be.above(500);
    style.remove();
  });

  it('gives way to the site’s own styles', async () => {
    const style = document.createElement('style');
    style.textContent = 'h1 { color: rgb(1, 2, 3) } .stage h1 { font-size: 11px }';
    const host = await printArticle('<broadsheet-article></broadsheet-article>');
    host.before(style);
    host.article = sample;
    await settle(document);
    expect(getComputedStyle(find(host, 'h1')).fontSize).to.equal('11px');
    expect(getComputedStyle(find(host, 'h1')).color).to.equal('rgb(1, 2, 3)');
  });
});
