import { hash } from './hash.ts';
import { visibleText } from './visible-text.ts';

/** The id of a checklist without one of its own: from its label and the heading above, so that its items may change. */
export function checklistId(label: string, section: string): string {
  return hash(`${visibleText(section)}\u001f${visibleText(label)}`);
}
