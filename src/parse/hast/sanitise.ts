import type { Element, ElementContent, Properties, Root, RootContent } from 'hast';
import type { Nodes } from 'mdast';
import type { LineMap } from '../../model/line-map.ts';
import type { Problem } from '../../model/problem.ts';
import {
  DROPPED_WITH_CONTENT,
  isSafeProperty,
  isSafeUrl,
  type SafeHtml,
  safeClassNames,
  safeRelations,
} from '../../model/safe-html.ts';
import { Anchors } from './anchors.ts';
import { positionOf } from './place-of.ts';
import { Removals } from './removals.ts';
import { tasksByOffset, withoutCheckbox } from './task-items.ts';

/** The hast of a whole article, with only what prose may hold, and what was taken out of it. */
export interface Clean {
  readonly tree: Root;
  readonly problems: readonly Problem[];
}

/**
 * Copies a tree with only what prose may hold; what goes is told in problems, at its place.
 *
 * On the way it gives headings their ids, and puts the mark of a task on its list item (`data-checked`) in place of
 * the checkbox, since prose holds no form controls. Positions are kept.
 *
 * @param tree The hast of the whole article.
 * @param nodes Of the Markdown it came from: only its tasks are tasks.
 */
export function sanitise(tree: Root, nodes: readonly Nodes[], allowed: SafeHtml, lines: LineMap): Clean {
  const removals = new Removals(lines);
  const anchors = new Anchors();
  const tasks = tasksByOffset(nodes);

  function clean(children: readonly RootContent[]): ElementContent[] {
    return children.flatMap((child): ElementContent[] => {
      if (child.type === 'text') return [{ type: 'text', value: String(child.value), ...positionOf(child) }];
      return child.type === 'element' ? cleanElement(child) : [];
    });
  }

  function cleanElement(node: Element): ElementContent[] {
    const { tagName } = node;
    if (DROPPED_WITH_CONTENT.has(tagName) && !allowed.elements.has(tagName)) {
      removals.elementWithContent(node);
      return [];
    }
    if (!allowed.elements.has(tagName)) {
      removals.element(node);
      return clean(node.children);
    }
    const properties = cleanProperties(node);
    const checked = tagName === 'li' ? tasks.get(node.position?.start?.offset) : undefined;
    if (checked !== undefined) properties.dataChecked = String(checked);
    const children = clean((checked === undefined ? node : withoutCheckbox(node)).children);
    const kept: Element = { type: 'element', tagName, properties, children, ...positionOf(node) };
    if (properties.id === undefined && /^h[1-6]$/.test(tagName)) anchors.identify(kept);
    return [kept];
  }

  function cleanProperties(node: Element): Properties {
    const kept: Properties = {};
    const unsupported: string[] = [];
    for (const [name, value] of Object.entries(node.properties)) {
      if (!isPrintable(value)) continue;
      if (name === 'className') {
        const names = Array.isArray(value) ? value : String(value).split(/\s+/);
        const safe = safeClassNames(names);
        if (safe.length > 0) kept.className = safe;
        if (safe.length < names.length) unsupported.push('class');
      } else if (name === 'rel' && isSafeProperty(node.tagName, name, allowed)) {
        const said = Array.isArray(value) ? value : String(value).split(/\s+/);
        const safe = safeRelations(said);
        if (safe.length > 0) kept.rel = safe;
        if (safe.length < said.length) unsupported.push(name);
      } else if (/^on/i.test(name) || name === 'srcDoc' || name === 'formAction') {
        removals.script(node, name);
      } else if (name === 'id' || (name === 'name' && node.tagName === 'a')) {
        kept.id = anchors.take(String(value));
      } else if (name === 'dataChecked' || !isSafeProperty(node.tagName, name, allowed)) {
        unsupported.push(name);
      } else if (!isSafeUrl(name, String(value), allowed)) {
        removals.url(node, String(value));
      } else {
        kept[name] = value;
        anchors.mayRefer(kept, name);
      }
    }
    if (unsupported.length > 0) removals.attributes(node, unsupported);
    return kept;
  }

  const result: Root = { type: 'root', children: clean(tree.children) };
  anchors.settle();
  return { tree: result, problems: removals.problems() };
}

/** Whether a value is one that hast has, and JSON keeps: a plugin may have set anything. */
function isPrintable(value: unknown): boolean {
  if (Array.isArray(value)) return value.every((each) => typeof each === 'string' || Number.isFinite(each));
  return typeof value === 'string' || value === true || Number.isFinite(value);
}
