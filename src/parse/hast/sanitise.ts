import type { Element, ElementContent, Properties, Root, RootContent } from 'hast';
import type { Nodes } from 'mdast';
import { splitExplicitId } from '../../model/item-id.ts';
import type { LineMap } from '../../model/line-map.ts';
import type { Problem } from '../../model/problem.ts';
import {
  DROPPED_WITH_CONTENT,
  isSafeProperty,
  isSafeUrl,
  type SafeHtml,
  safeClassNames,
} from '../../model/safe-html.ts';
import { decoded } from './decoded.ts';
import { hastText, lastText } from './hast-text.ts';
import { HeadingIds } from './heading-ids.ts';
import { positionOf } from './place-of.ts';
import { Removals } from './removals.ts';
import { tasksByOffset, withoutCheckbox } from './task-items.ts';

/**
 * Copies a tree with only what prose may hold; what goes is told in problems, at its place.
 *
 * On the way it gives headings their ids, and puts the mark of a task on its list item (`data-checked`) in place of
 * the checkbox, since prose holds no form controls. Positions are kept.
 *
 * @param tree The hast of the whole article.
 * @param nodes Of the Markdown it came from: only its tasks are tasks.
 */
export function sanitise(
  tree: Root,
  nodes: readonly Nodes[],
  allowed: SafeHtml,
  lines: LineMap,
): { tree: Root; problems: readonly Problem[] } {
  const removals = new Removals(lines);
  const ids = new HeadingIds();
  const tasks = tasksByOffset(nodes);
  const references: { properties: Properties; name: string }[] = [];

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
    if (/^h[1-6]$/.test(tagName)) identify(kept);
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
      } else if (/^on/i.test(name) || name === 'srcDoc' || name === 'formAction') {
        removals.script(node, name);
      } else if (name === 'id' || (name === 'name' && node.tagName === 'a')) {
        kept.id = ids.fromAuthor(String(value));
      } else if (name === 'dataChecked' || !isSafeProperty(node.tagName, name, allowed)) {
        unsupported.push(name);
      } else if (!isSafeUrl(name, String(value), allowed)) {
        removals.url(node, String(value));
      } else {
        kept[name] = value;
        if (REFERENCES.has(name)) references.push({ properties: kept, name });
      }
    }
    if (unsupported.length > 0) removals.attributes(node, unsupported);
    return kept;
  }

  /** Gives a heading its id: what the author wrote, else one from its text. */
  function identify(heading: Element): void {
    if (heading.properties.id !== undefined) return;
    const last = lastText(heading);
    const { text, id } = last ? splitExplicitId(last.value) : {};
    if (last && id) last.value = text ?? '';
    heading.properties.id = id ? ids.fromAuthor(id) : ids.fromText(hastText(heading).trim());
  }

  const result: Root = { type: 'root', children: clean(tree.children) };
  // An id may have become another; what refers to it follows, wherever it stands.
  for (const { properties, name } of references) {
    const value = properties[name];
    if (Array.isArray(value)) properties[name] = value.map((id) => ids.resolve(String(id)));
    else properties[name] = name === 'href' ? resolveFragment(String(value), ids) : ids.resolve(String(value));
  }
  return { tree: result, problems: removals.problems() };
}

/** Whether a value is one that hast has, and JSON keeps: a plugin may have set anything. */
function isPrintable(value: unknown): boolean {
  if (Array.isArray(value)) return value.every((each) => typeof each === 'string' || Number.isFinite(each));
  return typeof value === 'string' || value === true || Number.isFinite(value);
}

/** Properties that name ids. */
const REFERENCES: ReadonlySet<string> = new Set(['href', 'headers', 'ariaDescribedBy', 'ariaLabelledBy']);

function resolveFragment(href: string, ids: HeadingIds): string {
  if (!href.startsWith('#')) return href;
  const id = decoded(href.slice(1));
  const resolved = ids.resolve(id);
  return resolved === id ? href : `#${encodeURIComponent(resolved)}`;
}
