// All that draws, and tells of it, and reads what is drawn: one part that is downloaded when there is something to draw.
// A page that is ready-made needs none of it.

export { ArticleLoadEvent } from '../events/article-load-event.ts';
export { RelatedLinksLoadEvent } from '../events/related-links-load-event.ts';
export { readAnswer, readScript } from '../load/read-answer.ts';
export { drawArticle } from './draw-article.ts';
export { drawRelatedLinks } from './draw-related-links.ts';
export { putChecklist } from './put-checklist.ts';
