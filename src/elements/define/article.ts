import { BroadsheetArticle } from '../article.ts';
import { defineElement } from '../define-element.ts';

defineElement('broadsheet-article', BroadsheetArticle);

export { BroadsheetArticle };
