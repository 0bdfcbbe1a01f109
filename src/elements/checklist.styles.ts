import { unsafeCSS } from 'lit';
import { ACCENT, FONT_UI, MUTED, RADIUS, RULE, TINT } from './light/tokens.ts';

/** The card around a checklist. */
export const checklistStyles = unsafeCSS(`
[part='frame'] {
  padding: 1.1rem clamp(0.9rem, 3vi, 1.5rem) 0.9rem;
  border: 1px solid ${RULE};
  border-block-start: 3px solid ${ACCENT};
  border-radius: ${RADIUS};
  background: ${TINT};
}

[part='header'] {
  display: flex;
  flex-wrap: wrap;
  align-items: baseline;
  justify-content: space-between;
  gap: 0 1rem;
}

::slotted([slot='label']) {
  margin: 0;
}

[part='cadence'],
[part='figures'] {
  margin: 0;
  color: ${MUTED};
  font: 0.875rem / 1.5 ${FONT_UI};
}

[part='status'] {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 0.5rem 0.9rem;
  margin-block: 0.5rem 0.6rem;
}

[part='progress'] {
  flex: 1 1 5rem;
  min-inline-size: 0;
  block-size: 0.375rem;
  border: 0;
  border-radius: 1rem;
  overflow: hidden;
  background: ${RULE};
  accent-color: ${ACCENT};
  appearance: none;
}

[part='progress']::-webkit-progress-bar {
  background: ${RULE};
}

[part='progress']::-webkit-progress-value {
  background: ${ACCENT};
}

[part='progress']::-moz-progress-bar {
  background: ${ACCENT};
}

[part='figures'] {
  font-variant-numeric: tabular-nums;
}

@media (forced-colors: active) {
  [part='progress'] {
    border: 1px solid CanvasText;
  }

  [part='progress']::-webkit-progress-value {
    background: Highlight;
    forced-color-adjust: none;
  }

  [part='progress']::-moz-progress-bar {
    background: Highlight;
    forced-color-adjust: none;
  }
}

@media print {
  [part='frame'] {
    background: none;
    break-inside: avoid-page;
  }

  [part='progress'] {
    display: none;
  }
}
`);
