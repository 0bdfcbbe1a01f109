import { ALERTS } from './alerts.styles.ts';
import { ARTICLE_FRAME } from './article-frame.styles.ts';
import { CHECKLIST } from './checklist.styles.ts';
import { CHECKLIST_FRAME } from './checklist-frame.styles.ts';
import { ENDING } from './ending.styles.ts';
import { FRAME } from './frame.styles.ts';
import { HEADINGS } from './headings.styles.ts';
import { MEDIA } from './media.styles.ts';
import { PAGE } from './page.styles.ts';
import { RELATED_LINKS_FRAME } from './related-links-frame.styles.ts';
import { PROSE } from './text.styles.ts';

const TEXT = [PAGE, HEADINGS, PROSE, ALERTS, ENDING, CHECKLIST, MEDIA];
const FRAMES = [FRAME, ARTICLE_FRAME, CHECKLIST_FRAME, RELATED_LINKS_FRAME];

/**
 * The looks of all that the elements show, text and frames: plain CSS, the same that `styles.css` holds.
 *
 * All is in the layer `broadsheet` and of low specificity: a site's own styles win, layered or not, when the layer
 * is named first.
 */
export const STYLESHEET = `@layer broadsheet {
${[...TEXT, ...FRAMES].join('\n').trim()}
}
`;
