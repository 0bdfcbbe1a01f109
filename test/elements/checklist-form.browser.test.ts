import { expect } from '@open-wc/testing';
import type { BroadsheetChecklist } from '../../src/elements/index.ts';
import { buildArticle, checklist, item, items } from '../render/build-article.ts';
import { find, settle } from './page.ts';
import { type Draw, forEachWay } from './ways.ts';

const FORM = '<form><fieldset></fieldset><button>Send</button></form>';
const ARTICLE = buildArticle([checklist({ list: items(item('A', true), item('B', false)) })]);

interface Form {
  readonly form: HTMLFormElement;
  readonly element: BroadsheetChecklist;
  readonly boxes: readonly HTMLInputElement[];
}

/** A form with a checklist that is required. */
async function drawForm(draw: Draw): Promise<Form> {
  const element = await draw(ARTICLE, 'broadsheet-checklist', { within: FORM });
  Object.assign(element, { name: 'done', required: true });
  await element.updateComplete;
  if (!element.form) throw new TypeError('No form.');
  return { form: element.form, element, boxes: [...element.querySelectorAll('input')] };
}

const sent = (form: HTMLFormElement) => [...new FormData(form)];

forEachWay(
  '<broadsheet-checklist> in a form',
  (draw) => {
    it('sends the ids of the ticked tasks under its name', async () => {
      const { form, element, boxes } = await drawForm(draw);
      expect(form.contains(element)).to.equal(true);
      expect(sent(form)).to.deep.equal([['done', 'id-a']]);
      boxes[1]?.click();
      expect(sent(form)).to.deep.equal([
        ['done', 'id-a'],
        ['done', 'id-b'],
      ]);
    });

    it('sends nothing without a name', async () => {
      const { form, element } = await drawForm(draw);
      element.name = null;
      await settle(document);
      expect(sent(form)).to.deep.equal([]);
    });

    it('is invalid, when required, until every task is ticked', async () => {
      const { form, element, boxes } = await drawForm(draw);
      expect(element.validity.valueMissing).to.equal(true);
      expect(element.matches(':invalid')).to.equal(true);
      expect(form.checkValidity()).to.equal(false);
      expect(element.validationMessage).to.not.equal('');
      boxes[1]?.click();
      expect(element.matches(':valid')).to.equal(true);
      expect(form.checkValidity()).to.equal(true);
    });

    it('brings the reader to the first unticked box', async () => {
      const { form, boxes } = await drawForm(draw);
      form.reportValidity();
      expect(document.activeElement).to.equal(boxes[1]);
    });

    it('is valid, when not required, with tasks left', async () => {
      const { element } = await drawForm(draw);
      element.required = false;
      await settle(document);
      expect(element.checkValidity()).to.equal(true);
    });

    it('goes back to the marks of the source when the form is reset, and fires no events', async () => {
      const { form, element, boxes } = await drawForm(draw);
      let events = 0;
      for (const name of ['broadsheet-toggle', 'broadsheet-reset', 'broadsheet-complete']) {
        element.addEventListener(name, () => events++);
      }
      boxes[0]?.click();
      const before = events;
      form.reset();
      expect(boxes.map(({ checked }) => checked)).to.deep.equal([true, false]);
      expect(sent(form)).to.deep.equal([['done', 'id-a']]);
      expect(events).to.equal(before);
    });

    it('is disabled along with its fieldset, and sends nothing then', async () => {
      const { form, boxes } = await drawForm(draw);
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
      const { form, element } = await drawForm(draw);
      element.readOnly = true;
      await settle(document);
      expect(element.willValidate).to.equal(false);
      expect(form.checkValidity()).to.equal(true);
      expect(sent(form)).to.deep.equal([['done', 'id-a']]);
    });

    it('takes back the state that the browser kept, and leaves out what it does not know', async () => {
      const { form, element, boxes } = await drawForm(draw);
      element.formStateRestoreCallback('id-b=true&id-a=false&x&y=7');
      expect(boxes.map(({ checked }) => checked)).to.deep.equal([false, true]);
      expect(sent(form)).to.deep.equal([['done', 'id-b']]);
      element.formStateRestoreCallback('');
      expect(boxes.map(({ checked }) => checked)).to.deep.equal([true, false]);
    });
  },
  { byProperty: true },
);
