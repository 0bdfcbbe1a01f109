import { expect } from '@open-wc/testing';
import { BroadsheetChecklist } from '../../src/elements/index.ts';
import { BroadsheetError } from '../../src/model/broadsheet-error.ts';
import { problem } from '../../src/model/problem.ts';
import { browserStore } from '../../src/progress/stores/browser-store.ts';
import { memoryStore } from '../../src/progress/stores/memory-store.ts';
import type { ProgressStore } from '../../src/progress/stores/progress-store.ts';
import { buildArticle, checklist, item, items } from '../render/build-article.ts';
import { clearPage, find, next, openMenu, printInPage, settle, until } from './page.ts';
import { forEachWay } from './ways.ts';

let count = 0;
/** A scope that no other test has. */
const newScope = () => `/kept/${Date.now()}-${count++}`;

const list = (...texts: readonly string[]) => `<ul>${texts.map((text) => `<li>${text}</li>`).join('')}</ul>`;

async function open(attributes: string, content: string, store?: ProgressStore): Promise<BroadsheetChecklist> {
  const first = await printInPage(`<broadsheet-checklist ${attributes}>${content}</broadsheet-checklist>`);
  if (!(first instanceof BroadsheetChecklist)) throw new TypeError('No checklist.');
  if (store) first.store = store;
  await settle(document);
  return first;
}

const ticked = (element: BroadsheetChecklist) => element.tasks.filter(({ checked }) => checked).map(({ text }) => text);

function tick(element: BroadsheetChecklist, text: string): void {
  const index = element.tasks.findIndex((task) => task.text === text);
  element.querySelectorAll('input')[index]?.click();
}

/** Waits until all that was ticked is in the browser's database. */
async function saved(scope: string, marks: number, subject?: string): Promise<void> {
  const checklist = 'sheet';
  const key = { scope, checklist, ...(subject !== undefined && { subject }) };
  for (;;) {
    const { entries } = await browserStore().read(key);
    if (entries.filter(({ type }) => type === 'mark').length >= marks) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** Closes a list, and opens it again as a later visit would. */
async function reopen(attributes: string, content: string): Promise<BroadsheetChecklist> {
  clearPage();
  return open(attributes, content);
}

/** An article whose one checklist has tasks that say this. */
const articleWith = (...texts: readonly string[]) =>
  buildArticle([checklist({ id: 'sheet', list: items(...texts.map((text) => item(text, false))) })]);

forEachWay(
  'A checklist that is kept',
  (draw) => {
    it('is ticked as the reader left it', async () => {
      const persist = newScope();
      const article = articleWith('Ink', 'Paper', 'Rollers');
      const element = await draw(article, 'broadsheet-checklist', { persist });
      tick(element, 'Paper');
      tick(element, 'Ink');
      tick(element, 'Ink');
      await saved(persist, 3);
      clearPage();
      const later = await draw(article, 'broadsheet-checklist', { persist });
      await until(() => ticked(later).length);
      expect(ticked(later)).to.deep.equal(['Paper']);
      expect(later.progress.items[1]?.at).to.match(/^\d{4}-\d\d-\d\dT/);
    });

    it('follows the tasks when the article was edited, and not where they now say something else', async () => {
      const persist = newScope();
      const before = articleWith(
        'Check the ink in each duct',
        'Rotate the keys every 90 days',
        'Wash all of the rollers',
      );
      const element = await draw(before, 'broadsheet-checklist', { persist });
      for (const { text } of element.tasks) tick(element, text);
      await saved(persist, 3);
      clearPage();
      const after = articleWith(
        'Wash all of the rollers',
        'Check the ink in every duct',
        'Rotate the keys every 30 days',
        'Lock up',
      );
      const later = await draw(after, 'broadsheet-checklist', { persist });
      // What is as it was is ticked at once, the rest when what finds it is downloaded.
      await until(() => later.progress.matches.length);
      await settle(document);
      expect(ticked(later)).to.deep.equal(['Wash all of the rollers', 'Check the ink in every duct']);
      const changes = find(later, '[part="changes"]').textContent ?? '';
      expect(changes).to.contain('Rotate the keys every 30 days');
      expect(changes).to.contain('Rotate the keys every 90 days');
      expect(later.progress.matches.map(({ kind }) => kind)).to.include('changed');
      tick(later, 'Rotate the keys every 30 days');
      await settle(document);
      expect(later.shadowRoot?.querySelector('[part="changes"]')).to.equal(null);
    });

    it('keeps the log of one way for the others: they are one list', async () => {
      const persist = newScope();
      const host = await open(`checklist-id="sheet" persist="${persist}"`, list('Ink', 'Paper'));
      tick(host, 'Ink');
      await saved(persist, 1);
      clearPage();
      const element = await draw(articleWith('Ink', 'Paper'), 'broadsheet-checklist', { persist });
      await until(() => ticked(element).length);
      expect(ticked(element)).to.deep.equal(['Ink']);
    });
  },
  { byProperty: true },
);

describe('<broadsheet-checklist persist>', () => {
  afterEach(clearPage);

  it('keeps nothing when the page does not ask', async () => {
    const element = await open('checklist-id="sheet"', list('Ink', 'Paper'));
    tick(element, 'Ink');
    await settle(document);
    const later = await reopen('checklist-id="sheet"', list('Ink', 'Paper'));
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(ticked(later)).to.deep.equal([]);
  });

  it('has a log of its own for each subject', async () => {
    const scope = newScope();
    const attributes = `checklist-id="sheet" persist="${scope}"`;
    const element = await open(`${attributes} subject="invoice-sync"`, list('Owner named', 'Scopes noted'));
    tick(element, 'Owner named');
    await saved(scope, 1, 'invoice-sync');
    element.subject = 'payroll';
    await settle(document);
    expect(ticked(element)).to.deep.equal([]);
    tick(element, 'Scopes noted');
    await saved(scope, 1, 'payroll');
    element.subject = 'invoice-sync';
    await settle(document);
    await until(() => ticked(element).length);
    expect(ticked(element)).to.deep.equal(['Owner named']);
  });

  it('shares its log with the same list elsewhere, which follows', async () => {
    const scope = newScope();
    const attributes = `checklist-id="sheet" persist="${scope}"`;
    const one = await open(attributes, list('Ink', 'Paper'));
    const other = await open(attributes, list('Ink', 'Paper'));
    tick(one, 'Paper');
    await until(() => ticked(other).length);
    expect(ticked(other)).to.deep.equal(['Paper']);
    tick(other, 'Paper');
    await until(() => ticked(one).length === 0);
  });

  it('takes what the article around it says, its old paths included', async () => {
    const scope = newScope();
    const before = await open(`checklist-id="sheet" persist="${scope}"`, list('Ink', 'Paper'));
    tick(before, 'Ink');
    await saved(scope, 1);
    clearPage();
    const article = await printInPage(`<broadsheet-article persist scope="${newScope()}" aliases="${scope}/">
      <article><broadsheet-checklist checklist-id="sheet">${list('Ink', 'Paper')}</broadsheet-checklist></article>
    </broadsheet-article>`);
    const element = find<BroadsheetChecklist>(article, 'broadsheet-checklist');
    await until(() => ticked(element).length);
    expect(ticked(element)).to.deep.equal(['Ink']);
  });

  it('counts a tick that was made before the script came, or before the log was read', async () => {
    const scope = newScope();
    const attributes = `checklist-id="sheet" persist="${scope}"`;
    const stage = document.createElement('div');
    stage.className = 'stage';
    const item = '<li data-item="a"><label><input type="checkbox" autocomplete="off"> Ink</label></li>';
    const inert = new DOMParser().parseFromString(
      `<broadsheet-checklist ${attributes}><ul>${item}</ul></broadsheet-checklist>`,
      'text/html',
    );
    inert.querySelector('input')?.setAttribute('data-test', '');
    const box = inert.querySelector('input');
    if (box) box.checked = true;
    stage.append(...inert.body.children);
    document.body.append(stage);
    await saved(scope, 1);
  });

  it('brings up dates with a cadence, and says when the list is overdue', async () => {
    const scope = newScope();
    const attributes = `checklist-id="sheet" persist="${scope}" cadence="P3M"`;
    const element = await open(attributes, list('Restore one system', 'Measure the time'));
    tick(element, 'Restore one system');
    tick(element, 'Measure the time');
    await until(() => element.shadowRoot?.querySelector('[part~="due"]'));
    expect(find(element, '[part~="due"]').textContent).to.match(/^Due .+ · Last done .+/);
    expect(element.progress.overdue).to.equal(false);
    const store = memoryStore();
    const base = { type: 'mark', order: 1, at: '2020-01-31T09:00:00+01:00', generation: '0', checked: true } as const;
    const [first] = element.tasks;
    if (!first) throw new TypeError('No task.');
    await store.append({ scope, checklist: 'sheet' }, [{ ...base, id: 'e1', item: first.id, text: first.text }]);
    const old = await open(`checklist-id="sheet" persist="${scope}" cadence="P3M"`, list(first.text), store);
    await until(() => old.progress.overdue);
    await settle(document);
    expect(find(old, '[part~="overdue"]').textContent).to.equal(
      'Overdue since April 30, 2020 · Last done January 31, 2020',
    );
    expect(ticked(old)).to.deep.equal([]);
  });

  it('keeps ticks in memory when they cannot be saved, and tells the reader and the page', async () => {
    const failing: ProgressStore = {
      ...memoryStore(),
      append: () => Promise.reject(new BroadsheetError([problem('progress-full', { message: 'There is no room.' })])),
    };
    const element = await open('checklist-id="sheet" persist', list('Ink', 'Paper'), failing);
    const event = next(element, 'broadsheet-problem');
    tick(element, 'Ink');
    expect((await event).problems[0]?.code).to.equal('progress-full');
    await until(() => find(element, '[part~="notice"]').textContent?.trim());
    expect(find(element, '[part~="notice"]').textContent).to.contain('cannot be saved');
    expect(ticked(element)).to.deep.equal(['Ink']);
  });

  it('erases everything after asking, also in the database', async () => {
    const scope = newScope();
    const attributes = `checklist-id="sheet" persist="${scope}"`;
    const element = await open(attributes, list('Ink', 'Paper'));
    tick(element, 'Ink');
    await saved(scope, 1);
    const menu = await openMenu(element);
    menu('Erase everything…').click();
    await settle(document);
    menu('Cancel').click();
    await settle(document);
    expect(ticked(element)).to.deep.equal(['Ink']);
    menu('Erase everything…').click();
    await settle(document);
    menu('Erase everything').click();
    await settle(document);
    expect(ticked(element)).to.deep.equal([]);
    await until(() => element.progress.done === 0);
    for (;;) {
      const log = await browserStore().read({ scope, checklist: 'sheet' });
      if (log.entries.length === 0 && log.generation !== '0') break;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  });

  it('speaks the language of the page around it', async () => {
    const stage = await printInPage(
      `<div lang="de"><broadsheet-checklist cadence="P3M">${list('Tinte', 'Papier')}</broadsheet-checklist></div>`,
    );
    const element = find<BroadsheetChecklist>(stage, 'broadsheet-checklist');
    await until(() => find(element, '[part="cadence"]').textContent === 'Alle 3 Monate');
    expect(find(element, '[part="figures"]').textContent).to.equal('0 von 2 erledigt');
  });

  it('closes its menu by Escape, by a press elsewhere, and when the focus goes on', async () => {
    const element = await open('checklist-id="sheet"', list('Ink', 'Paper'));
    const menu = find<HTMLDetailsElement>(element, 'details');
    const button = (await openMenu(element))('Markdown');
    button.focus();
    button.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    expect(menu.open).to.equal(false);
    expect(element.shadowRoot?.activeElement).to.equal(find(element, 'summary'));
    await settle(document);
    (await openMenu(element))('Markdown').focus();
    element.querySelector('input')?.focus();
    await until(() => !menu.open);
    await settle(document);
    await openMenu(element);
    document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
    expect(menu.open).to.equal(false);
  });

  it('takes no cadence for what is none: the marks of the source count', async () => {
    const item = '<li data-item="a"><label><input type="checkbox" autocomplete="off" checked> Ink</label></li>';
    const element = await open('checklist-id="sheet" cadence="now and then"', `<ul>${item}</ul>`);
    expect(element.done).to.equal(1);
  });

  it('has a log of its own when it becomes another list', async () => {
    const scope = newScope();
    const element = await open(`checklist-id="sheet" persist="${scope}"`, list('Ink', 'Paper'));
    tick(element, 'Ink');
    await saved(scope, 1);
    element.setAttribute('checklist-id', 'other');
    await until(() => ticked(element).length === 0);
    tick(element, 'Paper');
    await settle(document);
    expect(ticked(element)).to.deep.equal(['Paper']);
    const log = await browserStore().read({ scope, checklist: 'sheet' });
    expect(log.entries).to.have.length(1);
  });

  it('is told apart from another list without a label under the same heading', async () => {
    const scope = newScope();
    const stage =
      await printInPage(`<div><broadsheet-checklist persist="${scope}">${list('Check the ink in each duct')}</broadsheet-checklist>
      <broadsheet-checklist persist="${scope}">${list('Check the ink in every duct')}</broadsheet-checklist></div>`);
    const [one, other] = stage.querySelectorAll('broadsheet-checklist');
    if (!one || !other) throw new TypeError('No lists.');
    await until(() => one.total && other.total);
    tick(one, 'Check the ink in each duct');
    await settle(document);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(ticked(one)).to.have.length(1);
    expect(ticked(other)).to.deep.equal([]);
  });

  it('keeps what is not saved when it is moved', async () => {
    const failing: ProgressStore = {
      ...memoryStore(),
      append: () => Promise.reject(new BroadsheetError([problem('progress-full', { message: 'There is no room.' })])),
    };
    const element = await open('checklist-id="sheet" persist', list('Ink', 'Paper'), failing);
    tick(element, 'Ink');
    await settle(document);
    element.parentElement?.append(document.createElement('p'), element);
    await settle(document);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(ticked(element)).to.deep.equal(['Ink']);
  });

  it('keeps a tick for the subject that it was made for, before and after there is what keeps it', async () => {
    const store = memoryStore();
    const scope = newScope();
    const element = await open(`checklist-id="sheet"`, list('Ink', 'Paper', 'Glue', 'Tape'));
    const textsOf = async (subject: string) => {
      const { entries } = await store.read({ scope, checklist: 'sheet', subject });
      return entries.map((entry) => 'text' in entry && entry.text);
    };
    Object.assign(element, { store, persist: scope, subject: 'first' });
    tick(element, 'Ink');
    element.subject = 'second';
    tick(element, 'Paper');
    tick(element, 'Glue');
    expect(ticked(element)).to.deep.equal(['Paper', 'Glue']);
    await until(() => element.progress.items[1]?.at);
    await settle(document);
    tick(element, 'Ink');
    element.subject = 'third';
    tick(element, 'Tape');
    expect(ticked(element)).to.deep.equal(['Tape']);
    await until(() => element.progress.items[3]?.at);
    await settle(document);
    expect(ticked(element)).to.deep.equal(['Tape']);
    expect(await textsOf('first')).to.deep.equal(['Ink']);
    expect(await textsOf('second')).to.deep.equal(['Paper', 'Glue', 'Ink']);
    expect(await textsOf('third')).to.deep.equal(['Tape']);
  });

  it('shows the subject that was asked for last, whichever log comes first', async () => {
    const scope = newScope();
    const first = await open(`checklist-id="sheet" persist="${scope}" subject="a"`, list('Ink', 'Paper'));
    first.subject = 'b';
    await settle(document);
    tick(first, 'Ink');
    first.subject = 'x';
    await Promise.resolve();
    first.subject = 'c';
    await settle(document);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(ticked(first)).to.deep.equal([]);
    first.subject = 'b';
    await settle(document);
    await until(() => ticked(first).length);
    expect(ticked(first)).to.deep.equal(['Ink']);
  });

  it('goes over to the store that the article is given later', async () => {
    const store = memoryStore();
    const article = await printInPage(`<broadsheet-article persist="${newScope()}">
      <article><broadsheet-checklist checklist-id="sheet">${list('Ink', 'Paper')}</broadsheet-checklist></article>
    </broadsheet-article>`);
    const element = find<BroadsheetChecklist>(article, 'broadsheet-checklist');
    await settle(document);
    Object.assign(article, { store });
    await settle(document);
    tick(element, 'Ink');
    const key = { scope: article.getAttribute('persist') ?? '', checklist: 'sheet' };
    for (;;) {
      if ((await store.read(key)).entries.length > 0) break;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  });

  it('takes back what an earlier visit ticked, though its log is yet to be read', async () => {
    const scope = newScope();
    const attributes = `checklist-id="sheet" persist="${scope}"`;
    tick(await open(attributes, list('Ink', 'Paper')), 'Ink');
    await saved(scope, 1);
    clearPage();
    const stage = document.createElement('div');
    stage.className = 'stage';
    document.body.append(stage);
    stage.setHTMLUnsafe(`<broadsheet-checklist ${attributes}>${list('Ink', 'Paper')}</broadsheet-checklist>`);
    const element = find<BroadsheetChecklist>(stage, 'broadsheet-checklist');
    customElements.upgrade(element);
    element.reset();
    await settle(document);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(ticked(element)).to.deep.equal([]);
  });

  it('keeps ticks when a translator changes the words after the log was opened', async () => {
    const element = await open('checklist-id="sheet"', list('Ink', 'Paper'));
    tick(element, 'Ink');
    await settle(document);
    const words = element.querySelector('label')?.lastChild;
    if (words) words.textContent = 'Tinte';
    await settle(document);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(ticked(element)).to.deep.equal(['Tinte']);
  });
});
