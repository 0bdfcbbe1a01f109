import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { BroadsheetChecklist } from '../../src/elements/index.ts';
import { ItemIds, splitExplicitId } from '../../src/model/item-id.ts';
import { toHtml } from '../../src/render/to-html.ts';
import { buildArticle, checklist, item, items } from '../render/build-article.ts';
import { clearPage, collect, find, next, openMenu, printInPage, settle } from './page.ts';
import { forEachWay } from './ways.ts';

const NAME = 'broadsheet-checklist';

const nested = checklist({
  label: 'Quarterly',
  labelFrom: 'paragraph',
  list: items(
    item('Rotate keys', false, items(item('API keys', false), item('SSH keys', true))),
    item('Read the log', false),
    item('Just a remark', null),
  ),
});

const quarterly = { ...nested, cadence: 'P3M' };

/** The checklist of an article, as `toHtml` prints it. */
function printed(list = nested): string {
  const html = toHtml(buildArticle([list]), { header: false });
  return html.slice(html.indexOf('<broadsheet-checklist'), html.indexOf('</article>'));
}

async function printChecklist(html: string): Promise<BroadsheetChecklist> {
  const element = await printInPage(html);
  if (!(element instanceof BroadsheetChecklist)) throw new TypeError('No checklist was printed.');
  return element;
}

const boxes = (element: Element) => [...element.querySelectorAll<HTMLInputElement>('input')];
const figures = (element: Element) => find(element, '[part="figures"]').textContent;

forEachWay(
  '<broadsheet-checklist>',
  (draw) => {
    it('shows the cadence, with nothing done: the marks of the source have no date', async () => {
      const element = await draw(buildArticle([quarterly]), NAME);
      expect(find(element, '[part="cadence"]').textContent).to.equal('Every 3 months');
      expect(element.done).to.equal(0);
    });

    it('names list, progress and menu by its label, and each box by its words', async () => {
      const element = await draw(buildArticle([nested]), NAME);
      const label = find(element, '[slot="label"]');
      expect(find(element, 'ul').getAttribute('aria-labelledby')).to.equal(label.id);
      expect(find(element, 'progress').getAttribute('aria-label')).to.equal('Progress: Quarterly');
      expect(find(element, 'summary').getAttribute('aria-label')).to.equal('Options: Quarterly');
      expect(boxes(element)[1]?.labels?.[0]?.textContent?.trim()).to.equal('API keys');
    });

    it('is ticked with the keyboard, and says which task it was', async () => {
      const element = await draw(buildArticle([nested]), NAME);
      const toggles = collect(element, 'broadsheet-toggle');
      boxes(element)[1]?.focus();
      await sendKeys({ press: ' ' });
      await settle(document);
      expect(toggles.map(({ id, text, checked }) => ({ id, text, checked }))).to.deep.equal([
        { id: 'id-api-keys', text: 'API keys', checked: true },
      ]);
      expect(boxes(element)[1]?.checked).to.equal(true);
      expect(figures(element)).to.equal('2 of 4 done');
    });

    it('is ticked by a press on the words', async () => {
      const element = await draw(buildArticle([nested]), NAME);
      find(element, '[data-item="id-read-the-log"] > label').click();
      expect(element.tasks.at(-1)).to.deep.equal({ id: 'id-read-the-log', text: 'Read the log', checked: true });
    });

    it('puts a box back when the page prevents the toggle', async () => {
      const element = await draw(buildArticle([nested]), NAME);
      document.addEventListener('broadsheet-toggle', (event) => event.preventDefault(), { once: true });
      boxes(element)[0]?.click();
      await settle(document);
      expect(boxes(element)[0]?.checked).to.equal(false);
      expect(element.done).to.equal(1);
      expect(figures(element)).to.equal('1 of 4 done');
    });

    it('does not count a click that other code of the page prevents', async () => {
      const element = await draw(buildArticle([nested]), NAME);
      document.addEventListener('click', (event) => event.preventDefault(), { once: true });
      boxes(element)[0]?.click();
      expect(element.done).to.equal(1);
      expect(boxes(element)[0]?.checked).to.equal(false);
    });

    it('ticks a parent on its own, and shows as mixed what is done in part', async () => {
      const element = await draw(buildArticle([nested]), NAME);
      const [parent, first, second] = boxes(element);
      expect(parent?.indeterminate).to.equal(true);
      second?.click();
      expect(parent?.indeterminate).to.equal(false);
      parent?.click();
      expect([parent, first, second].map((box) => box?.checked)).to.deep.equal([true, false, false]);
    });

    it('says once that it is complete, when the reader ticks the last task', async () => {
      const element = await draw(buildArticle([nested]), NAME);
      const complete = collect(element, 'broadsheet-complete');
      element.setChecked('id-rotate-keys', true);
      element.setChecked('id-api-keys', true);
      expect(complete).to.have.length(0);
      boxes(element)[3]?.click();
      expect(complete.map(({ total }) => total)).to.deep.equal([4]);
      boxes(element)[3]?.click();
      expect(complete).to.have.length(1);
    });

    it('goes back to the marks of the source on reset, and forward again on undo', async () => {
      const element = await draw(buildArticle([nested]), NAME);
      const menu = await openMenu(element);
      expect(menu('Reset').disabled).to.equal(true);
      boxes(element)[0]?.click();
      boxes(element)[2]?.click();
      await settle(document);
      menu('Reset').click();
      await settle(document);
      expect(boxes(element).map(({ checked }) => checked)).to.deep.equal([false, false, true, false]);
      menu('Undo reset').click();
      await settle(document);
      expect(boxes(element).map(({ checked }) => checked)).to.deep.equal([true, false, false, false]);
    });

    it('keeps the ticks when the page prevents the reset', async () => {
      const element = await draw(buildArticle([nested]), NAME);
      boxes(element)[0]?.click();
      element.addEventListener('broadsheet-reset', (event) => event.preventDefault());
      (await openMenu(element))('Reset').click();
      await settle(document);
      expect(element.done).to.equal(2);
    });

    it('keeps the ticks when it is moved, and listens once only', async () => {
      const element = await draw(buildArticle([nested]), NAME);
      boxes(element)[0]?.click();
      element.parentElement?.append(document.createElement('p'), element);
      await settle(document);
      const toggles = collect(element, 'broadsheet-toggle');
      expect(boxes(element)[0]?.checked).to.equal(true);
      boxes(element)[1]?.click();
      expect(toggles).to.have.length(1);
      expect(element.done).to.equal(3);
    });

    it('stands back when it is taken out of the page', async () => {
      const element = await draw(buildArticle([nested]), NAME);
      element.remove();
      const toggles = collect(element, 'broadsheet-toggle');
      boxes(element)[0]?.click();
      expect(toggles).to.have.length(0);
    });

    it('can be read but not ticked when it is readonly', async () => {
      const element = await draw(buildArticle([nested]), NAME);
      element.readOnly = true;
      await settle(document);
      expect(boxes(element).every((box) => box.disabled)).to.equal(true);
      const menu = await openMenu(element);
      for (const name of ['Reset', 'Read a backup…', 'Erase everything…']) expect(menu(name).disabled).to.equal(true);
      expect(menu('Markdown').disabled).to.equal(false);
      element.removeAttribute('readonly');
      await settle(document);
      expect(boxes(element).some((box) => box.disabled)).to.equal(false);
    });
  },
  { byProperty: true },
);

describe('<broadsheet-checklist> around printed HTML', () => {
  afterEach(clearPage);

  it('shows progress and the marks of the source, and leaves the list as it is', async () => {
    const element = await printChecklist(printed());
    expect(figures(element)).to.equal('1 of 4 done');
    expect(find<HTMLProgressElement>(element, 'progress').value).to.equal(1);
    expect(boxes(element).map((box) => box.checked)).to.deep.equal([false, false, true, false]);
    const untouched = document.createElement('div');
    untouched.setHTMLUnsafe(printed());
    expect(element.innerHTML).to.equal(untouched.firstElementChild?.innerHTML);
  });

  it('counts a box that was ticked before the script came as ticked by the reader', async () => {
    const stage = document.createElement('div');
    stage.className = 'stage';
    const inert = new DOMParser().parseFromString(printed(), 'text/html');
    const box = inert.querySelectorAll('input')[3];
    if (box) box.checked = true;
    stage.append(...inert.body.children);
    document.body.append(stage);
    await settle(stage);
    const element = find<BroadsheetChecklist>(stage, 'broadsheet-checklist');
    expect(element.tasks.map(({ checked }) => checked)).to.deep.equal([false, false, true, true]);
    element.reset();
    expect(boxes(element).map(({ checked }) => checked)).to.deep.equal([false, false, true, false]);
  });

  it('draws its frame once when a server printed one', async () => {
    const frame = '<template shadowrootmode="open"><div part="frame"><slot></slot></div></template>';
    const element = await printChecklist(printed().replace('>', `>${frame}`));
    expect(element.shadowRoot?.querySelectorAll('[part="frame"]')).to.have.length(1);
    expect(figures(element)).to.equal('1 of 4 done');
  });
});

describe('<broadsheet-checklist> with a checklist of its own', () => {
  afterEach(clearPage);

  it('draws label, list and cadence from the property, and again when it changes', async () => {
    const element = await printChecklist('<broadsheet-checklist></broadsheet-checklist>');
    element.checklist = quarterly;
    await settle(document);
    expect(find(element, '[slot="label"]').textContent).to.equal('Quarterly');
    expect(find(element, '[part="cadence"]').textContent).to.equal('Every 3 months');
    expect(element.done).to.equal(0);
    boxes(element)[0]?.click();
    element.checklist = { ...nested, list: items(item('New task', true), item('Rotate keys', false)) };
    await settle(document);
    expect(element.querySelectorAll('ul')).to.have.length(1);
    expect(element.tasks).to.deep.equal([
      { id: 'id-new-task', text: 'New task', checked: true },
      { id: 'id-rotate-keys', text: 'Rotate keys', checked: true },
    ]);
  });

  it('draws the label that an article has as its heading', async () => {
    const element = await printChecklist('<broadsheet-checklist></broadsheet-checklist>');
    element.checklist = checklist({ label: 'Every week', labelFrom: 'heading', section: 'every-week' });
    await settle(document);
    expect(find(element, 'ul').getAttribute('aria-labelledby')).to.equal(find(element, '[slot="label"]').id);
  });

  it('tells the page when it is given something that is no checklist, and goes on', async () => {
    const warn = console.warn;
    console.warn = () => {};
    const element = await printChecklist('<broadsheet-checklist></broadsheet-checklist>');
    for (const bad of [{ bad: 1 }, 'oops', 7, { ...nested, list: {} }]) {
      const event = next(element, 'broadsheet-problem');
      Object.assign(element, { checklist: bad });
      expect((await event).problems[0]?.code).to.equal('article-invalid');
      expect(element.total).to.equal(0);
    }
    console.warn = warn;
    element.checklist = nested;
    await settle(document);
    expect(element.total).to.equal(4);
  });

  it('can be ticked by code as soon as it was given', async () => {
    const element = await printChecklist('<broadsheet-checklist></broadsheet-checklist>');
    element.checklist = nested;
    element.setChecked('id-read-the-log', true);
    await settle(document);
    expect(element.done).to.equal(2);
    expect(figures(element)).to.equal('2 of 4 done');
  });

  it('ignores an id that no task has', async () => {
    const element = await printChecklist(printed());
    element.setChecked('nobody', true);
    expect(element.done).to.equal(1);
    const added = document.createElement('li');
    added.innerHTML = '<label><input type="checkbox"> New</label>';
    added.dataset.item = 'nobody';
    find(element, 'ul').append(added);
    await settle(document);
    expect(element.tasks.at(-1)).to.have.property('checked', false);
  });

  it('leaves a list that the page gave alone', async () => {
    const element = await printChecklist(printed());
    element.checklist = checklist();
    await settle(document);
    expect(element.total).to.equal(4);
  });
});

describe('<broadsheet-checklist> around a list from elsewhere', () => {
  afterEach(clearPage);

  const GITHUB = `<broadsheet-checklist><ul class="contains-task-list">
    <li class="task-list-item"><input type="checkbox" id="" disabled="" name="t1" class="task-list-item-checkbox"> First <a href="#x">link</a>
      <ul class="contains-task-list"><li class="task-list-item"><input type="checkbox" disabled checked> Nested</li></ul>
    </li>
    <li class="task-list-item"><p><input type="checkbox" disabled> Loose</p><p>More about it.</p></li>
    <li>No task</li>
  </ul></broadsheet-checklist>`;

  it('makes the tasks of GitHub’s list ones that can be ticked, named by their words', async () => {
    const element = await printChecklist(GITHUB);
    expect(element.tasks.map(({ text, checked }) => [text, checked])).to.deep.equal([
      ['First link', false],
      ['Nested', true],
      ['Loose More about it.', false],
    ]);
    for (const box of boxes(element)) {
      expect(box.disabled).to.equal(false);
      expect(box.hasAttribute('name')).to.equal(false);
      expect(box.getAttribute('autocomplete')).to.equal('off');
    }
    const names = boxes(element).map((box) => box.labels?.[0]?.textContent?.trim());
    expect(names).to.deep.equal(['First link', 'Nested', 'Loose']);
  });

  it('makes every item of a plain list a task, and new ones too', async () => {
    const element = await printChecklist(
      '<broadsheet-checklist><ol><li>One</li><li><!-- wp --><strong>Two</strong> of <ul><li>Three</li></ul></li></ol></broadsheet-checklist>',
    );
    expect(element.tasks.map(({ text }) => text)).to.deep.equal(['One', 'Two of', 'Three']);
    boxes(element)[2]?.click();
    const added = document.createElement('li');
    added.textContent = 'Four';
    find(element, 'ol').append(added);
    await settle(document);
    expect(element.tasks.map(({ text, checked }) => [text, checked])).to.deep.equal([
      ['One', false],
      ['Two of', false],
      ['Three', true],
      ['Four', false],
    ]);
    expect(figures(element)).to.equal('1 of 4 done');
    added.remove();
    await settle(document);
    expect(figures(element)).to.equal('1 of 3 done');
  });

  it('reads a text anew that was changed', async () => {
    const element = await printChecklist('<broadsheet-checklist><ul><li>One</li></ul></broadsheet-checklist>');
    const text = find(element, 'label').lastChild;
    if (text) text.nodeValue = 'Won';
    await settle(document);
    expect(element.tasks[0]?.text).to.equal('Won');
  });

  it('keeps the ticks when a translator changes all the words', async () => {
    const element = await printChecklist(
      '<broadsheet-checklist><ul><li>One</li><li>Two</li></ul></broadsheet-checklist>',
    );
    boxes(element)[1]?.click();
    for (const [index, label] of [...element.querySelectorAll('label')].entries()) {
      const font = document.createElement('font');
      font.textContent = ['Eins', 'Zwei'][index] ?? '';
      label.lastChild?.replaceWith(font);
    }
    await settle(document);
    expect(element.tasks.map(({ text, checked }) => [text, checked])).to.deep.equal([
      ['Eins', false],
      ['Zwei', true],
    ]);
  });

  it('keeps a tick with its words when a framework gives the box to another task', async () => {
    const element = await printChecklist(
      '<broadsheet-checklist><ul><li>One</li><li>Two</li></ul></broadsheet-checklist>',
    );
    boxes(element)[0]?.click();
    const [first, second] = element.querySelectorAll('li');
    if (first?.firstElementChild?.lastChild) first.firstElementChild.lastChild.nodeValue = 'Two';
    second?.remove();
    await settle(document);
    expect(element.tasks.map(({ text, checked }) => [text, checked])).to.deep.equal([['Two', false]]);
  });

  it('is invalid without a fault when its open task was just taken away', async () => {
    const element = await printChecklist('<broadsheet-checklist required><ul><li>One</li></ul></broadsheet-checklist>');
    find(element, 'li').remove();
    element.reset();
    expect(element.checkValidity()).to.equal(false);
    await settle(document);
    expect(element.checkValidity()).to.equal(true);
  });

  it('gives items the ids that the parser gives them', async () => {
    const element = await printChecklist(
      '<broadsheet-checklist><ul><li>  Rotate\n keys<ul><li>API</li></ul></li></ul></broadsheet-checklist>',
    );
    const ids = new ItemIds();
    const parent = ids.identify(splitExplicitId('Rotate keys'), []);
    expect(element.tasks.map(({ id }) => id)).to.deep.equal([
      parent.id,
      ids.identify(splitExplicitId('API'), [parent.key]).id,
    ]);
  });

  it('takes no click away from controls within an item', async () => {
    const element = await printChecklist(
      '<broadsheet-checklist><ul><li>Press <button type="button">this</button></li><li><img alt="A key" src="data:,"></li><li><pre>code</pre></li></ul></broadsheet-checklist>',
    );
    find(element, 'button').click();
    expect(element.done).to.equal(0);
    expect(boxes(element).map((box) => box.getAttribute('aria-label'))).to.deep.equal(['Press this', null, 'code']);
    expect(boxes(element)[1]?.labels).to.have.length(1);
  });

  it('does not take a list in prose for tasks', async () => {
    const element = await printChecklist(
      '<broadsheet-checklist><ul><li>One<blockquote><ul><li>said</li></ul></blockquote></li></ul></broadsheet-checklist>',
    );
    expect(element.total).to.equal(1);
  });

  it('says which tasks only their order tells apart', async () => {
    const element = document.createElement('broadsheet-checklist');
    element.innerHTML = '<ul><li>Same</li><li>Same</li></ul>';
    const stage = await printInPage('<div></div>');
    const event = next(element, 'broadsheet-problem');
    stage.append(element);
    const { problems } = await event;
    expect(problems.map(({ code, actual }) => [code, actual])).to.deep.equal([['item-repeated', 'Same']]);
    boxes(element)[1]?.click();
    expect(boxes(element).map(({ checked }) => checked)).to.deep.equal([false, true]);
  });

  it('shows no progress without tasks', async () => {
    const element = await printChecklist('<broadsheet-checklist><p>Nothing yet</p></broadsheet-checklist>');
    expect(element.total).to.equal(0);
    expect(element.shadowRoot?.querySelector('progress')).to.equal(null);
  });

  it('draws a tick among a thousand without touching the other boxes', async () => {
    const list = Array.from({ length: 1000 }, (_, index) => `<li>Task ${index}</li>`).join('');
    const element = await printChecklist(`<broadsheet-checklist><ul>${list}</ul></broadsheet-checklist>`);
    await element.updateComplete;
    const changes = new MutationObserver(() => {});
    changes.observe(element, { attributes: true, childList: true, characterData: true, subtree: true });
    let writes = 0;
    for (const box of boxes(element).slice(20)) {
      Object.defineProperty(box, 'checked', { get: () => false, set: () => writes++ });
    }
    for (const box of boxes(element).slice(0, 20)) box.click();
    await element.updateComplete;
    expect(figures(element)).to.equal('20 of 1,000 done');
    expect(writes).to.equal(0);
    expect(changes.takeRecords()).to.have.length(0);
  });

  it('tells apart the tasks that a page gave the same id, and says so', async () => {
    const element = document.createElement('broadsheet-checklist');
    const task = (words: string) => `<li data-item="x"><label><input type="checkbox"> ${words}</label></li>`;
    element.innerHTML = `<ul>${task('One')}${task('Two')}${task('Three')}</ul>`;
    const stage = await printInPage('<div></div>');
    const event = next(element, 'broadsheet-problem');
    stage.append(element);
    expect((await event).problems.map(({ code, actual }) => [code, actual])).to.deep.equal([['item-repeated', 'x']]);
    expect(element.tasks.map(({ id }) => id)).to.deep.equal(['x', 'x-2', 'x-3']);
    boxes(element)[1]?.click();
    expect(boxes(element).map(({ checked }) => checked)).to.deep.equal([false, true, false]);
  });

  it('makes no task of an item that says nothing', async () => {
    const element = await printChecklist(
      '<broadsheet-checklist><ul><li></li><li> <!-- later --> </li><li>One</li><li><ul><li>Two</li></ul></li></ul></broadsheet-checklist>',
    );
    expect(element.tasks.map(({ text }) => text)).to.deep.equal(['One', 'Two']);
    const empty = find(element, 'li');
    empty.textContent = 'Zero';
    await settle(document);
    expect(element.tasks.map(({ text }) => text)).to.deep.equal(['Zero', 'One', 'Two']);
  });

  it('labels a box with words before it, and words after an empty ornament', async () => {
    const element = await printChecklist(
      '<broadsheet-checklist><ul><li>Words <b>of it</b> <input type="checkbox" required></li></ul></broadsheet-checklist>',
    );
    find(element, 'b').click();
    expect(element.done).to.equal(1);
    expect(boxes(element)[0]?.required).to.equal(false);
    const other = await printChecklist(
      '<broadsheet-checklist><ul><li><div class="checkbox"></div><span>n</span></li></ul></broadsheet-checklist>',
    );
    find(other, 'span').click();
    expect(other.done).to.equal(1);
    expect(boxes(other)[0]?.labels?.[0]?.textContent).to.equal('n');
  });

  it('names its list by the label beside it, and again when that changes', async () => {
    const element = await printChecklist(
      '<broadsheet-checklist><strong slot="label">Quarterly:</strong><ul><li>One</li></ul></broadsheet-checklist>',
    );
    expect(find(element, 'ul').getAttribute('aria-label')).to.equal('Quarterly');
    find(element, 'strong').textContent = 'Yearly';
    await settle(document);
    expect(find(element, 'ul').getAttribute('aria-label')).to.equal('Yearly');
    const named = await printChecklist(
      '<broadsheet-checklist><b slot="label">No</b><ul aria-label="Own"><li>One</li></ul></broadsheet-checklist>',
    );
    expect(find(named, 'ul').getAttribute('aria-label')).to.equal('Own');
  });
});

describe('<broadsheet-checklist> in a page with a reset', () => {
  afterEach(clearPage);

  const RESETS = {
    'no reset': '',
    'a common reset': '* { margin: 0; padding: 0; box-sizing: border-box }',
    'wide fields':
      'input { width: 100%; height: 3rem; padding: 1rem; margin: 0 } label { display: inline-block; margin: 0 0 1rem }',
    'a reset of borders and lists':
      '*, ::before { border: 0 solid; margin: 0; padding: 0; line-height: 1 } ul { list-style: none }',
  };
  const LONG = 'words that go on and on, '.repeat(20);
  for (const [what, css] of Object.entries(RESETS)) {
    for (const dir of ['ltr', 'rtl']) {
      it(`keeps boxes and words apart with ${what}, ${dir}, and nests below the words`, async () => {
        const stage = await printInPage(`<div dir="${dir}" style="inline-size: 320px"><style>${css}</style></div>`);
        const element = document.createElement('broadsheet-checklist');
        const deep = items(item(`Nested ${LONG}`, false, items(item('Third', true))), item('Second', false));
        element.checklist = checklist({ list: items(item(`First ${LONG}`, false, deep), item('Last', true)) });
        stage.append(element);
        await settle(document);
        const rows = [...element.querySelectorAll('label')].map((label) => {
          const box = find(label, 'input').getBoundingClientRect();
          const range = document.createRange();
          range.selectNodeContents(label);
          range.setStartAfter(find(label, 'input'));
          return { box, lines: [...range.getClientRects()].filter(({ width }) => width > 5) };
        });
        const bounds = element.getBoundingClientRect();
        for (const { box } of rows) {
          expect(Math.min(box.width, box.height)).to.be.at.least(24);
          expect(box.left).to.be.at.least(bounds.left);
          expect(box.right).to.be.at.most(bounds.right);
          for (const other of rows) {
            if (other.box !== box) expect(overlap(box, other.box)).to.equal(false);
            for (const line of other.lines) expect(overlap(box, line), JSON.stringify([box, line])).to.equal(false);
          }
        }
        const start = ({ left, right }: DOMRect) => (dir === 'ltr' ? left : -right);
        const [first, nested, third] = rows;
        if (!(first?.lines[0] && nested?.lines[0] && third)) throw new TypeError('There are too few rows.');
        expect(start(nested.box)).to.be.closeTo(start(first.lines[0]), 6);
        expect(start(third.box)).to.be.closeTo(start(nested.lines[0]), 6);
        for (const { right, left } of nested.lines) {
          expect(left).to.be.at.least(bounds.left);
          expect(right).to.be.at.most(bounds.right);
        }
        expect(first.lines.length).to.be.above(3);
        // The box is at the middle of the first line.
        const middle = ({ top, bottom }: DOMRect) => (top + bottom) / 2;
        expect(middle(first.box)).to.be.closeTo(middle(first.lines[0]), 5);
      });
    }
  }

  it('is ticked by a press between box and words', async () => {
    const element = await printChecklist(printed());
    const box = find(element, 'input').getBoundingClientRect();
    const between = document.elementFromPoint(box.right + 4, (box.top + box.bottom) / 2);
    if (between instanceof HTMLElement) between.click();
    expect(boxes(element)[0]?.checked).to.equal(true);
  });
});

function overlap(one: DOMRect, other: DOMRect): boolean {
  const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  // The area of a text is a little higher than its line where lines are set solid.
  return across > 0.5 && down > 2;
}
