import { expect } from '@open-wc/testing';
import type { BroadsheetChecklist } from '../../src/elements/index.ts';
import { browserStore } from '../../src/progress/stores/browser-store.ts';
import { clearPage, until } from './page.ts';

/** A visit to a page of the scope: lists of the same tasks, each under its label. */
async function visit(scope: string, ...labels: string[]): Promise<BroadsheetChecklist[]> {
  clearPage();
  const frame = document.createElement('iframe');
  frame.className = 'stage';
  const lists = labels.map(
    (label) => `<broadsheet-checklist persist="${scope}"><p slot="label">${label}</p>
      <ul><li>Ink</li><li>Paper</li><li>Rollers</li></ul></broadsheet-checklist>`,
  );
  frame.srcdoc = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Visit</title>${lists.join('')}
    <script type="module" src="/src/elements/index.ts"></script>`;
  document.body.append(frame);
  const elements = await until(() => {
    const found = [...(frame.contentDocument?.querySelectorAll('broadsheet-checklist') ?? [])];
    return found.length === labels.length && found.every((list) => list.total) && found;
  });
  return elements;
}

const ticked = (list: BroadsheetChecklist | undefined) =>
  list?.tasks.filter(({ checked }) => checked).map(({ text }) => text);
const tick = (list: BroadsheetChecklist | undefined, index: number) => list?.querySelectorAll('input')[index]?.click();
const logsOf = async (scope: string, count: number) => {
  while ((await browserStore().list(scope)).length < count) await new Promise((resolve) => setTimeout(resolve, 10));
};

describe('<broadsheet-checklist persist> whose label was changed', () => {
  afterEach(clearPage);

  it('keeps its ticks', async () => {
    const scope = `/renamed/${Date.now()}`;
    const [list] = await visit(scope, 'Before printing');
    tick(list, 1);
    await logsOf(scope, 1);
    const [renamed] = await visit(scope, 'Before the first sheet');
    await until(() => ticked(renamed)?.length);
    expect(ticked(renamed)).to.deep.equal(['Paper']);
    await logsOf(scope, 2);
    const [again] = await visit(scope, 'Before the first sheet');
    await until(() => ticked(again)?.length);
    expect(ticked(again)).to.deep.equal(['Paper']);
  });

  it('takes none of a list that is still there', async () => {
    const scope = `/still-there/${Date.now()}`;
    const [list] = await visit(scope, 'Before printing');
    tick(list, 1);
    await logsOf(scope, 1);
    const [shown, another] = await visit(scope, 'Before printing', 'After printing');
    await until(() => ticked(shown)?.length);
    tick(another, 2);
    await logsOf(scope, 2);
    expect(ticked(another)).to.deep.equal(['Rollers']);
    expect(ticked(shown)).to.deep.equal(['Paper']);
  });
});
