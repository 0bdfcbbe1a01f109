import { checklistId } from '../../model/item-id.ts';
import type { ProgressKey } from '../../progress/progress-key.ts';
import { listLabel } from '../list/list-label.ts';
import type { KeptElement } from './kept-list.ts';

/** What the log of a checklist in the page is filed under. */
export function progressKeyOf(host: KeptElement): ProgressKey {
  const { subject } = host;
  return { scope: scopeOf(host), checklist: idOf(host), ...(subject && { subject }) };
}

/** The scopes that the log may be filed under from earlier: those of the article's old paths. */
export function oldScopesOf(host: KeptElement): string[] {
  const around = host.closest('broadsheet-article');
  // A scope that the page says does not change with the article's path.
  if (host.persist || around?.persist) return [];
  const aliases = around?.aliases?.split(/\s+/) ?? around?.article?.fields.aliases ?? [];
  return aliases.filter((alias) => alias !== '').map((alias) => pathOf(alias, host));
}

/** What the page says, else the canonical path of the article, else that of the page, else the page's path. */
function scopeOf(host: KeptElement): string {
  const around = host.closest('broadsheet-article');
  const said = host.persist || around?.persist;
  if (said) return said;
  const page = host.ownerDocument.querySelector<HTMLLinkElement>('link[rel="canonical"]');
  const canonical = around?.scope || around?.article?.fields.canonical || page?.href;
  return pathOf(canonical || '', host);
}

/** The path of an address; one of a folder is the same with and without its slash, and its `index.html`. */
function pathOf(address: string, host: Element): string {
  const { href } = host.ownerDocument.defaultView?.location ?? { href: host.baseURI };
  const url = URL.canParse(address, href) ? new URL(address, href) : new URL(href);
  return url.pathname.replace(/(?:\/index\.html?|\/)$/, '') || '/';
}

/** A list that nobody gave an id is known by its label and the heading above it, as the parser knows one. */
function idOf(host: KeptElement): string {
  const given = host.getAttribute('checklist-id') || host.checklist?.id || host.id;
  if (given) return given;
  const section = headingBefore(host);
  return checklistId(listLabel(host) || section, section);
}

function headingBefore(host: Element): string {
  const root = host.getRootNode();
  const headings =
    root instanceof Document || root instanceof ShadowRoot ? root.querySelectorAll('h1,h2,h3,h4,h5,h6') : [];
  let last = '';
  for (const heading of headings) {
    if (!(host.compareDocumentPosition(heading) & Node.DOCUMENT_POSITION_PRECEDING)) break;
    last = heading.textContent ?? '';
  }
  return last;
}
