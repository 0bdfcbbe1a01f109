import { FONT_UI, RADIUS, TINT } from './tokens.ts';

/** Alerts: the five kinds that GitHub has. */
export const ALERTS = `
:where(article.broadsheet, broadsheet-checklist) .alert {
  --_alert: var(--broadsheet-note, light-dark(#0b57b0, #8ab8ff));
  border-radius: ${RADIUS};
}

:where(article.broadsheet, broadsheet-checklist) .alert-tip {
  --_alert: var(--broadsheet-tip, light-dark(#166534, #7fd69a));
}

:where(article.broadsheet, broadsheet-checklist) .alert-important {
  --_alert: var(--broadsheet-important, light-dark(#6b2fb3, #c9a4ff));
}

:where(article.broadsheet, broadsheet-checklist) .alert-warning {
  --_alert: var(--broadsheet-warning, light-dark(#7d4e00, #f0c060));
}

:where(article.broadsheet, broadsheet-checklist) .alert-caution {
  --_alert: var(--broadsheet-caution, light-dark(#a81c1c, #ff9d95));
}

:where(article.broadsheet, broadsheet-checklist) .alert-title {
  color: var(--_alert);
  font: 700 0.9375rem / 1.4 ${FONT_UI};
}
`;

/** What makes an alert one: see `STYLESHEET`. Frameworks have a class of that name. */
export const ALERT_SHAPES = `
:where(article.broadsheet, broadsheet-checklist) .alert {
  padding: 0.85em 1.1em;
  border: 0 solid var(--_alert);
  border-inline-start-width: 4px;
  background: ${TINT};
}

@media (forced-colors: active) {
  :where(article.broadsheet, broadsheet-checklist) .alert {
    border-width: 1px;
    border-inline-start-width: 4px;
  }
}
`;
