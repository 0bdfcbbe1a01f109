import { expect } from '@open-wc/testing';
import '../../src/elements/index.ts';
import { registerStrings } from '../../src/strings/register-strings.ts';
import { clearPage, find, printInPage, settle } from './page.ts';

const marks = (element: Element) => Array.from(element.querySelectorAll('input'), ({ checked }) => checked);

describe('<broadsheet-checklist> whose words are registered while it is shown', () => {
  afterEach(clearPage);

  it('is said in them at once, and keeps its ticks', async () => {
    const stage = await printInPage(
      '<div lang="nds"><broadsheet-checklist><ul><li>Dint</li><li>Papeer</li></ul></broadsheet-checklist></div>',
    );
    const element = find(stage, 'broadsheet-checklist');
    const figures = find(element, '[part="figures"]');
    element.querySelector('input')?.click();
    await settle(document);
    expect(figures.textContent).to.equal('1 of 2 done');
    registerStrings('nds', { figures: '{done} vun {total} doon' });
    await settle(document);
    expect(figures.textContent).to.equal('1 vun 2 doon');
    registerStrings('nds', { figures: '{done} vun {total} kloor' });
    await settle(document);
    expect(figures.textContent).to.equal('1 vun 2 kloor');
    expect(marks(element)).to.deep.equal([true, false]);
  });

  it('is not drawn any more by words that come when it has left the page', async () => {
    const element = await printInPage('<broadsheet-checklist lang="frr"><ul><li>Ink</li></ul></broadsheet-checklist>');
    element.remove();
    registerStrings('frr', { figures: '{done} faan {total}' });
    await settle(document);
    expect(find(element, '[part="figures"]').textContent).to.equal('0 of 1 done');
    document.body.append(element);
    element.className = 'stage';
    await settle(document);
    expect(find(element, '[part="figures"]').textContent).to.equal('0 faan 1');
  });
});
