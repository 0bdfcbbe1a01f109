import type { Element, Properties, Text } from 'hast';
import { DROPPED_WITH_CONTENT, isSafeProperty, isSafeUrl, type SafeHtml, safeClassNames } from '../model/safe-html.ts';
import { LINK_BOUNDARIES, partLinks } from './part-links.ts';
import { WOVEN_HTML, type WovenHtml } from './woven-html.ts';

/** A tree that a guard let through: elements and text, nothing else. */
export type Guarded = GuardedElement | Text;
export interface GuardedElement extends Element {
  children: Guarded[];
}

/** Elements nested deeper than this are drawn as their text. HTML parsers stop nesting at 512. */
const MAX_DEPTH = 400;

/** Parts of tables, and what they stand in; elsewhere HTML has no such tags, and only their content is read. */
const TABLE_PARTS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    caption: 'table',
    colgroup: 'table',
    col: 'colgroup',
    thead: 'table',
    tbody: 'table',
    tfoot: 'table',
    // In a table itself as well, though HTML would put a body around it.
    tr: 'table thead tbody tfoot',
    td: 'tr',
    th: 'tr',
  }).map(([part, around]) => [part, new Set(around.split(' '))]),
);

/** Properties that are set or not, whatever their value. */
const BOOLEAN = /^(?:controls|disabled|loop|muted|open|playsInline|reversed)$/;

/** Properties that say `true` and `false` in words. */
const WORDED = /^aria|^dataChecked$/;

/**
 * Copies prose with only what an allow-list has.
 *
 * An article may be a file from anyone: its tree is taken as unknown data. What is not allowed goes, as in the parser:
 * an element that holds text for a reader leaves its content, one that does not goes with all it holds.
 *
 * @param nodes hast nodes, as found in a JSON file.
 */
export function guardProse(nodes: unknown, allow: SafeHtml): Guarded[] {
  return guard(nodes, allow);
}

/** As `guardProse`, for what the weaver and a page's own code made: the weaver's elements and any class are kept. */
export function guardWoven(nodes: unknown, allow: SafeHtml): Guarded[] {
  return guard(nodes, allow, WOVEN_HTML);
}

/** Where a node stands. */
interface At {
  readonly depth: number;
  readonly isInLink: boolean;
  /** The element around it. */
  readonly parent: string;
}

/** What is left to do: a node to look at, or an element to leave. */
type Left = { node: unknown; into: Guarded[]; at: At } | { leave: object };

// Goes through the tree in the order of its text, with a list of what is left to do in place of recursion: a file may
// nest deeper than a stack. An object, other than a file, may be within itself: there it is left out.
function guard(nodes: unknown, allow: SafeHtml, woven?: WovenHtml): Guarded[] {
  const kept: Guarded[] = [];
  const left: Left[] = [];
  const within = new Set<object>();
  let nestsLinks = false;
  const enter = (node: object, children: unknown, into: Guarded[], at: At) => {
    within.add(node);
    left.push({ leave: node });
    add(children, into, at);
  };
  const add = (children: unknown, into: Guarded[], at: At) => {
    if (!Array.isArray(children)) return;
    for (let index = children.length - 1; index >= 0; index--) left.push({ node: children[index], into, at });
  };
  add(nodes, kept, { depth: 0, isInLink: false, parent: '' });
  for (let next = left.pop(); next; next = left.pop()) {
    if ('leave' in next) {
      within.delete(next.leave);
      continue;
    }
    const { node, into, at } = next;
    if (!isRecord(node) || within.has(node)) continue;
    const { type, value, tagName, children } = node;
    if (type === 'text' && typeof value === 'string') into.push({ type, value: readable(value) });
    if (type !== 'element' || typeof tagName !== 'string') continue;
    if (!allow.elements.has(tagName) && !woven?.elements.has(tagName)) {
      if (!DROPPED_WITH_CONTENT.has(tagName.toLowerCase())) enter(node, children, into, at);
    } else if (at.depth === MAX_DEPTH || TABLE_PARTS.get(tagName)?.has(at.parent) === false) {
      enter(node, children, into, at);
    } else {
      const properties = guardProperties(tagName, node.properties, allow, woven);
      // The weaver's one input is a checkbox.
      if (tagName === 'input' && !properties.type && !allow.elements.has(tagName)) continue;
      const element: GuardedElement = { type, tagName, properties, children: [] };
      into.push(element);
      const isLink = tagName === 'a';
      nestsLinks ||= isLink && at.isInLink;
      const isInLink = isLink || (at.isInLink && !LINK_BOUNDARIES.has(tagName));
      enter(node, children, element.children, { depth: at.depth + 1, isInLink, parent: tagName });
    }
  }
  return nestsLinks ? partLinks(kept) : kept;
}

function guardProperties(tagName: string, properties: unknown, allow: SafeHtml, woven?: WovenHtml): Properties {
  const kept: Properties = {};
  for (const [name, unknown] of Object.entries(isRecord(properties) ? properties : {})) {
    const value = plainValue(name, unknown);
    const isKnown =
      isSafeProperty(tagName, name, allow) ||
      (woven && (isSafeProperty(tagName, name, woven) || woven.fixed.has(`${tagName}[${name}=${value}]`)));
    if (value === undefined) continue;
    if (name === 'className') {
      const names = String(value).split(/\s+/).filter(Boolean);
      const safe = isKnown ? names : safeClassNames(names);
      if (safe.length > 0) kept.className = safe;
    } else if (isKnown && isSafeUrl(name, String(value), allow)) {
      kept[name] = value;
    }
  }
  return kept;
}

/** A value that HTML and the DOM print alike: text, a number, or `true` for an attribute without a value. */
function plainValue(name: string, value: unknown): string | number | true | undefined {
  if (typeof value === 'boolean' && WORDED.test(name)) return String(value);
  if (value === false || value === null || value === undefined) return undefined;
  if (value === true || BOOLEAN.test(name)) return true;
  if (Array.isArray(value)) return readable(Array.from<unknown>(value).filter(isWord).join(' '));
  if (typeof value === 'string') return readable(value);
  return typeof value === 'number' ? value : undefined;
}

function isWord(value: unknown): value is string | number {
  return typeof value === 'string' || typeof value === 'number';
}

/**
 * Text as it is read back from HTML, which knows one end of a line, and no NUL; drawn as nodes, a lone CR would be a space.
 */
function readable(text: string): string {
  return /[\r\0]/.test(text) ? text.replace(/\r\n?/g, '\n').replaceAll('\0', '\ufffd') : text;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
