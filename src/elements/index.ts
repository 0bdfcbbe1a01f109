// The door of the elements: importing it registers all three.

export type { Article } from '../model/article.ts';
export type { Problem } from '../model/problem.ts';
export { toDom } from '../render/to-dom.ts';
export type { ArticleStatus } from './article.ts';
export type { TaskState } from './checklist.ts';
export { BroadsheetArticle } from './define/article.ts';
export { BroadsheetChecklist } from './define/checklist.ts';
export { BroadsheetRelatedLinks } from './define/related-links.ts';
export { defineElement } from './define-element.ts';
export { ArticleLoadEvent } from './events/article-load-event.ts';
export { ChecklistCompleteEvent } from './events/checklist-complete-event.ts';
export { ChecklistProblemEvent } from './events/checklist-problem-event.ts';
export { ChecklistResetEvent } from './events/checklist-reset-event.ts';
export { ChecklistToggleEvent } from './events/checklist-toggle-event.ts';
export type { BroadsheetEventMap } from './events/event-map.ts';
export { LoadErrorEvent } from './events/load-error-event.ts';
export { RelatedLinksLoadEvent } from './events/related-links-load-event.ts';
