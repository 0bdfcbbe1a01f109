import type { PropertyDeclarations } from 'lit';
import type { TaskBoxes } from '../list/task-boxes.ts';
import { FramingElement } from './framing-element.ts';

/** A framing element that is a field of a form: what it holds is which of its tasks are ticked. */
export abstract class FormField extends FramingElement {
  static readonly formAssociated = true;
  static override properties: PropertyDeclarations = {
    name: { reflect: true },
    required: { type: Boolean, reflect: true },
    disabled: { type: Boolean, reflect: true },
    readOnly: { type: Boolean, reflect: true, attribute: 'readonly' },
  };

  /** The name under which the ids of the ticked tasks are sent with a form. */
  name: string | null = null;
  /** Whether a form may be sent only when every task is ticked. */
  required = false;
  /** Whether the tasks cannot be ticked and nothing is sent with a form. */
  disabled = false;
  /** Whether the tasks can be read but not ticked. */
  readOnly = false;

  readonly #internals = this.attachInternals();

  /** The form it belongs to. */
  get form(): HTMLFormElement | null {
    return this.#internals.form;
  }

  get validity(): ValidityState {
    return this.#internals.validity;
  }

  get validationMessage(): string {
    return this.#internals.validationMessage;
  }

  get willValidate(): boolean {
    return this.#internals.willValidate;
  }

  checkValidity(): boolean {
    return this.#internals.checkValidity();
  }

  reportValidity(): boolean {
    return this.#internals.reportValidity();
  }

  /** Whether the reader cannot change it now: a fieldset around it may be disabled, too. */
  protected get isLocked(): boolean {
    return this.readOnly || this.matches(':disabled');
  }

  /**
   * Tells the form what is sent, and whether it may be.
   *
   * @param state What the browser is to keep, and give back when the reader returns to the page.
   */
  protected tellForm({ tasks, ticked }: TaskBoxes, state: string): void {
    const { name } = this;
    const value = new FormData();
    let open: HTMLElement | undefined;
    for (const task of tasks) {
      if (!ticked.has(task)) open ??= task.box;
      else if (name) value.append(name, task.id);
    }
    this.#internals.setFormValue(name ? value : null, state);
    if (this.required && open) {
      // A box that was just taken out of the page, and is about to be missed, cannot be pointed to.
      const anchor = this.contains(open) ? open : this;
      this.#internals.setValidity({ valueMissing: true }, this.speaker.say('tickEvery'), anchor);
    } else {
      this.#internals.setValidity({});
    }
  }
}
