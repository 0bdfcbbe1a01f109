import { html, nothing, type TemplateResult } from 'lit';
import { type OutlineHeading, readOutline } from './read-outline.ts';

/** Draws an article's headings as links, for a reader to open; nothing when it has none. */
export function renderOutline(article: Element): TemplateResult | typeof nothing {
  const headings = readOutline(article);
  if (headings.length === 0) return nothing;
  const onClick = (event: Event): void => scrollWithin(article, event);
  return html`
    <details part="outline">
      <summary part="outline-button">On this page</summary>
      <nav aria-label="On this page" @click=${onClick}>${renderHeadings(headings, 'outline-list outline-top')}</nav>
    </details>
  `;
}

function renderHeadings(headings: readonly OutlineHeading[], part = 'outline-list'): TemplateResult {
  return html`
    <ul part=${part}>
      ${headings.map(
        ({ id, text, children }) => html`
          <li>
            <a part="outline-link" href="#${encodeURIComponent(id)}" data-id=${id}>${text}</a>
            ${children.length ? renderHeadings(children) : nothing}
          </li>
        `,
      )}
    </ul>
  `;
}

/** A fragment leads to elements of the document alone: within a shadow root, it takes a script. */
function scrollWithin(article: Element, event: Event): void {
  const root = article.getRootNode();
  const id = event.target instanceof HTMLElement ? event.target.dataset.id : undefined;
  if (id === undefined || !(root instanceof ShadowRoot)) return;
  event.preventDefault();
  root.getElementById(id)?.scrollIntoView();
}
