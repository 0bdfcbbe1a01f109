import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/elements/frame/render-outline.ts';
import '../../src/elements/index.ts';
import type { Article } from '../../src/model/article.ts';
import { element } from '../../src/render/element.ts';
import { toHtml } from '../../src/render/to-html.ts';
import { buildArticle, checklist, heading, paragraph, prose } from '../render/build-article.ts';
import { clearPage, find, next, printInPage, settle } from './page.ts';

const WIDE = 'very '.repeat(200);
const wide = buildArticle([
  prose(
    element('pre', {}, [element('code', {}, [`a ${WIDE.replaceAll(' ', '_')} line`])]),
    element('table', {}, [
      element('tr', {}, [element('th', {}, ['Name']), element('th', {}, [WIDE.replaceAll(' ', '_')])]),
    ]),
  ),
]);

/** An article with an image whose size is known; a query makes a browser load it anew. */
function illustrated(): Article {
  const src = `/content/images/printing-press.svg?${Math.random()}`;
  return buildArticle([
    prose(element('p', {}, [element('img', { src, alt: 'A press', width: 640, height: 240 })]), heading(2, 'Below')),
    checklist({ label: 'Quarterly', labelFrom: 'paragraph', cadence: 'P3M' }),
    prose(paragraph('The end.')),
  ]);
}

const aWhile = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe('The layout of an article', () => {
  afterEach(clearPage);

  it('stays as it is when an image whose size is known has come', async () => {
    const host = document.createElement('broadsheet-article');
    host.article = illustrated();
    (await printInPage('<div style="inline-size: 400px"></div>')).append(host);
    await host.updateComplete;
    const image = find<HTMLImageElement>(host, 'img');
    expect(image.complete, 'the image is still on its way').to.equal(false);
    const before = find(host, 'h2').getBoundingClientRect().top;
    await next(image, 'load');
    await aWhile(20);
    expect(image.getBoundingClientRect().height).to.be.closeTo(150, 1);
    expect(find(host, 'h2').getBoundingClientRect().top).to.equal(before);
  });

  it('does not shift once it can be seen, frame and outline included', async function () {
    if (!PerformanceObserver.supportedEntryTypes.includes('layout-shift')) this.skip();
    const stage = await printInPage('<div></div>');
    await aWhile(100);
    const shifts: PerformanceEntry[] = [];
    const observer = new PerformanceObserver((list) => shifts.push(...list.getEntries()));
    observer.observe({ type: 'layout-shift' });
    const host = document.createElement('broadsheet-article');
    host.outline = true;
    const script = document.createElement('script');
    script.type = 'application/json';
    script.text = JSON.stringify(illustrated());
    host.append(script);
    stage.append(host);
    await next(host, 'broadsheet-load');
    await aWhile(300);
    expect(find(host, 'nav').textContent).to.contain('Below');
    expect(shifts.map((shift) => JSON.stringify(shift))).to.deep.equal([]);
    // The measure is one: a shift is seen.
    find(host, 'header').before(Object.assign(document.createElement('div'), { style: 'block-size: 200px' }));
    await aWhile(300);
    observer.disconnect();
    expect(shifts).to.not.have.length(0);
  });

  const ways: [string, (stage: Element) => void][] = [
    [
      'drawn',
      (stage) => {
        const host = document.createElement('broadsheet-article');
        host.article = wide;
        stage.append(host);
      },
    ],
    ['printed', (stage) => stage.setHTMLUnsafe(`<broadsheet-article>${toHtml(wide)}</broadsheet-article>`)],
  ];
  for (const [way, put] of ways) {
    for (const selector of ['pre', '.broadsheet-scroll']) {
      it(`lets a wide “${selector}” that was ${way} be scrolled with the keyboard`, async () => {
        const stage = await printInPage('<div style="inline-size: 400px"><button>Before</button></div>');
        const place = document.createElement('div');
        stage.append(place);
        put(place);
        await settle(document);
        const region = find(stage, selector);
        expect(region.scrollWidth).to.be.above(region.clientWidth);
        expect(stage.getBoundingClientRect().width).to.equal(400);
        find(stage, 'button').focus();
        const tabs = selector === 'pre' ? 1 : 2;
        for (let count = 0; count < tabs; count++) await sendKeys({ press: 'Tab' });
        expect(document.activeElement).to.equal(region);
        await sendKeys({ press: 'ArrowRight' });
        await waitUntil(() => region.scrollLeft > 0);
      });
    }
  }
});
