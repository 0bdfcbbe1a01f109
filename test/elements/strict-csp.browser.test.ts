import { expect } from '@open-wc/testing';
import '../../src/parse/parse-article.ts';
import { buildArticle, checklist, heading, prose } from '../render/build-article.ts';
import { until } from './page.ts';

/** The page of the fixture, and what went against its policy. */
async function openPage(): Promise<{ page: Document; violations: string[] }> {
  const frame = document.createElement('iframe');
  frame.src = new URL('./fixtures/strict-csp.html', import.meta.url).href;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
  document.body.append(frame);
  await loaded;
  const page = frame.contentDocument;
  if (!page) throw new TypeError('The page did not open.');
  const violations: string[] = [];
  page.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
    violations.push(`${violatedDirective} ${blockedURI}`),
  );
  return { page, violations };
}

describe('Under a strict Content Security Policy', () => {
  afterEach(() => {
    document.querySelector('iframe')?.remove();
  });

  it('articles are drawn from objects and from Markdown, styled, and can be ticked', async () => {
    const { page, violations } = await openPage();
    const given = await until(() => page.querySelector<HTMLElementTagNameMap['broadsheet-article']>('#given'));
    given.article = buildArticle([prose(heading(2, 'Keys')), checklist()]);
    const box = await until(() => given.querySelector('input'));
    const frame = await until(() => given.querySelector('broadsheet-checklist')?.shadowRoot);
    await until(() => frame.querySelector('progress'));
    box.click();
    expect(box.checked).to.equal(true);
    await until(() => page.defaultView?.getComputedStyle(box.parentElement ?? box).position === 'relative');
    await until(() => page.querySelector('#loaded h1'));
    expect(violations).to.deep.equal([]);
  });

  it('the policy holds, so that the tests of it can fail', async () => {
    const { page, violations } = await openPage();
    const style = page.createElement('style');
    style.textContent = 'p {}';
    page.head.append(style);
    await until(() => violations.length > 0);
    expect(violations[0]).to.match(/^style-src/);
  });

  it('lists in the page are framed and made ones that can be ticked', async () => {
    const { page, violations } = await openPage();
    for (const id of ['printed', 'foreign']) {
      await until(() => page.getElementById(id)?.shadowRoot?.querySelector('progress'));
      expect(page.getElementById(id)?.querySelectorAll('label > input')).to.have.length(1);
    }
    expect(violations).to.deep.equal([]);
  });
});
