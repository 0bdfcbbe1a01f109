import type { SourceKind } from './fetch-source.ts';

/** What a page gave an article element as a child. */
export type ChildSource =
  | { readonly type: 'article'; readonly element: HTMLElement }
  | { readonly type: 'text'; readonly kind: SourceKind; readonly text: string };

/**
 * Looks among an element's children for a ready-made article, or a script that holds one.
 *
 * @param drawn The article that the element itself drew, which is no source.
 */
export function findChildSource(host: Element, drawn: Element | undefined): ChildSource | undefined {
  for (const child of host.children) {
    if (child instanceof HTMLElement && child.localName === 'article' && child !== drawn) {
      return { type: 'article', element: child };
    }
  }
  for (const child of host.children) {
    if (!(child instanceof HTMLScriptElement)) continue;
    const kind = KINDS.get(child.type.trim().toLowerCase());
    if (kind) return { type: 'text', kind, text: child.text };
  }
  return undefined;
}

const KINDS = new Map<string, SourceKind>([
  ['text/markdown', 'markdown'],
  ['application/json', 'json'],
]);

/** Whether two looks found the same. */
export function isSameSource(one: ChildSource | undefined, other: ChildSource | undefined): boolean {
  if (one?.type === 'article') return other?.type === 'article' && one.element === other.element;
  if (one?.type === 'text') return other?.type === 'text' && one.kind === other.kind && one.text === other.text;
  return other === undefined;
}

/** Whether an element has something to show while its article is on the way. */
export function hasFallback(host: Element, drawn: Element | undefined): boolean {
  return [...host.childNodes].some((node) =>
    node instanceof Element
      ? node !== drawn && !node.matches('script, style, template, [slot]')
      : node instanceof Text && node.data.trim() !== '',
  );
}
