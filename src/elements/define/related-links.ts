import { defineElement } from '../define-element.ts';
import { BroadsheetRelatedLinks } from '../related-links.ts';

defineElement('broadsheet-related-links', BroadsheetRelatedLinks);

export { BroadsheetRelatedLinks };
