// All that draws, as one part that is downloaded when there is something to draw: a page that is ready-made needs none.
export { drawArticle } from './draw-article.ts';
export { drawChecklist } from './draw-checklist.ts';
export { drawRelatedLinks } from './draw-related-links.ts';
