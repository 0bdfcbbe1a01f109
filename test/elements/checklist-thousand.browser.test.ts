import { expect } from '@open-wc/testing';
import { BroadsheetChecklist } from '../../src/elements/index.ts';
import { memoryStore } from '../../src/progress/stores/memory-store.ts';
import type { ProgressStore } from '../../src/progress/stores/progress-store.ts';
import { clearPage, find, printInPage, settle, until } from './page.ts';

const LIST = Array.from({ length: 1000 }, (_, index) => `<li>Task ${index}</li>`).join('');

/** A store that saves when it is let. */
function holdingStore(): ProgressStore & { release: () => void } {
  const store = memoryStore();
  let release = (): void => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  return {
    ...store,
    append: async (key, entries) => {
      await released;
      return store.append(key, entries);
    },
    release,
  };
}

/** What is done in the page while something is watched. */
interface Work {
  /** Boxes that a script ticked or unticked. */
  boxes: number;
  /** Boxes that a script said to be ticked in part, or not to be. */
  mixed: number;
  /** Texts of the list that were read. */
  texts: number;
  frames: number;
}

/** Counts what is done until `stop`. */
function watchWork(element: BroadsheetChecklist): { readonly work: Work; readonly stop: () => void } {
  const work: Work = { boxes: 0, mixed: 0, texts: 0, frames: 0 };
  const checked = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'checked') ?? {};
  const mixed = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'indeterminate') ?? {};
  const data = Object.getOwnPropertyDescriptor(CharacterData.prototype, 'data') ?? {};
  Object.defineProperty(HTMLInputElement.prototype, 'checked', {
    ...checked,
    set(value) {
      work.boxes++;
      checked.set?.call(this, value);
    },
  });
  Object.defineProperty(HTMLInputElement.prototype, 'indeterminate', {
    ...mixed,
    set(value) {
      work.mixed++;
      mixed.set?.call(this, value);
    },
  });
  Object.defineProperty(CharacterData.prototype, 'data', {
    ...data,
    get() {
      if (element.contains(this)) work.texts++;
      return data.get?.call(this);
    },
  });
  const { prototype } = BroadsheetChecklist;
  const render: () => unknown = Reflect.get(prototype, 'render');
  Reflect.set(prototype, 'render', function (this: BroadsheetChecklist) {
    work.frames++;
    return render.call(this);
  });
  const stop = (): void => {
    Object.defineProperty(HTMLInputElement.prototype, 'checked', checked);
    Object.defineProperty(HTMLInputElement.prototype, 'indeterminate', mixed);
    Object.defineProperty(CharacterData.prototype, 'data', data);
    Reflect.set(prototype, 'render', render);
  };
  return { work, stop };
}

describe('<broadsheet-checklist> with a thousand tasks that are kept', () => {
  let stop = (): void => {};

  afterEach(() => {
    stop();
    clearPage();
  });

  it('is ticked by one frame, and neither touches another box nor reads its list again', async () => {
    const element = await printInPage(
      `<broadsheet-checklist checklist-id="sheet"><ul>${LIST}</ul></broadsheet-checklist>`,
    );
    if (!(element instanceof BroadsheetChecklist)) throw new TypeError('No checklist.');
    const store = holdingStore();
    element.store = store;
    await settle(document);
    await until(() => element.total === 1000);
    const watched = watchWork(element);
    ({ stop } = watched);

    find<HTMLInputElement>(element, 'li:nth-child(500) input').click();
    await new Promise((resolve) => requestAnimationFrame(resolve));
    expect(find(element, '[part="figures"]').textContent).to.equal('1 of 1,000 done');
    expect(watched.work.mixed).to.be.below(3);
    expect({ ...watched.work, mixed: 0 }).to.deep.equal({ boxes: 0, mixed: 0, texts: 0, frames: 1 });

    store.release();
    const key = { scope: location.pathname, checklist: 'sheet' };
    while ((await store.read(key)).entries.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    await settle(document);
    expect(watched.work.boxes + watched.work.texts).to.equal(0);
    expect(watched.work.frames).to.be.below(3);
  });

  it('writes one box when code ticks one task, and reads the list when it has changed', async () => {
    const element = await printInPage(
      `<broadsheet-checklist checklist-id="sheet"><ul>${LIST}</ul></broadsheet-checklist>`,
    );
    if (!(element instanceof BroadsheetChecklist)) throw new TypeError('No checklist.');
    element.store = holdingStore();
    await settle(document);
    const watched = watchWork(element);
    ({ stop } = watched);

    element.setChecked(element.tasks[499]?.id ?? '', true);
    await element.updateComplete;
    expect(watched.work.mixed).to.be.below(3);
    expect({ ...watched.work, mixed: 0 }).to.deep.equal({ boxes: 1, mixed: 0, texts: 0, frames: 1 });

    find(element, 'li').remove();
    await settle(document);
    expect(element.total).to.equal(999);
    expect(watched.work.texts).to.be.above(998);
    expect(watched.work.boxes).to.equal(1);
  });

  it('draws of a tick the box and those it is nested in, and of many in one turn one frame', async () => {
    const nested = LIST.replaceAll(/(Task \d*0)<\/li>/g, '$1<ul><li>Part of it</li></ul></li>');
    const element = await printInPage(
      `<form><broadsheet-checklist checklist-id="sheet"><ul>${nested}</ul></broadsheet-checklist></form>`,
    ).then((form) => find<BroadsheetChecklist>(form, 'broadsheet-checklist'));
    element.store = holdingStore();
    await settle(document);
    await until(() => element.total === 1100);
    // What keeps them is there.
    find<HTMLInputElement>(element, 'ul ul input').click();
    await until(() => element.progress.done === 1 && element.progress.items[1]?.at);
    await settle(document);
    const watched = watchWork(element);
    ({ stop } = watched);

    const parts = [...element.querySelectorAll<HTMLInputElement>('ul ul input')];
    for (const box of parts.slice(1)) box.click();
    expect(element.done).to.equal(100);
    expect(watched.work).to.deep.equal({ boxes: 0, mixed: 2 * 99, texts: 0, frames: 0 });
    await element.updateComplete;
    expect(watched.work.frames).to.equal(1);
    expect(find(element, '[part="figures"]').textContent).to.equal('100 of 1,100 done');
    expect(element.querySelectorAll(':indeterminate')).to.have.length(100);
  });
});
