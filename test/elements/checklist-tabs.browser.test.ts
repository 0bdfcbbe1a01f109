import { expect } from '@open-wc/testing';
import '../../src/elements/index.ts';
import type { BroadsheetChecklist } from '../../src/elements/index.ts';
import { clearPage, openMenu, until } from './page.ts';

/** A page of its own in an iframe, as another tab of the site would be one: its own script, its own connection. */
async function openTab(scope: string): Promise<BroadsheetChecklist> {
  const frame = document.createElement('iframe');
  frame.className = 'stage';
  frame.srcdoc = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Tab</title>
    <broadsheet-checklist checklist-id="sheet" persist="${scope}"><ul><li>Ink</li><li>Paper</li></ul></broadsheet-checklist>
    <script type="module" src="/src/elements/index.ts"></script>`;
  document.body.append(frame);
  const element = await until(() => frame.contentDocument?.querySelector('broadsheet-checklist'));
  await until(() => element.shadowRoot?.querySelector('progress'));
  await element.updateComplete;
  return element;
}

const marks = (element: Element) => Array.from(element.querySelectorAll('input'), ({ checked }) => checked);
const boxOf = (element: Element, index: number) => element.querySelectorAll('input')[index];

describe('<broadsheet-checklist> in several tabs', () => {
  afterEach(clearPage);

  it('follows what is ticked in another, and loses nothing of what two tick at once', async () => {
    const scope = `/tabs/${Date.now()}`;
    const [one, other] = [await openTab(scope), await openTab(scope)];
    boxOf(one, 0)?.click();
    await until(() => boxOf(other, 0)?.checked);
    boxOf(one, 0)?.click();
    boxOf(other, 1)?.click();
    await until(() => String(marks(one)) === 'false,true');
    await until(() => String(marks(other)) === 'false,true');
    await until(() => one.progress.done === 1 && other.progress.done === 1);
  });

  it('is emptied in all when everything is erased in one', async () => {
    const scope = `/tabs/erased/${Date.now()}`;
    const [one, other] = [await openTab(scope), await openTab(scope)];
    for (const index of [0, 1]) boxOf(one, index)?.click();
    await until(() => other.done === 2);
    const menu = await openMenu(one);
    menu('Erase everything…').click();
    await one.updateComplete;
    menu('Erase everything').click();
    await until(() => other.done === 0);
    expect(marks(one)).to.deep.equal([false, false]);
  });
});
