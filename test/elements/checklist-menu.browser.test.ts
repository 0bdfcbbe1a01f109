import { expect } from '@open-wc/testing';
import { BroadsheetChecklist } from '../../src/elements/index.ts';
import { toJson } from '../../src/progress/formats/to-json.ts';
import { memoryStore } from '../../src/progress/stores/memory-store.ts';
import type { ProgressStore } from '../../src/progress/stores/progress-store.ts';
import { mark } from '../progress/entries.ts';
import { find, next, openMenu, printInPage, settle, until } from './page.ts';

const ITEMS = '<ul><li>Ink {#a}</li><li>Paper {#b}<ul><li>Rag {#c}</li></ul></li></ul>';
const key = { scope: '/menu', checklist: 'sheet' };

async function open(attributes = '', store: ProgressStore = memoryStore()): Promise<BroadsheetChecklist> {
  const element = await printInPage(
    `<broadsheet-checklist checklist-id="sheet" persist="/menu" ${attributes}>${ITEMS}</broadsheet-checklist>`,
  );
  if (!(element instanceof BroadsheetChecklist)) throw new TypeError('No checklist.');
  element.store = store;
  await settle(document);
  return element;
}

/** Picks a file, or none, whenever a page asks for one, and gathers those that it has the browser save. */
function withFiles(picked?: File): { readonly saved: { name: string; text: Promise<string> }[]; restore: () => void } {
  const saved: { name: string; text: Promise<string> }[] = [];
  const { click } = HTMLElement.prototype;
  HTMLElement.prototype.click = function () {
    if (this instanceof HTMLAnchorElement && this.download !== '') {
      saved.push({ name: this.download, text: fetch(this.href).then((answer) => answer.text()) });
    } else if (this instanceof HTMLInputElement && this.type === 'file') {
      const transfer = new DataTransfer();
      if (picked) transfer.items.add(picked);
      this.files = transfer.files;
      this.dispatchEvent(new Event(picked ? 'change' : 'cancel'));
    } else click.call(this);
  };
  const restore = () => {
    HTMLElement.prototype.click = click;
  };
  return { saved, restore };
}

const news = (element: Element) => find(element, '[part="menu-news"]').textContent?.trim() ?? '';

describe('The menu of a checklist', () => {
  let files: ReturnType<typeof withFiles> | undefined;
  afterEach(() => files?.restore());

  it('saves the list in each format, the calendar only when it has dates', async () => {
    const element = await open('cadence="P1M"');
    element.querySelector('input')?.click();
    await until(() => element.done === 1);
    files = withFiles();
    for (const [button, name, part] of [
      ['Markdown', 'ink.md', '- [x] Ink'],
      ['Table (CSV)', 'ink.csv', 'Ink'],
      ['Calendar (iCal)', 'ink.ics', 'BEGIN:VCALENDAR'],
      ['Backup (JSON)', 'ink.json', '"checked": true'],
    ] as const) {
      const menu = await openMenu(element);
      menu(button).click();
      const { saved } = files;
      await until(() => saved.some((each) => each.name === name));
      const text = await saved.find((each) => each.name === name)?.text;
      expect(text?.replaceAll('":true', '": true')).to.contain(part);
    }
  });

  it('reads a backup, says how much was new, and says so when it is none', async () => {
    const text = toJson(key, {
      generation: '0',
      entries: [
        { ...mark('1', 1, { item: 'a' }), text: 'Ink' },
        { ...mark('2', 2, { item: 'c' }), text: 'Rag', within: 'Paper' },
      ],
    });
    const element = await open();
    files = withFiles(new File([text], 'ink.json', { type: 'application/json' }));
    const menu = await openMenu(element);
    menu('Read a backup…').click();
    await until(() => news(element) !== '');
    expect(element.tasks.filter(({ checked }) => checked).map(({ text: words }) => words)).to.deep.equal([
      'Ink',
      'Rag',
    ]);
    files.restore();

    files = withFiles(new File(['no backup'], 'other.json'));
    const problem = next(element, 'broadsheet-problem');
    const before = news(element);
    menu('Read a backup…').click();
    expect((await problem).problems[0]?.code).to.equal('progress-import-invalid');
    await until(() => news(element) !== before);
    expect(element.done).to.equal(2);
    files.restore();

    files = withFiles();
    const after = news(element);
    menu('Read a backup…').click();
    await settle(document);
    expect(news(element)).to.equal(after);
  });

  it('takes no other key for Escape, and stays open when the focus goes nowhere', async () => {
    const element = await open();
    const button = (await openMenu(element))('Markdown');
    const details = find<HTMLDetailsElement>(element, 'details');
    button.focus();
    button.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true }));
    button.dispatchEvent(new FocusEvent('focusout', { bubbles: true, relatedTarget: null }));
    button.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
    expect(details.open).to.equal(true);
  });

  it('resets the list, unless the page forbids it, and takes the reset back', async () => {
    const element = await open();
    element.querySelector('input')?.click();
    await until(() => element.done === 1);
    const forbid = (event: Event) => event.preventDefault();
    element.addEventListener('broadsheet-reset', forbid);
    const menu = await openMenu(element);
    menu('Reset').click();
    await settle(document);
    expect(element.done).to.equal(1);
    element.removeEventListener('broadsheet-reset', forbid);
    menu('Reset').click();
    await until(() => element.done === 0);
    await settle(document);
    menu('Undo reset').click();
    await until(() => element.done === 1);
  });
});
