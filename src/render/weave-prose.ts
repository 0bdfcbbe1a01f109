import type { Element, ElementContent, Properties } from 'hast';
import { mapSrcSet } from '../model/map-src-set.ts';
import { visibleText } from '../model/visible-text.ts';
import { element, text } from './element.ts';
import { type Guarded, type GuardedElement, guardProse } from './guard.ts';
import { IMAGE_PROPERTIES } from './outward.ts';
import { checkbox, labelTask } from './task-label.ts';
import { isBlank, isElement, isHeading, textOf } from './text-of.ts';
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
  const { tagName, properties, children } = node;
  // What stands in for an image whose address is missing or not allowed.
  if (tagName === 'img' && !properties.src && !properties.srcSet) return text(String(properties.alt ?? ''));
  // Footnotes end the article: their heading stands under no section.
  if (properties.dataFootnotes !== undefined) weaving.ranks.restart();
  const name = isHeading(node) ? weaving.ranks.next(Number(tagName[1])) : (RENAMED.get(tagName) ?? tagName);
  const woven: Element = {
    type: 'element',
    tagName: name,
    properties: weaveProperties(node, weaving),
    children: children.map((child) => weaveNode(child, weaving)),
  };
  if (tagName === 'pre') return weaveCode(woven, weaving);
  if (tagName === 'table') return scrolling(woven, weaving);
  return tagName === 'li' ? weaveListItem(woven) : woven;
}

function weaveProperties({ tagName, properties }: GuardedElement, weaving: Weaving): Properties {
  const woven: Properties = tagName === 'img' ? { ...IMAGE_PROPERTIES, alt: '' } : {};
  for (const [name, value] of Object.entries(properties)) {
    if (name === 'src' && tagName === 'img') Object.assign(woven, weaving.image(String(value)));
    else if (name !== 'align') woven[name] = weaveValue(name, value, weaving);
  }
  const align = /^(?:left|center|right)$/i.exec(String(properties.align))?.[0].toLowerCase();
  // HTML has no `align` any more, and a style attribute is no good under a strict content security policy.
  if (align) woven.className = [...classNames(woven), `broadsheet-align-${align}`];
  if (tagName === 'a') {
    const { rel, ...others } = woven;
    const relations = weaving.rel(others.href, String(rel ?? '').split(/\s+/));
    return relations ? { ...others, rel: relations } : others;
  }
  return woven;
}

function weaveValue(name: string, value: Properties[string], weaving: Weaving): Properties[string] {
  switch (name) {
    case 'id':
      return weaving.id(String(value));
    case 'headers':
    case 'ariaDescribedBy':
    case 'ariaLabelledBy':
      return String(value)
        .split(/\s+/)
        .filter(Boolean)
        .map((id) => weaving.reference(id));
    case 'href':
    case 'cite':
    case 'poster':
    case 'src':
      return weaving.url(name, String(value));
    case 'srcSet':
      return mapSrcSet(String(value), (src) => weaving.image(src)?.src);
    default:
      return value;
  }
}

function classNames({ className }: Properties): string[] {
  return Array.isArray(className) ? className.map(String) : [];
}

/** Code can be wider than the page: focus lets it be scrolled with the keyboard. */
function weaveCode(pre: Element, weaving: Weaving): Element {
  const [code, ...others] = pre.children.filter((child) => !isBlank(child));
  if (isElement(code, 'code') && others.length === 0) {
    const language = classNames(code.properties).find((name) => name.startsWith('language-'));
    const coloured = weaving.highlight(textOf(code.children), language?.slice('language-'.length));
    if (coloured) code.children = [...coloured];
  }
  pre.properties.tabIndex = 0;
  return pre;
}

/** A table in a region that scrolls, named by its caption, or else by its columns. */
function scrolling(table: Element, weaving: Weaving): Element {
  const caption = findElement(table, 'caption');
  const namers = caption ? [caption] : findElement(table, 'tr')?.children;
  const names = namers?.map((node) => visibleText(textOf([node]))).filter((name) => name !== '') ?? [];
  const ariaLabel = names.length > 0 ? weaving.regionName(names.join(', ')) : undefined;
  const properties = { className: ['broadsheet-scroll'], tabIndex: 0, ariaLabel };
  return element(ariaLabel === undefined ? 'div' : 'section', properties, [table]);
}

/** The first element of a name within another, not within a table inside it. */
function findElement(within: Element, name: string): Element | undefined {
  for (const child of within.children) {
    if (isElement(child, name)) return child;
    const found = isElement(child, 'thead', 'tbody') && findElement(child, name);
    if (found) return found;
  }
  return undefined;
}

/** A task within prose: its checkbox shows the source's mark and cannot be ticked. */
function weaveListItem(item: Element): Element {
  const { dataChecked, ...properties } = item.properties;
  if (dataChecked === undefined) return item;
  const name = visibleText(textOf(item.children));
  return element('li', properties, labelTask(checkbox(dataChecked === 'true', true), item.children, name));
}
