import type { SourceKind } from './fetch-source.ts';

/** What a page gave an article element as a child. */
export type ChildSource =
  | { readonly type: 'article'; readonly element: HTMLElement }
  | { readonly type: 'text'; readonly kind: SourceKind; readonly text: string };

/** The slot for what an article element draws, which is no source. */
const DRAWN_SLOT = 'article';

/** Looks among an element's children for a ready-made article, or a script that holds one. */
export function findChildSource(host: Element): ChildSource | undefined {
  for (const child of host.children) {
    if (child instanceof HTMLElement && child.localName === 'article' && child.slot !== DRAWN_SLOT) {
      return { type: 'article', element: child };
    }
  }
  for (const script of sourceScripts(host)) {
    const kind = kindOf(script);
    if (kind) return { type: 'text', kind, text: script.text };
  }
  return undefined;
}

/** The scripts among an element's children that hold an article. */
export function sourceScripts(host: Element): HTMLScriptElement[] {
  return [...host.children].filter(
    (child): child is HTMLScriptElement => child instanceof HTMLScriptElement && kindOf(child) !== undefined,
  );
}

/** Articles that another instance drew, and that came here in a copy of it or in saved HTML. */
export function findRemains(host: Element, drawn: Element | undefined): HTMLElement[] {
  return [...host.children].filter(
    (child): child is HTMLElement => child instanceof HTMLElement && child.slot === DRAWN_SLOT && child !== drawn,
  );
}

function kindOf(script: HTMLScriptElement): SourceKind | undefined {
  return KINDS.get(script.type.trim().toLowerCase());
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

/** Whether an element has something of the page's own to show while it has drawn nothing. */
export function hasFallback(host: Element): boolean {
  return [...host.childNodes].some((node) =>
    node instanceof Element
      ? !node.matches('script, style, template, [slot]')
      : node instanceof Text && node.data.trim() !== '',
  );
}
