/** Fired when the reader has ticked the last open task of a checklist. */
export class ChecklistCompleteEvent extends Event {
  /** How many tasks the checklist has. */
  readonly total: number;

  constructor(total: number) {
    super('broadsheet-complete', { bubbles: true, composed: true });
    this.total = total;
  }
}
