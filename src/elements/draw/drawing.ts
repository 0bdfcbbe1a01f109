// All that draws, as one part that is downloaded when there is something to draw: a page that is ready-made needs none.
export { drawArticle } from './draw-article.ts';
export { drawRelatedLinks } from './draw-related-links.ts';
export { putChecklist } from './put-checklist.ts';
