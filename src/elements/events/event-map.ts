import type { ArticleLoadEvent } from './article-load-event.ts';
import type { ChecklistCompleteEvent } from './checklist-complete-event.ts';
import type { ChecklistProblemEvent } from './checklist-problem-event.ts';
import type { ChecklistResetEvent } from './checklist-reset-event.ts';
import type { ChecklistToggleEvent } from './checklist-toggle-event.ts';
import type { LoadErrorEvent } from './load-error-event.ts';
import type { RelatedLinksLoadEvent } from './related-links-load-event.ts';

/** The events of the three elements, by name. All bubble and are composed. */
export interface BroadsheetEventMap {
  'broadsheet-load': ArticleLoadEvent | RelatedLinksLoadEvent;
  'broadsheet-error': LoadErrorEvent;
  'broadsheet-toggle': ChecklistToggleEvent;
  'broadsheet-complete': ChecklistCompleteEvent;
  'broadsheet-reset': ChecklistResetEvent;
  'broadsheet-problem': ChecklistProblemEvent;
}

declare global {
  interface HTMLElementEventMap extends BroadsheetEventMap {}
  interface DocumentEventMap extends BroadsheetEventMap {}
}
