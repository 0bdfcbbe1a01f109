import type { Element, ElementContent, Properties, Text } from 'hast';
import { mapSrcSet } from '../model/map-src-set.ts';
import { visibleText } from '../model/visible-text.ts';
import { element } from './element.ts';
import { type Guarded, type GuardedElement, guardProse } from './guard.ts';
import { checkbox, labelTask } from './task-label.ts';
import { isBlank, isElement, textOf } from './text-of.ts';
import type { Weaving } from './weaving.ts';

/** Elements that HTML has no more, and what says the same. */
const RENAMED: ReadonlyMap<string, string> = new Map([
  ['strike', 's'],
  ['tt', 'code'],
]);

/**
 * Draws prose: guarded, ids and references prefixed, headings ranked, links and images resolved, code coloured, and
 * what is wider than the page made to scroll.
 *
 * @param nodes The content of a Prose block, or of a part of another block; unknown data is fine.
 */
export function weaveProse(nodes: unknown, weaving: Weaving): ElementContent[] {
  return guardProse(nodes, weaving.allow).map((node) => weaveNode(node, weaving));
}

function weaveNode(node: Guarded, weaving: Weaving): ElementContent {
  if (node.type === 'text') return node;
  if (node.tagName === 'img' && !('src' in node.properties) && !('srcSet' in node.properties)) return altText(node);
  const tagName = RENAMED.get(node.tagName) ?? node.tagName;
  const properties = weaveProperties(node, weaving);
  // Footnotes end the article: their heading stands under no section.
  if (properties.dataFootnotes !== undefined) weaving.ranks.restart();
  const rank = /^h[1-6]$/.test(tagName) ? weaving.ranks.next(Number(tagName[1])) : tagName;
  if (tagName === 'pre') return weaveCode(node, properties, weaving);
  const children = node.children.map((child) => weaveNode(child, weaving));
  const woven = element(rank, properties, children);
  if (tagName === 'table') return scrolling(woven, weaving);
  return tagName === 'li' ? weaveListItem(woven) : woven;
}

function weaveProperties(node: GuardedElement, weaving: Weaving): Properties {
  const woven: Properties = node.tagName === 'img' ? { alt: '' } : {};
  for (const [name, value] of Object.entries(node.properties)) {
    if (name === 'src' && node.tagName === 'img') Object.assign(woven, weaving.image(String(value)));
    else if (name !== 'align') woven[name] = weaveValue(name, value, weaving);
  }
  const align = /^(?:left|center|right)$/i.exec(String(node.properties.align ?? ''))?.[0].toLowerCase();
  // HTML has no `align` any more, and a style attribute is no good under a strict content security policy.
  if (align)
    woven.className = [...(Array.isArray(woven.className) ? woven.className : []), `broadsheet-align-${align}`];
  return woven;
}

function weaveValue(name: string, value: Properties[string], weaving: Weaving): Properties[string] {
  switch (name) {
    case 'id':
      return weaving.id(String(value));
    case 'headers':
    case 'ariaDescribedBy':
    case 'ariaLabelledBy':
      return words(value).map((id) => weaving.id(id));
    case 'href':
    case 'cite':
    case 'poster':
    case 'src':
      return weaving.url(name, String(value)) ?? null;
    case 'srcSet':
      return mapSrcSet(String(value), (src) => weaving.image(src)?.src);
    default:
      return value;
  }
}

/** The words of a value that hast keeps as a list, and a file may have as one text. */
function words(value: Properties[string]): string[] {
  const all = Array.isArray(value) ? value.map(String) : String(value).split(/\s+/);
  return all.filter((word) => word !== '');
}

/** Code can be wider than the page: focus lets it be scrolled with the keyboard. */
function weaveCode(pre: GuardedElement, properties: Properties, weaving: Weaving): Element {
  const [code, ...others] = pre.children.filter((child) => !isBlank(child));
  const children = pre.children.map((child): ElementContent => {
    const woven = weaveNode(child, weaving);
    if (child !== code || others.length > 0 || !isElement(code, 'code') || !isElement(woven)) return woven;
    const coloured = weaving.highlight(textOf(code.children), languageOf(code));
    return coloured ? { ...woven, children: [...coloured] } : woven;
  });
  return element('pre', { ...properties, tabIndex: 0 }, children);
}

function languageOf({ properties: { className } }: Element): string | undefined {
  const names = Array.isArray(className) ? className.map(String) : [];
  return names.find((name) => name.startsWith('language-'))?.slice('language-'.length);
}

/** A table in a region that scrolls, named by its caption, or else by its columns. */
function scrolling(table: Element, weaving: Weaving): Element {
  const named = findElement(table, 'caption') ?? findElement(table, 'tr');
  const cells = named?.tagName === 'tr' ? named.children.filter((child) => isElement(child)) : [];
  const names = cells.map((cell) => visibleText(textOf([cell]))).filter((name) => name !== '');
  const name = cells.length > 0 ? names.join(', ') : visibleText(textOf(named ? [named] : []));
  const properties = { className: ['broadsheet-scroll'], tabIndex: 0 };
  if (name === '') return element('div', properties, [table]);
  return element('section', { ...properties, ariaLabel: weaving.regionName(name) }, [table]);
}

/** The first element of a name within another, not within a table inside it. */
function findElement(within: Element, name: string): Element | undefined {
  for (const child of within.children) {
    if (!isElement(child)) continue;
    const found = child.tagName === name ? child : isElement(child, 'thead', 'tbody') && findElement(child, name);
    if (found) return found;
  }
  return undefined;
}

/** A task within prose: its checkbox shows the source's mark and cannot be ticked. */
function weaveListItem(item: Element): Element {
  const { dataChecked, ...properties } = item.properties;
  if (dataChecked === undefined) return item;
  const box = checkbox(dataChecked === 'true');
  box.properties = { ...box.properties, disabled: true };
  return element('li', properties, labelTask(box, item.children, visibleText(textOf(item.children))));
}

/** What stands in for an image whose address is missing or not allowed. */
function altText({ properties: { alt } }: GuardedElement): Text {
  return { type: 'text', value: String(alt ?? '') };
}
