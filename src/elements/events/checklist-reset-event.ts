/** Fired before a press on the reset button takes effect; `preventDefault()` keeps the ticks. */
export class ChecklistResetEvent extends Event {
  constructor() {
    super('broadsheet-reset', { bubbles: true, composed: true, cancelable: true });
  }
}
