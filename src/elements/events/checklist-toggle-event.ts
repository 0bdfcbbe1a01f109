/** Fired from the click on a task, before it counts; `preventDefault()` puts the box back as it was. */
export class ChecklistToggleEvent extends Event {
  /** The item's id. */
  readonly id: string;
  /** The item's own text. */
  readonly text: string;
  /** What the box is about to be. */
  readonly checked: boolean;

  constructor(id: string, text: string, checked: boolean) {
    super('broadsheet-toggle', { bubbles: true, composed: true, cancelable: true });
    this.id = id;
    this.text = text;
    this.checked = checked;
  }
}
