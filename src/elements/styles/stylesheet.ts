import { ALERT_SHAPES, ALERTS } from './alerts.styles.ts';
import { ARTICLE_FRAME } from './article-frame.styles.ts';
import { CHECKLIST, CHECKLIST_SHAPES } from './checklist.styles.ts';
import { CHECKLIST_FRAME } from './checklist-frame.styles.ts';
import { ENDING, ENDING_SHAPES } from './ending.styles.ts';
import { FRAME } from './frame.styles.ts';
import { HEADING_SHAPES, HEADINGS } from './headings.styles.ts';
import { MEDIA } from './media.styles.ts';
import { PAGE, SPACING } from './page.styles.ts';
import { RELATED_LINKS_FRAME } from './related-links-frame.styles.ts';
import { PROSE, TEXT_SHAPES } from './text.styles.ts';

const TEXT = [PAGE, HEADINGS, PROSE, ALERTS, ENDING, CHECKLIST, MEDIA];
const FRAMES = [FRAME, ARTICLE_FRAME, CHECKLIST_FRAME, RELATED_LINKS_FRAME];
const SHAPES = [SPACING, HEADING_SHAPES, TEXT_SHAPES, ALERT_SHAPES, CHECKLIST_SHAPES, ENDING_SHAPES];

/**
 * The looks of all that the elements show, text and frames: plain CSS, the same that `styles.css` holds.
 *
 * Colour and type are in the layer `broadsheet`: a site's own styles win, layered or not, when the layer is named
 * first. Shapes are not: sizes of headings, distances, bullets, underlines, what the reset of a framework takes from
 * every element and an article cannot be read without. They are as weak as such a reset (one element), so that they win
 * when they come after it, as adopted styles do; and lose to whatever a site says of a class, or later.
 */
export const STYLESHEET = `@layer broadsheet {
${[...TEXT, ...FRAMES].join('\n').trim()}
}
${SHAPES.join('\n').trimEnd()}
`;
