import { expect } from '@open-wc/testing';
import { BroadsheetChecklist } from '../../src/elements/index.ts';
import { memoryStore } from '../../src/progress/stores/memory-store.ts';
import type { ProgressStore } from '../../src/progress/stores/progress-store.ts';
import { clearPage, find, openMenu, printInPage, settle, until } from './page.ts';

const KEY = { scope: '/unwritten', checklist: 'sheet' };

interface Opened {
  readonly element: BroadsheetChecklist;
  readonly form: HTMLFormElement;
  readonly fieldset: HTMLFieldSetElement;
  readonly boxes: readonly HTMLInputElement[];
}

/** A list in a form, whose log is in a store; settled. */
async function openForm(store: ProgressStore, disabled = ''): Promise<Opened> {
  const form = await printInPage(`<form><fieldset ${disabled}>
    <broadsheet-checklist checklist-id="sheet" persist="/unwritten" name="done">
      <ul><li data-item="a"><input type="checkbox"> A</li><li data-item="b"><input type="checkbox" checked> B</li></ul>
    </broadsheet-checklist></fieldset></form>`);
  const element = find(form, 'broadsheet-checklist');
  if (!(form instanceof HTMLFormElement && element instanceof BroadsheetChecklist)) throw new TypeError('No form.');
  element.store = store;
  await settle(document);
  return {
    element,
    form,
    fieldset: find<HTMLFieldSetElement>(form, 'fieldset'),
    boxes: [...element.querySelectorAll('input')],
  };
}

const entriesIn = async (store: ProgressStore) => (await store.read(KEY)).entries;

/** Lets whatever would be written be written. */
async function wait(): Promise<void> {
  await settle(document);
  await new Promise((resolve) => setTimeout(resolve, 50));
}

const marks = (boxes: readonly HTMLInputElement[]) => boxes.map(({ checked }) => checked);

describe('The log of a <broadsheet-checklist>', () => {
  afterEach(clearPage);

  it('is not written to when the form is reset, and has the say all the same', async () => {
    const store = memoryStore();
    const { form, boxes } = await openForm(store);
    boxes[0]?.click();
    await wait();
    expect(await entriesIn(store)).to.have.length(1);
    form.reset();
    await wait();
    expect(marks(boxes)).to.deep.equal([true, true]);
    expect(await entriesIn(store)).to.have.length(1);
    clearPage();
    const later = await openForm(store);
    await until(() => later.boxes[0]?.checked);
    expect(marks(later.boxes)).to.deep.equal([true, true]);
  });

  it('goes on after the form was reset: what is ticked then is written, and nothing else', async () => {
    const store = memoryStore();
    const { form, boxes } = await openForm(store);
    boxes[0]?.click();
    await wait();
    form.reset();
    boxes[1]?.click();
    await wait();
    expect(marks(boxes)).to.deep.equal([true, false]);
    const entries = await entriesIn(store);
    expect(entries.map((entry) => 'item' in entry && [entry.item, 'checked' in entry && entry.checked])).to.deep.equal([
      ['a', true],
      ['b', false],
    ]);
  });

  it('is not written to when the browser gives a state back, and has the say all the same', async () => {
    const store = memoryStore();
    const { element, boxes } = await openForm(store);
    element.formStateRestoreCallback('a=true&b=false');
    await wait();
    expect(marks(boxes)).to.deep.equal([false, true]);
    expect(await entriesIn(store)).to.have.length(0);
  });

  it('is shown but not written to while its fieldset is disabled', async () => {
    const store = memoryStore();
    const first = await openForm(store);
    first.boxes[0]?.click();
    await wait();
    clearPage();
    const { element, form, fieldset, boxes } = await openForm(store, 'disabled');
    await until(() => boxes[0]?.checked);
    expect(boxes.every(({ disabled }) => disabled)).to.equal(true);
    for (const box of boxes) box.click();
    const menu = await openMenu(element);
    for (const name of ['Reset', 'Erase everything…']) {
      expect(menu(name).disabled, name).to.equal(true);
      menu(name).click();
    }
    await wait();
    expect(marks(boxes)).to.deep.equal([true, true]);
    expect(await entriesIn(store)).to.have.length(1);
    expect([...new FormData(form)]).to.deep.equal([]);
    fieldset.disabled = false;
    await settle(document);
    boxes[1]?.click();
    await wait();
    expect(await entriesIn(store)).to.have.length(2);
    expect([...new FormData(form)]).to.deep.equal([['done', 'a']]);
  });

  it('keeps that a task was found again once its fieldset, which was disabled at first, is not', async () => {
    const store = memoryStore();
    const mark = { type: 'mark', id: 'e1', order: 1, at: '2024-12-10T09:30:00+01:00', generation: '0' } as const;
    await store.append(KEY, [{ ...mark, item: 'old', text: 'A', checked: true }]);
    const { fieldset, boxes } = await openForm(store, 'disabled');
    await until(() => boxes[0]?.checked);
    await wait();
    expect(await entriesIn(store)).to.have.length(1);
    fieldset.disabled = false;
    await wait();
    expect((await entriesIn(store)).map((entry) => 'was' in entry && [entry.item, entry.was])).to.deep.equal([
      false,
      ['a', 'old'],
    ]);
    expect(marks(boxes)).to.deep.equal([true, true]);
  });
});
