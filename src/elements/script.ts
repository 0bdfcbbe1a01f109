// What a static page loads: the three elements, and words of its own for them. The rest comes on first use.

export { registerStrings } from '../strings/register-strings.ts';
export { BroadsheetArticle } from './define/article.ts';
export { BroadsheetChecklist } from './define/checklist.ts';
export { BroadsheetRelatedLinks } from './define/related-links.ts';
