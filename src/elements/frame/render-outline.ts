import { html, nothing, type TemplateResult } from 'lit';
import { type OutlineHeading, readOutline } from './read-outline.ts';
import { sayLater } from './say-later.ts';
import type { Speaker } from './speaker.ts';

/** Draws an article's headings as links, for a reader to open; nothing when it has none. */
export function renderOutline(article: Element, speaker: Speaker): TemplateResult | typeof nothing {
  const say = sayLater(speaker);
  const headings = readOutline(article);
  if (headings.length === 0) return nothing;
  const title = say('onThisPage');
  return html`
    <details part="outline">
      <summary part="outline-button">${title}</summary>
      <nav aria-label=${title}>${renderHeadings(headings, 'outline-list outline-top')}</nav>
    </details>
  `;
}

function renderHeadings(headings: readonly OutlineHeading[], part = 'outline-list'): TemplateResult {
  return html`
    <ul part=${part}>
      ${headings.map(
        ({ id, text, children }) => html`
          <li>
            <a part="outline-link" href="#${encodeURIComponent(id)}">${text}</a>
            ${children.length ? renderHeadings(children) : nothing}
          </li>
        `,
      )}
    </ul>
  `;
}
