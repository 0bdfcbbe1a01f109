import { ALERTS } from './alerts.styles.ts';
import { CHECKLIST } from './checklist.styles.ts';
import { ENDING } from './ending.styles.ts';
import { HEADINGS } from './headings.styles.ts';
import { MEDIA } from './media.styles.ts';
import { PAGE } from './page.styles.ts';
import { PROSE } from './text.styles.ts';

/**
 * The styles of all that the elements show in the page itself: plain CSS, the same that `styles.css` holds.
 *
 * All is in the layer `broadsheet` and of low specificity: a site's own styles win, layered or not, when the layer
 * is named first.
 */
export const LIGHT_STYLES = `@layer broadsheet {
${[PAGE, HEADINGS, PROSE, ALERTS, ENDING, CHECKLIST, MEDIA].join('\n').trim()}
}
`;
