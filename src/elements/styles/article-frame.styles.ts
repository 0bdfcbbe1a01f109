import { ACCENT, FONT_SIZE, FONT_TEXT, FONT_UI, LINE_HEIGHT, MEASURE, MUTED, RADIUS, RULE, TINT } from './tokens.ts';

const part = (name: string): string => `:where(broadsheet-article)::part(${name})`;

/** What surrounds an article: its measure is the article's own, so that edges meet. */
export const ARTICLE_FRAME = `
${part('status')},
${part('skeleton')},
${part('error')},
${part('outline')} {
  box-sizing: border-box;
  max-inline-size: ${MEASURE};
  margin: 0 auto 1rem;
  font: ${FONT_SIZE} / ${LINE_HEIGHT} ${FONT_TEXT};
}

/* Empty, it takes up no room: nothing moves when it comes and goes. */
${part('status')} {
  margin-block-end: 0;
  color: ${MUTED};
}

/* An article that is there at once shows no sign of loading. */
${part('status')},
${part('skeleton')} {
  animation: broadsheet-appear 0.2s 0.25s backwards;
}

@keyframes broadsheet-appear {
  from {
    opacity: 0;
  }
}

${part('skeleton')} {
  margin-block-start: 1rem;
  block-size: 10.4rem;
  background:
    linear-gradient(${RULE} 0 0) 0 0 / 100% 2.25rem no-repeat,
    repeating-linear-gradient(transparent 0 0.9rem, ${RULE} 0 1.8rem) 0 2.7rem no-repeat;
}

${part('error')} {
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

${part('error-text')} {
  flex: 1 1 16rem;
  margin: 0;
}

${part('outline')} {
  padding-block-start: 0.6rem;
  border-block-start: 1px solid ${RULE};
}

${part('outline-button')} {
  padding-block: 0.15rem;
  font: 600 0.9375rem / 1.5 ${FONT_UI};
  cursor: pointer;
}

${part('outline-list')} {
  margin: 0;
  padding-inline-start: 1.1rem;
  list-style: none;
  font: 0.9375rem / 1.5 ${FONT_UI};
}

${part('outline-top')} {
  padding: 0.4rem 0 0.2rem;
}

${part('outline-link')} {
  display: block;
  padding-block: 0.2rem;
  color: inherit;
  text-decoration-color: ${RULE};
  text-underline-offset: 0.2em;
}

${part('outline-link')}:hover {
  text-decoration-color: ${ACCENT};
}

${part('outline-button')}:focus-visible,
${part('outline-link')}:focus-visible {
  outline: 3px solid ${ACCENT};
  outline-offset: 2px;
}

@media (prefers-reduced-motion: reduce) {
  ${part('status')},
  ${part('skeleton')} {
    animation: none;
  }
}

@media print {
  ${part('outline')},
  ${part('status')},
  ${part('skeleton')} {
    display: none;
  }
}
`;
