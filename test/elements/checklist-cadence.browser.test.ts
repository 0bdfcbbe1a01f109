import { expect } from '@open-wc/testing';
import { BroadsheetChecklist } from '../../src/elements/index.ts';
import { memoryStore } from '../../src/progress/stores/memory-store.ts';
import { find, printInPage, settle, until } from './page.ts';

const LIST = '<ul><li>Ink</li><li>Paper</li></ul>';

async function open(attributes: string): Promise<BroadsheetChecklist> {
  const element = await printInPage(
    `<broadsheet-checklist checklist-id="sheet" persist="/cadence" ${attributes}>${LIST}</broadsheet-checklist>`,
  );
  if (!(element instanceof BroadsheetChecklist)) throw new TypeError('No checklist.');
  element.store = memoryStore();
  await settle(document);
  for (const box of element.querySelectorAll('input')) box.click();
  await until(() => element.done === 2 && element.progress.lastDone);
  return element;
}

const due = (element: Element) => find(element, '[part~="due"]').textContent ?? '';

describe('A list that is kept', () => {
  it('has other dates when its cadence becomes another, and the same marks', async () => {
    const element = await open('cadence="P1M"');
    const first = await until(() => element.progress.due);
    expect(due(element)).to.match(/^Due .+ · Last done /);
    element.setAttribute('cadence', 'P1Y');
    await until(() => element.progress.due !== undefined && element.progress.due > first);
    expect(element.done).to.equal(2);
    element.removeAttribute('cadence');
    await until(() => element.progress.due === undefined);
    expect(element.done).to.equal(2);
  });

  it('is due at a time when its cadence is one of hours', async () => {
    const element = await open('cadence="PT8H"');
    const when = await until(() => element.progress.due);
    expect(when).to.match(/^\d{4}-\d\d-\d\dT\d\d:\d\d/);
    expect(due(element)).to.match(/\d:\d\d/);
  });

  it('can be ticked on when it has left the page and come back', async () => {
    const element = await open('');
    const { parentElement } = element;
    element.remove();
    await settle(document);
    parentElement?.append(element);
    await settle(document);
    element.querySelector('input')?.click();
    await until(() => element.done === 1 && element.progress.done === 1);
  });
});
