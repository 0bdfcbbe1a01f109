import { unsafeCSS } from 'lit';
import { FONT_UI, MUTED } from './light/tokens.ts';

/** Related links have next to no frame: a line of text while there is nothing else. */
export const relatedLinksStyles = unsafeCSS(`
[part='status'] {
  margin: 0;
  color: ${MUTED};
  font: 0.9375rem / 1.5 ${FONT_UI};
}

[part='status']:empty {
  display: none;
}
`);
