import { expect } from '@open-wc/testing';
import { BroadsheetArticle, BroadsheetChecklist, BroadsheetRelatedLinks } from '../../src/elements/index.ts';
import { type Forgery, forge } from '../render/forge.ts';
import { forgeable } from '../render/forgeable.ts';
import { settle, until } from './page.ts';

const [, list, , links] = forgeable.blocks;

/** One of so many forgeries. A step that shares no divisor with the number of values has all of them in turn. */
function* forgeInTurn(data: unknown, step: number): Generator<Forgery> {
  let count = 0;
  for (const forgery of forge(data)) if (count++ % step === 0) yield forgery;
}

describe('elements that are given what a stranger forged', () => {
  let stage: HTMLElement;
  const thrown: unknown[] = [];
  const onError = (event: Event) => {
    thrown.push(event instanceof PromiseRejectionEvent ? event.reason : (event as ErrorEvent).message);
  };
  const { warn } = console;

  beforeEach(() => {
    console.warn = () => undefined;
    thrown.length = 0;
    window.addEventListener('error', onError);
    window.addEventListener('unhandledrejection', onError);
    stage = document.createElement('div');
    document.body.append(stage);
  });
  afterEach(() => {
    stage.remove();
    window.removeEventListener('error', onError);
    window.removeEventListener('unhandledrejection', onError);
    console.warn = warn;
  });

  /** Lets the page tell of what was thrown, and fails with what was given when something was. */
  async function expectCalm({ path, value }: Forgery): Promise<void> {
    await settle(stage);
    expect(thrown, `${path} is ${JSON.stringify(value)}`).to.deep.equal([]);
    const running = stage.querySelector('script, [onerror], [onclick], [href^="javascript:"], [src^="javascript:"]');
    expect(running?.outerHTML, path).to.equal(undefined);
  }

  it('draw an article, or tell that they cannot', async () => {
    const element = new BroadsheetArticle();
    element.outline = true;
    stage.append(element);
    const counts = { ready: 0, error: 0 };
    for (const forgery of forgeInTurn(forgeable, 8)) {
      element.article = forgery.data as typeof forgeable;
      await element.updateComplete;
      expect(element.status, `${forgery.path} is ${JSON.stringify(forgery.value)}`).to.be.oneOf(['ready', 'error']);
      counts[element.status === 'ready' ? 'ready' : 'error']++;
      await expectCalm(forgery);
    }
    expect(Math.min(counts.ready, counts.error), JSON.stringify(counts)).to.be.above(15);
  }).timeout(30_000);

  it('draw a checklist, or tell that they cannot', async () => {
    const element = new BroadsheetChecklist();
    stage.append(element);
    const told = tellingOf(element, 'broadsheet-problem');
    let drawn = 0;
    for (const forgery of forgeInTurn(list, 2)) {
      element.checklist = forgery.data as BroadsheetChecklist['checklist'];
      await element.updateComplete;
      const isDrawn = await until(() => (element.querySelector('ul, ol') ? 'drawn' : told.splice(0)[0]));
      expect(isDrawn, `${forgery.path} is ${JSON.stringify(forgery.value)}`).to.be.oneOf(['drawn', 'article-invalid']);
      if (isDrawn === 'drawn') drawn++;
      await expectCalm(forgery);
    }
    expect(drawn).to.be.above(20);
  }).timeout(30_000);

  it('draw related links, or tell that they cannot', async () => {
    if (links?.type !== 'related-links') throw new TypeError('There are no related links.');
    const element = new BroadsheetRelatedLinks();
    stage.append(element);
    const told = tellingOf(element, 'broadsheet-error');
    let drawn = 0;
    let failed = 0;
    for (const forgery of forgeInTurn(links.links, 1)) {
      element.links = forgery.data as typeof links.links;
      await element.updateComplete;
      const isDrawn = await until(() => (element.querySelector('nav') ? 'drawn' : told.splice(0)[0]));
      expect(isDrawn, `${forgery.path} is ${JSON.stringify(forgery.value)}`).to.be.oneOf(['drawn', 'article-invalid']);
      if (isDrawn === 'drawn') drawn++;
      else failed++;
      await expectCalm(forgery);
    }
    expect(Math.min(drawn, failed), `${drawn} drawn, ${failed} failed`).to.be.above(20);
  }).timeout(30_000);
});

/** The codes of problems that an element tells of, from now on. */
function tellingOf(element: HTMLElement, name: 'broadsheet-problem' | 'broadsheet-error'): string[] {
  const told: string[] = [];
  element.addEventListener(name, ({ problems }) => told.push(...problems.map(({ code }) => code)));
  return told;
}
