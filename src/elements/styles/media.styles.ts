/** Forced colours, and paper. */
export const MEDIA = `
@media (forced-colors: active) {
  article.broadsheet .broadsheet-call-to-action > a:any-link {
    border-color: LinkText;
  }

  article.broadsheet .alert {
    border: 1px solid CanvasText;
    border-inline-start-width: 4px;
  }
}

@media print {
  /* Paper is white. */
  article.broadsheet,
  broadsheet-checklist,
  broadsheet-related-links {
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
  }

  article.broadsheet .broadsheet-call-to-action > a:any-link {
    padding: 0;
    background: none;
    color: inherit;
  }

  article.broadsheet a[href^='http']::after {
    content: ' (' attr(href) ')';
    font-size: 0.85em;
    overflow-wrap: anywhere;
  }

  broadsheet-checklist input[type='checkbox'] {
    print-color-adjust: exact;
  }
}
`;
