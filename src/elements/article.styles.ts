import { unsafeCSS } from 'lit';
import {
  ACCENT,
  FONT_SIZE,
  FONT_TEXT,
  FONT_UI,
  LINE_HEIGHT,
  MEASURE,
  MUTED,
  RADIUS,
  RULE,
  TINT,
} from './light/tokens.ts';

/** What surrounds an article: its measure is the article's own, so that edges meet. */
export const articleStyles = unsafeCSS(`
[part='status'],
[part='skeleton'],
[part='error'],
[part='outline'] {
  box-sizing: border-box;
  max-inline-size: ${MEASURE};
  margin: 0 auto 1rem;
  font: ${FONT_SIZE} / ${LINE_HEIGHT} ${FONT_TEXT};
}

[part='status'] {
  color: ${MUTED};
}

[part='status']:empty {
  margin: 0;
}

/* An article that is there at once shows no sign of loading. */
[part='status'],
[part='skeleton'] {
  animation: appear 0.2s 0.25s backwards;
}

@keyframes appear {
  from {
    opacity: 0;
  }
}

[part='skeleton'] {
  display: grid;
  gap: 0.9rem;
}

[part='skeleton'] i {
  block-size: 0.9rem;
  border-radius: ${RADIUS};
  background: ${RULE};
}

[part='skeleton'] i:first-child {
  inline-size: 70%;
  block-size: 2.25rem;
  margin-block-end: 0.6rem;
}

[part='skeleton'] i:last-child {
  inline-size: 55%;
}

[part='error'] {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  justify-content: space-between;
  gap: 0.75rem 1.25rem;
  padding: 1rem 1.2rem;
  border: 1px solid ${RULE};
  border-inline-start: 4px solid ${ACCENT};
  border-radius: ${RADIUS};
  background: ${TINT};
}

[part='error'] p {
  flex: 1 1 16rem;
  margin: 0;
}

[part='outline'] {
  padding-block-start: 0.6rem;
  border-block-start: 1px solid ${RULE};
}

[part='outline'] summary {
  padding-block: 0.15rem;
  font: 600 0.9375rem / 1.5 ${FONT_UI};
  cursor: pointer;
}

[part='outline'] ul {
  margin: 0;
  padding-inline-start: 1.1rem;
  list-style: none;
  font: 0.9375rem / 1.5 ${FONT_UI};
}

[part='outline'] nav > ul {
  padding: 0.4rem 0 0.2rem;
}

[part='outline'] a {
  display: block;
  padding-block: 0.2rem;
  color: inherit;
  text-decoration-color: ${RULE};
  text-underline-offset: 0.2em;
}

[part='outline'] a:hover {
  text-decoration-color: ${ACCENT};
}

@media (prefers-reduced-motion: reduce) {
  [part='status'],
  [part='skeleton'] {
    animation: none;
  }
}

@media print {
  [part='outline'],
  [part='status'],
  [part='skeleton'] {
    display: none;
  }
}
`);
