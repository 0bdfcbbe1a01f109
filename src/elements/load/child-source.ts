/** Types of the scripts that may hold an article. */
const SCRIPTS = ':scope > script:is([type="text/markdown" i], [type="application/json" i])';

/**
 * Looks among an element's children for what a page gave it: a ready-made article, or else a script that holds one.
 *
 * An article in the slot `article` was drawn by an element, and is no source.
 */
export function findSource(host: Element): HTMLElement | undefined {
  return (
    host.querySelector<HTMLElement>(':scope > article:not([slot="article"])') ??
    host.querySelector<HTMLElement>(SCRIPTS) ??
    undefined
  );
}

/** What tells one source from another: a script is what it says. */
export function sourceKey(source: HTMLElement | undefined): unknown {
  return source instanceof HTMLScriptElement ? source.type + source.text : source;
}

/** Whether an element has something of the page's own to show while it has drawn nothing. */
export function hasFallback(host: Element): boolean {
  return [...host.childNodes].some((node) =>
    node instanceof Element
      ? !node.matches('script, style, template, [slot]')
      : node instanceof Text && node.data.trim() !== '',
  );
}
