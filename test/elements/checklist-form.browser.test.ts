import { expect } from '@open-wc/testing';
import { BroadsheetChecklist } from '../../src/elements/index.ts';
import { clearPage, find, printInPage, settle } from './page.ts';

const FORM = `<form><fieldset><broadsheet-checklist name="done" required><ul>
  <li data-item="a"><label><input type="checkbox" autocomplete="off" checked> A</label></li>
  <li data-item="b"><label><input type="checkbox" autocomplete="off"> B</label></li>
</ul></broadsheet-checklist></fieldset><button>Send</button></form>`;

async function printForm(): Promise<{
  form: HTMLFormElement;
  element: BroadsheetChecklist;
  boxes: HTMLInputElement[];
}> {
  const form = await printInPage(FORM);
  const element = find(form, 'broadsheet-checklist');
  if (!(form instanceof HTMLFormElement && element instanceof BroadsheetChecklist)) throw new TypeError('No form.');
  return { form, element, boxes: [...element.querySelectorAll('input')] };
}

const sent = (form: HTMLFormElement) => [...new FormData(form)];

describe('<broadsheet-checklist> in a form', () => {
  afterEach(clearPage);

  it('sends the ids of the ticked tasks under its name', async () => {
    const { form, element, boxes } = await printForm();
    expect(element.form).to.equal(form);
    expect(sent(form)).to.deep.equal([['done', 'a']]);
    boxes[1]?.click();
    expect(sent(form)).to.deep.equal([
      ['done', 'a'],
      ['done', 'b'],
    ]);
  });

  it('sends nothing without a name', async () => {
    const { form, element } = await printForm();
    element.name = null;
    await settle(document);
    expect(sent(form)).to.deep.equal([]);
  });

  it('is invalid, when required, until every task is ticked', async () => {
    const { form, element, boxes } = await printForm();
    expect(element.validity.valueMissing).to.equal(true);
    expect(element.matches(':invalid')).to.equal(true);
    expect(form.checkValidity()).to.equal(false);
    expect(element.validationMessage).to.not.equal('');
    boxes[1]?.click();
    expect(element.matches(':valid')).to.equal(true);
    expect(form.checkValidity()).to.equal(true);
  });

  it('brings the reader to the first unticked box', async () => {
    const { form, boxes } = await printForm();
    form.reportValidity();
    expect(document.activeElement).to.equal(boxes[1]);
  });

  it('is valid, when not required, with tasks left', async () => {
    const { element } = await printForm();
    element.required = false;
    await settle(document);
    expect(element.checkValidity()).to.equal(true);
  });

  it('goes back to the marks of the source when the form is reset, and fires no events', async () => {
    const { form, element, boxes } = await printForm();
    let events = 0;
    for (const name of ['broadsheet-toggle', 'broadsheet-reset', 'broadsheet-complete']) {
      element.addEventListener(name, () => events++);
    }
    boxes[0]?.click();
    const before = events;
    form.reset();
    expect(boxes.map(({ checked }) => checked)).to.deep.equal([true, false]);
    expect(sent(form)).to.deep.equal([['done', 'a']]);
    expect(events).to.equal(before);
  });

  it('is disabled along with its fieldset, and sends nothing then', async () => {
    const { form, boxes } = await printForm();
    const fieldset = find<HTMLFieldSetElement>(form, 'fieldset');
    fieldset.disabled = true;
    await settle(document);
    expect(boxes.every((box) => box.disabled)).to.equal(true);
    expect(sent(form)).to.deep.equal([]);
    fieldset.disabled = false;
    await settle(document);
    expect(boxes.some((box) => box.disabled)).to.equal(false);
  });

  it('is not asked to be complete while it is readonly', async () => {
    const { form, element } = await printForm();
    element.readOnly = true;
    await settle(document);
    expect(element.willValidate).to.equal(false);
    expect(form.checkValidity()).to.equal(true);
    expect(sent(form)).to.deep.equal([['done', 'a']]);
  });

  it('takes back the state that the browser kept, and leaves out what it does not know', async () => {
    const { form, element, boxes } = await printForm();
    element.formStateRestoreCallback('[["b",true],["a",false],["x"],7]');
    expect(boxes.map(({ checked }) => checked)).to.deep.equal([false, true]);
    expect(sent(form)).to.deep.equal([['done', 'b']]);
    element.formStateRestoreCallback('{');
    expect(boxes.map(({ checked }) => checked)).to.deep.equal([true, false]);
  });
});
