import { ACCENT, FONT_UI, INK, MUTED, PAPER, RADIUS, RULE, TINT } from './tokens.ts';

const part = (name: string): string => `:where(broadsheet-checklist)::part(${name})`;

/** The card around a checklist: the element itself is the card, so that it is one with and without a frame. */
export const CHECKLIST_FRAME = `
:where(broadsheet-checklist) {
  padding: 1.1rem clamp(0.9rem, 3vi, 1.5rem) 0.9rem;
  border: 1px solid ${RULE};
  border-block-start: 3px solid ${ACCENT};
  border-radius: ${RADIUS};
  background: ${TINT};
}

${part('header')} {
  display: flex;
  flex-wrap: wrap;
  align-items: baseline;
  justify-content: space-between;
  gap: 0 1rem;
}

${part('cadence')},
${part('figures')},
${part('due')} {
  margin: 0;
  color: ${MUTED};
  font: 0.875rem / 1.5 ${FONT_UI};
}

${part('overdue')} {
  color: ${ACCENT};
  font-weight: 600;
}

${part('status')} {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 0.25rem 0.9rem;
  margin-block: 0.35rem 0.5rem;
}

${part('progress')} {
  flex: 1 1 5rem;
  min-inline-size: 0;
  block-size: 0.375rem;
  border: 0;
  border-radius: 1rem;
  overflow: hidden;
  background: ${RULE};
  appearance: none;
}

${part('progress')}::-webkit-progress-bar {
  background: ${RULE};
}

${part('progress')}::-webkit-progress-value {
  background: ${ACCENT};
}

${part('progress')}::-moz-progress-bar {
  background: ${ACCENT};
}

${part('figures')} {
  font-variant-numeric: tabular-nums;
}

${part('due')} {
  flex-basis: 100%;
}

/* At the end of the line, and of the next when there is no room: the panel opens towards the start. */
${part('menu')} {
  position: relative;
  margin-inline-start: auto;
}

${part('menu-button')} {
  display: inline-flex;
  align-items: center;
  justify-content: center;
  padding: 0;
  list-style: none;
}

/* A frame that no script has taken over yet has no menu, only the room for it. */
broadsheet-checklist:not(:defined)::part(menu) {
  visibility: hidden;
}

${part('menu-panel')} {
  position: absolute;
  inset-block-start: calc(100% + 0.25rem);
  inset-inline-end: 0;
  z-index: 1;
  display: grid;
  inline-size: max-content;
  min-inline-size: 13rem;
  max-inline-size: min(18rem, 80vi);
  padding: 0.35rem;
  border: 1px solid ${RULE};
  border-radius: ${RADIUS};
  background: ${PAPER};
  color: ${INK};
  box-shadow: 0 4px 16px rgb(0 0 0 / 0.18);
}

${part('menu-heading')} {
  margin: 0.5rem 0.75rem 0.15rem;
  color: ${MUTED};
  font: 600 0.75rem / 1.4 ${FONT_UI};
}

${part('menu-rule')} {
  inline-size: 100%;
  margin: 0.35rem 0;
  border: 0;
  border-block-start: 1px solid ${RULE};
}

${part('menu-question')},
${part('menu-news-text')} {
  display: block;
  margin: 0.5rem 0.75rem;
  font: 0.875rem / 1.5 ${FONT_UI};
}

${part('menu-news-text')} {
  margin: 0.35rem 0 0;
  padding: 0.5rem 0.75rem 0.3rem;
  border-block-start: 1px solid ${RULE};
  color: ${MUTED};
}

${part('orphans')} {
  margin: 0 0 0.6rem;
  color: ${MUTED};
  font: 0.875rem / 1.5 ${FONT_UI};
}

${part('changes-heading')} {
  margin: 0;
  font-weight: 600;
}

/* Each task reads in its own direction, and stands where the page begins its lines. */
${part('changes-list')} {
  margin: 0;
  padding: 0;
  list-style: none;
  text-align: -webkit-match-parent;
  text-align: match-parent;
}

${part('changed-from')} {
  display: block;
  margin-block-end: 0.25rem;
  color: ${MUTED};
}

/* The menu has an edge; in it, what is pointed at stands out by its background. */
${part('menu-item')},
${part('menu-item')}:hover {
  border-color: transparent;
  text-align: start;
}

${part('menu-item')}:enabled:hover {
  background: ${TINT};
}

/* It is there before it says anything, so that it is heard when it does. */
${part('notice')},
${part('menu-news')} {
  margin: 0;
}

${part('notice-text')},
${part('changes')} {
  display: block;
  margin: 0 0 0.6rem;
  padding: 0.5rem 0.75rem;
  border-inline-start: 3px solid ${ACCENT};
  border-radius: ${RADIUS};
  background: color-mix(in srgb, currentColor 5%, transparent);
  font: 0.875rem / 1.5 ${FONT_UI};
}

@media (forced-colors: active) {
  ${part('progress')} {
    border: 1px solid CanvasText;
  }

  ${part('progress')}::-webkit-progress-value {
    background: Highlight;
    forced-color-adjust: none;
  }

  ${part('progress')}::-moz-progress-bar {
    background: Highlight;
    forced-color-adjust: none;
  }
}

@media print {
  :where(broadsheet-checklist) {
    background: none;
    break-inside: avoid-page;
  }

  ${part('progress')},
  ${part('menu')} {
    display: none;
  }
}
`;
