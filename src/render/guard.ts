import type { Element, Properties, Text } from 'hast';
import { DROPPED_WITH_CONTENT, isSafeProperty, isSafeUrl, type SafeHtml, safeClassNames } from '../model/safe-html.ts';
import { WOVEN_HTML, WOVEN_VALUES } from './woven-html.ts';

/** A tree that a guard let through: elements and text, nothing else. */
export type Guarded = GuardedElement | Text;
export interface GuardedElement extends Element {
  children: Guarded[];
}

/** Elements nested deeper than this are drawn as their text. HTML parsers stop nesting at 512. */
const MAX_DEPTH = 400;

/** Properties that are set or not, whatever their value. */
const BOOLEAN = new Set('controls disabled loop muted open playsInline reversed'.split(' '));

/**
 * Copies prose with only what an allow-list has.
 *
 * An article may be a file from anyone: its tree is taken as unknown data. What is not allowed goes, as in the parser:
 * an element that holds text for a reader leaves its content, one that does not goes with all it holds.
 *
 * @param nodes hast nodes, as found in a JSON file.
 */
export function guardProse(nodes: unknown, allow: SafeHtml): Guarded[] {
  return guard(nodes, { allow, isWoven: false });
}

/** As `guardProse`, for what the weaver and a page's own code made: the weaver's elements and any class are kept. */
export function guardWoven(nodes: unknown, allow: SafeHtml): Guarded[] {
  return guard(nodes, { allow, isWoven: true });
}

interface Rule {
  readonly allow: SafeHtml;
  readonly isWoven: boolean;
}

function guard(nodes: unknown, rule: Rule): Guarded[] {
  const kept: Guarded[] = [];
  guardInto(kept, nodes, rule, 0);
  return kept;
}

function guardInto(kept: Guarded[], nodes: unknown, rule: Rule, depth: number): void {
  if (!Array.isArray(nodes)) return;
  for (const node of nodes as unknown[]) {
    if (!isRecord(node)) continue;
    if (node.type === 'text' && typeof node.value === 'string') kept.push({ type: 'text', value: node.value });
    if (node.type !== 'element' || typeof node.tagName !== 'string' || isDropped(node, rule)) continue;
    if (depth >= MAX_DEPTH) {
      kept.push({ type: 'text', value: flatText(node, rule) });
    } else if (isAllowed(node.tagName, rule)) {
      const children: Guarded[] = [];
      guardInto(children, node.children, rule, depth + 1);
      kept.push({ type: 'element', tagName: node.tagName, properties: guardProperties(node, rule), children });
    } else {
      guardInto(kept, node.children, rule, depth + 1);
    }
  }
}

function isAllowed(tagName: string, { allow, isWoven }: Rule): boolean {
  return allow.elements.has(tagName) || (isWoven && WOVEN_HTML.elements.has(tagName));
}

/** Whether an element goes with all it holds. */
function isDropped({ tagName, properties }: Record<string, unknown>, rule: Rule): boolean {
  if (typeof tagName !== 'string') return true;
  if (!isAllowed(tagName, rule)) return DROPPED_WITH_CONTENT.has(tagName.toLowerCase());
  // The weaver's one input is a checkbox.
  return (
    tagName === 'input' &&
    !rule.allow.elements.has('input') &&
    !(isRecord(properties) && properties.type === 'checkbox')
  );
}

/** The text within a node however deep it is, without recursion. */
function flatText(node: unknown, rule: Rule): string {
  let text = '';
  const left: unknown[] = [node];
  while (left.length > 0) {
    const next = left.pop();
    if (!isRecord(next)) continue;
    if (next.type === 'text' && typeof next.value === 'string') text += next.value;
    if (next.type !== 'element' || isDropped(next, rule) || !Array.isArray(next.children)) continue;
    for (let index = next.children.length - 1; index >= 0; index--) left.push(next.children[index]);
  }
  return text;
}

function guardProperties(node: Record<string, unknown>, rule: Rule): Properties {
  const kept: Properties = {};
  if (!isRecord(node.properties)) return kept;
  for (const [name, value] of Object.entries(node.properties)) {
    const guarded = guardProperty(String(node.tagName), name, value, rule);
    if (guarded !== undefined) kept[name] = guarded;
  }
  return kept;
}

function guardProperty(tagName: string, name: string, value: unknown, rule: Rule): Properties[string] | undefined {
  if (value === undefined || value === null || value === false) {
    return value === false && isWordedBoolean(name) && isKnown(tagName, name, rule) ? 'false' : undefined;
  }
  if (name === 'className') return guardClassNames(value, rule);
  const plain = plainValue(name, value);
  if (plain === undefined || !isKnown(tagName, name, rule)) return undefined;
  const text = Array.isArray(plain) ? plain.join(' ') : String(plain);
  const only = isSafeProperty(tagName, name, rule.allow) ? undefined : WOVEN_VALUES.get(`${tagName} ${name}`);
  if (only !== undefined && text !== only) return undefined;
  if (!rule.allow.schemes.has(name)) return plain;
  return isSafeUrl(name, text, rule.allow) ? text : undefined;
}

function isKnown(tagName: string, name: string, { allow, isWoven }: Rule): boolean {
  return isSafeProperty(tagName, name, allow) || (isWoven && Boolean(WOVEN_HTML.properties.get(tagName)?.has(name)));
}

function guardClassNames(value: unknown, { isWoven }: Rule): string[] | undefined {
  const all = Array.isArray(value) ? value.map(String) : String(value).split(/\s+/);
  const names = isWoven ? all.filter((name) => name !== '') : safeClassNames(all);
  return names.length > 0 ? names : undefined;
}

/** A value that HTML and the DOM print alike: text, words, a number, or `true` for an attribute without a value. */
function plainValue(name: string, value: unknown): string | number | true | string[] | undefined {
  if (BOOLEAN.has(name)) return true;
  if (value === true) return isWordedBoolean(name) ? 'true' : true;
  if (typeof value === 'string' || typeof value === 'number') return value;
  return Array.isArray(value) ? value.map(String) : undefined;
}

/** Whether an attribute says `true` and `false` in words. */
function isWordedBoolean(name: string): boolean {
  return name.startsWith('aria') || name === 'dataChecked';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
