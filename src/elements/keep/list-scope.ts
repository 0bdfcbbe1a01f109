import type { ArticleFields } from '../../model/article.ts';
import { checklistId } from '../../model/checklist-id.ts';
import { visibleText } from '../../model/visible-text.ts';
import type { ProgressKey } from '../../progress/progress-key.ts';
import { listLabel } from '../list/list-label.ts';
import type { KeptElement } from './kept-list.ts';

/** What the log of a checklist in the page is filed under. */
export function progressKeyOf(host: KeptElement): ProgressKey {
  const { subject } = host;
  return { scope: scopeOf(host), checklist: idOf(host), ...(subject && { subject }) };
}

/** Old paths of an article that are looked at: an article from anyone may name any number. */
const MAX_ALIASES = 20;

/** The scopes that the log may be filed under from earlier: those of the article's old paths. */
export function oldScopesOf(host: KeptElement): string[] {
  const around = host.closest('broadsheet-article');
  // A scope that the page says does not change with the article's path.
  if (!around || host.persist || around.persist) return [];
  const base = around.scope || fieldsOf(around)?.canonical || '';
  const named: unknown = around.aliases?.split(/\s+/) ?? fieldsOf(around)?.aliases;
  const aliases = Array.isArray(named) ? named.filter((alias) => typeof alias === 'string' && alias !== '') : [];
  return aliases.slice(0, MAX_ALIASES).map((alias) => pathOf(alias, host, base));
}

/** What the page says, else the canonical path of the article, else that of the page, else the page's path. */
function scopeOf(host: KeptElement): string {
  const around = host.closest('broadsheet-article');
  const said = host.persist || around?.persist;
  if (said) return said;
  const page = host.ownerDocument.querySelector<HTMLLinkElement>('link[rel="canonical"]');
  const canonical = around?.scope || (around && fieldsOf(around)?.canonical) || page?.href;
  return pathOf(canonical || '', host);
}

/** What an article says of itself; nothing when it comes from another site, which has no say in what is kept on this. */
function fieldsOf(around: HTMLElementTagNameMap['broadsheet-article']): Partial<ArticleFields> | undefined {
  const { src, baseURI } = around;
  const isOwn = !src || !URL.canParse(src, baseURI) || new URL(src, baseURI).origin === new URL(baseURI).origin;
  return isOwn ? around.article?.fields : undefined;
}

/** The path of an address; one of a folder is the same with and without its slash, and its `index.html`. */
function pathOf(address: string, host: Element, base = ''): string {
  const { href } = host.ownerDocument.defaultView?.location ?? { href: host.baseURI };
  const from = URL.canParse(base, href) ? new URL(base, href).href : href;
  const url = URL.canParse(address, from) ? new URL(address, from) : new URL(href);
  return url.pathname.replace(/(?:\/index\.html?|\/)$/, '') || '/';
}

/** A list that nobody gave an id is known by its label and the heading above it, as the parser knows one. */
function idOf(host: KeptElement): string {
  const given = givenId(host) || host.checklist?.id;
  if (given) return given;
  const id = ownId(host);
  // Others of that id, in the order of the page; the same list twice is one.
  const before: string[] = [];
  for (const other of listsAround(host)) {
    if (other === host) break;
    const words = wordsOf(other);
    if (!givenId(other) && ownId(other) === id && !before.includes(words)) before.push(words);
  }
  const same = before.indexOf(wordsOf(host));
  const number = 1 + (same === -1 ? before.length : same);
  return number > 1 ? `${id}-${number}` : id;
}

function givenId(list: Element): string {
  return list.getAttribute('checklist-id') || list.id;
}

function ownId(list: Element): string {
  const section = headingBefore(list);
  return checklistId(listLabel(list) || section, section);
}

/** The checklists that stand with one in the page, or in a shadow root, in order. */
export function listsAround(host: Element): Iterable<KeptElement> {
  const root = host.getRootNode();
  return root instanceof Document || root instanceof ShadowRoot ? root.querySelectorAll('broadsheet-checklist') : [];
}

function wordsOf(list: Element): string {
  return visibleText(list.textContent ?? '');
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
