import { FONT_UI, MUTED } from './tokens.ts';

/** Related links have next to no frame: a line of text while there is nothing else. */
export const RELATED_LINKS_FRAME = `
:where(broadsheet-related-links)::part(status) {
  margin: 0;
  color: ${MUTED};
  font: 0.9375rem / 1.5 ${FONT_UI};
}
`;
