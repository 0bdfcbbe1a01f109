const ANY = ':is(article.broadsheet, broadsheet-checklist, broadsheet-related-links)';

/** Forced colours, and paper. */
export const MEDIA = `
@media (forced-colors: active) {
  article.broadsheet .broadsheet-call-to-action > a:any-link {
    border-color: LinkText;
  }
}

@media print {
  /* Paper is white. */
  ${ANY} {
    color-scheme: light;
  }

  article.broadsheet {
    max-inline-size: none;
    font-size: 11pt;
  }

  article.broadsheet :is(h1, h2, h3, h4, h5, h6) {
    break-after: avoid;
  }

  article.broadsheet :is(figure, table, pre, blockquote, .alert, li) {
    break-inside: avoid;
  }

  article.broadsheet pre {
    overflow: visible;
    white-space: pre-wrap;
  }

  article.broadsheet .broadsheet-scroll {
    overflow: visible;
    overflow-wrap: anywhere;
  }

  article.broadsheet .broadsheet-call-to-action > a:any-link {
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
  }

  /* Where a link leads, unless that is in the text or says it. */
  ${ANY} a[href]:not([href^='#'], [href^='mailto:'], [href^='tel:'])::after {
    content: ' (' attr(href) ')';
    position: static;
    font-size: 0.85em;
    font-weight: 400;
    overflow-wrap: anywhere;
  }

  /* Nobody can open them on paper. */
  article.broadsheet details::details-content {
    content-visibility: visible;
    block-size: auto;
  }

  broadsheet-checklist input[type='checkbox'] {
    print-color-adjust: exact;
  }
}
`;
