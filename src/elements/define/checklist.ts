import { BroadsheetChecklist } from '../checklist.ts';
import { defineElement } from '../define-element.ts';

defineElement('broadsheet-checklist', BroadsheetChecklist);

export { BroadsheetChecklist };
