/** `error`: something is lost or unusable. `warning`: the article works, perhaps not as meant. */
export type Severity = 'error' | 'warning';

/** Every problem Broadsheet can name; each has a page, `content/problems/<code>.md`. */
const SEVERITIES = {
  // The source as a whole
  'source-too-large': 'error',
  'nesting-too-deep': 'error',
  'plugin-failed': 'error',
  // Frontmatter
  'frontmatter-invalid': 'error',
  'frontmatter-language': 'error',
  'frontmatter-unclosed': 'warning',
  'frontmatter-too-large': 'error',
  'frontmatter-too-deep': 'error',
  'aliases-too-many': 'error',
  'field-wrong-kind': 'error',
  'date-invalid': 'error',
  'title-missing': 'warning',
  'reading-time-mismatch': 'warning',
  // The caller's schema
  'schema-invalid': 'error',
  'schema-async': 'error',
  'data-not-json': 'error',
  // Body
  'task-near-miss': 'warning',
  'item-repeated': 'warning',
  'cadence-ambiguous': 'warning',
  'footnote-unused': 'warning',
  'table-row-long': 'warning',
  'template-tag': 'warning',
  'mdx-syntax': 'warning',
  'kramdown-attribute': 'warning',
  'html-unsafe': 'warning',
  'html-unsupported': 'warning',
  'html-wraps-blocks': 'warning',
  'url-unsafe': 'warning',
  // Loading into a page
  'load-failed': 'error',
  'article-invalid': 'error',
  // A folder of articles
  'folder-missing': 'error',
  'file-unreadable': 'error',
  'file-empty': 'warning',
  'file-encoding': 'warning',
  'file-failed': 'error',
  'file-too-slow': 'error',
  'cache-unwritable': 'warning',
  'link-loop': 'warning',
  'slug-duplicate': 'warning',
  'reference-missing': 'error',
  'link-dead': 'warning',
  'link-to-draft': 'warning',
  'config-invalid': 'error',
  // A build
  'output-taken': 'error',
  'page-taken': 'warning',
  // What an editor would say
  'description-missing': 'warning',
  'description-long': 'warning',
  'heading-skipped': 'warning',
  'image-alt-missing': 'warning',
  'checklist-empty': 'warning',
  'title-duplicate': 'warning',
  'date-future': 'warning',
  // Changing a source
  'edit-stale': 'error',
  'edit-refused': 'error',
  // What a reader has ticked
  'progress-unavailable': 'error',
  'progress-full': 'error',
  'progress-unreadable': 'error',
  'progress-newer': 'error',
  'progress-import-invalid': 'error',
  'progress-clock-ahead': 'warning',
} as const satisfies Record<string, Severity>;

export type ProblemCode = keyof typeof SEVERITIES;

/** All codes, in the order of the table. */
export const problemCodes = Object.keys(SEVERITIES) as readonly ProblemCode[];

/** How grave a problem of this code is. */
export function severityOf(code: ProblemCode): Severity {
  return SEVERITIES[code];
}
