import type { Element, ElementContent, Properties, Root, RootContent } from 'hast';
import type { Root as Mdast } from 'mdast';
import { visit } from 'unist-util-visit';
import { splitExplicitId } from '../../model/item-id.ts';
import type { LineMap } from '../../model/line-map.ts';
import type { Place } from '../../model/place.ts';
import { type Problem, problem } from '../../model/problem.ts';
import {
  DROPPED_WITH_CONTENT,
  isSafeProperty,
  isSafeUrl,
  type SafeHtml,
  safeClassNames,
} from '../../model/safe-html.ts';
import { hastText } from './hast-text.ts';
import { HeadingIds } from './heading-ids.ts';

const HEADING = /^h[1-6]$/;

/**
 * Copies a tree with only what prose may hold; each part that goes is a problem at its place.
 *
 * On the way it gives headings their ids, and puts the mark of a task on its list item (`data-checked`) in place of
 * the checkbox, since prose holds no form controls. Positions are kept.
 *
 * @param tree The hast of the whole article.
 * @param mdast The Markdown it came from: only its tasks are tasks.
 */
export function sanitise(
  tree: Root,
  mdast: Mdast,
  allowed: SafeHtml,
  lines: LineMap,
): { tree: Root; problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const ids = new HeadingIds();
  const tasks = taskMarksByOffset(mdast);
  const references: { properties: Properties; name: string }[] = [];

  function report(
    code: 'html-unsafe' | 'html-unsupported' | 'url-unsafe',
    node: Element,
    message: string,
    hint: string,
  ) {
    const place = placeOf(node, lines);
    problems.push(problem(code, { message, hint, ...(place && { place }) }));
  }

  function clean(children: readonly RootContent[]): ElementContent[] {
    return children.flatMap((child): ElementContent[] => {
      if (child.type === 'text') return [{ type: 'text', value: child.value, ...positionOf(child) }];
      return child.type === 'element' ? cleanElement(child) : [];
    });
  }

  function cleanElement(node: Element): ElementContent[] {
    const { tagName } = node;
    if (!allowed.elements.has(tagName)) return removed(node);
    const kept: Element = {
      type: 'element',
      tagName,
      properties: cleanProperties(node),
      children: [],
      ...positionOf(node),
    };
    const checked = tagName === 'li' ? tasks.get(node.position?.start.offset) : undefined;
    if (checked === undefined) {
      kept.children = clean(node.children);
    } else {
      kept.properties.dataChecked = String(checked);
      kept.children = clean(withoutCheckbox(node).children);
    }
    if (HEADING.test(tagName)) identify(kept);
    return [kept];
  }

  function removed(node: Element): ElementContent[] {
    const tag = `<${node.tagName}>`;
    if (DROPPED_WITH_CONTENT.has(node.tagName)) {
      report('html-unsafe', node, `${tag} is left out, with all it holds.`, 'Remove it, or link to what it shows.');
      return [];
    }
    report(
      'html-unsupported',
      node,
      `${tag} is left out; what it holds is kept.`,
      'Write it in Markdown, or remove the tags.',
    );
    return clean(node.children);
  }

  function cleanProperties(node: Element): Properties {
    const kept: Properties = {};
    const unsupported: string[] = [];
    for (const [name, value] of Object.entries(node.properties)) {
      if (value === null || value === undefined || value === false) continue;
      if (name === 'className') {
        const names = safeClassNames(Array.isArray(value) ? value : String(value).split(/\s+/));
        if (names.length > 0) kept.className = names;
        if (names.length < (Array.isArray(value) ? value.length : 1)) unsupported.push('class');
      } else if (/^on/i.test(name) || name === 'srcDoc' || name === 'formAction') {
        const message = `The script in \`${name.toLowerCase()}\` of <${node.tagName}> is left out.`;
        report('html-unsafe', node, message, 'Remove the attribute.');
      } else if (!isSafeProperty(node.tagName, name, allowed)) {
        unsupported.push(name);
      } else if (!isSafeUrl(name, String(value), allowed)) {
        const url = String(value).slice(0, 60);
        const message = `The address ${JSON.stringify(url)} is left out: its scheme is not allowed.`;
        report('url-unsafe', node, message, 'Link to an http, https or mailto address, or to a path.');
      } else if (name === 'id') {
        kept.id = ids.fromAuthor(String(value));
      } else {
        kept[name] = value;
        if (/^(?:href|headers|aria(?:DescribedBy|LabelledBy))$/.test(name)) references.push({ properties: kept, name });
      }
    }
    if (unsupported.length > 0) {
      const names = unsupported.map((name) => `\`${attributeName(name)}\``).join(', ');
      const are = unsupported.length === 1 ? 'is' : 'are';
      report('html-unsupported', node, `${names} of <${node.tagName}> ${are} left out.`, 'Remove the attribute.');
    }
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
  for (const { properties, name } of references) {
    const value = properties[name];
    if (Array.isArray(value)) properties[name] = value.map((id) => ids.resolve(String(id)));
    else if (name === 'href') properties.href = resolveFragment(String(value), ids);
    else properties[name] = ids.resolve(String(value));
  }
  return { tree: result, problems };
}

/** A property of hast as HTML spells it. */
function attributeName(property: string): string {
  return /^(?:data|aria)[A-Z]/.test(property)
    ? property.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
    : property.toLowerCase();
}

/** Whether each task of the Markdown is checked, by the offset its list item starts at. */
function taskMarksByOffset(tree: Mdast): ReadonlyMap<number | undefined, boolean> {
  const marks = new Map<number | undefined, boolean>();
  visit(tree, 'listItem', ({ checked, position }) => {
    if (typeof checked === 'boolean' && position) marks.set(position.start.offset, checked);
  });
  return marks;
}

/** A task's list item without the checkbox that conversion put first, and the space after it. */
function withoutCheckbox(item: Element): Element {
  const index = item.children.findIndex((child) => child.type === 'element');
  const first = item.children[index];
  if (first?.type !== 'element') return item;
  const rest = item.children.slice(index + 1);
  if (first.tagName === 'input')
    return { ...item, children: [...item.children.slice(0, index), ...withoutSpace(rest)] };
  if (first.tagName !== 'p') return item;
  return { ...item, children: [...item.children.slice(0, index), withoutCheckbox(first), ...rest] };
}

function withoutSpace(children: readonly ElementContent[]): ElementContent[] {
  const [first, ...rest] = children;
  return first?.type === 'text' ? [{ ...first, value: first.value.replace(/^ /, '') }, ...rest] : [...children];
}

function resolveFragment(href: string, ids: HeadingIds): string {
  if (!href.startsWith('#')) return href;
  const encoded = href.slice(1);
  let id = encoded;
  try {
    id = decodeURIComponent(encoded);
  } catch {
    // Not percent-encoded text: it stands for itself.
  }
  const resolved = ids.resolve(id);
  return resolved === id ? href : `#${encodeURIComponent(resolved)}`;
}

/** The last text of a node that says something. */
export function lastText(node: Element | Root): { value: string } | undefined {
  for (let index = node.children.length - 1; index >= 0; index--) {
    const child = node.children[index];
    if (child?.type === 'text' && child.value.trim() !== '') return child;
    const inner = child?.type === 'element' ? lastText(child) : undefined;
    if (inner) return inner;
  }
  return undefined;
}

/** A node's position, where it is whole: elements that an HTML reader implies have one without points. */
function positionOf({ position }: RootContent): Pick<Element, 'position'> {
  return position?.start?.offset !== undefined && position.end?.offset !== undefined ? { position } : {};
}

/** The place of a node, where it has one. */
export function placeOf(node: RootContent, lines: LineMap): Place | undefined {
  const { position } = positionOf(node);
  const start = position?.start.offset;
  const end = position?.end.offset;
  return start === undefined || end === undefined ? undefined : lines.place(start, Math.max(start, end));
}
