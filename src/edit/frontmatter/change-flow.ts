import type { Json, JsonObject } from '../../model/json.ts';
import {
  type MappingEntry,
  type MappingNode,
  type SequenceNode,
  toJson,
  type ValueNode,
} from '../../parse/frontmatter/mapping-node.ts';
import { alignLists, type ListChanges } from './align-lists.ts';
import type { Draft } from './draft.ts';
import { isList, isObject, sameJson } from './json-values.ts';

// What stands in brackets with commas between: the flow collections of YAML, TOML's arrays and inline tables, all of JSON.

/** How a format writes what stands in brackets. */
export interface FlowFormat {
  /** A new value, on one line. */
  write(value: Json): string;
  /** A new key with what follows it, up to its value. */
  writeKey(key: string): string;
  /** Replaces a value that is no collection, or becomes one. */
  replace(node: ValueNode, value: Json): void;
  /** What stands between a brace and what is within, in a mapping that was empty. */
  readonly padding: string;
}

/** Offsets: after the opening bracket, of the closing one, and of each item, with its key. */
interface Brackets {
  readonly open: number;
  readonly close: number;
  readonly items: readonly { readonly start: number; readonly end: number }[];
}

/** Writes a value over a node within brackets, with as few changes as can be. */
export function changeFlow(draft: Draft, node: ValueNode, value: Json, format: FlowFormat): void {
  if (sameJson(toJson(node), value)) return;
  const first = draft.source.charAt(node.place.start.offset);
  if (node.kind === 'sequence' && first === '[' && isList(value)) changeFlowList(draft, node, value, format);
  else if (node.kind === 'mapping' && first === '{' && isObject(value)) changeFlowMapping(draft, node, value, format);
  else format.replace(node, value);
}

function changeFlowList(draft: Draft, node: SequenceNode, value: readonly Json[], format: FlowFormat): void {
  const changes = alignLists(toJson(node) as readonly Json[], value);
  for (const [index, item] of changes.changed) {
    const itemNode = node.items[index];
    if (itemNode) changeFlow(draft, itemNode, item, format);
  }
  const inserted = [...changes.inserted].map(([gap, items]) => [gap, items.map((item) => format.write(item))] as const);
  const items = node.items.map(({ place }) => ({ start: place.start.offset, end: place.end.offset }));
  const inner = { open: node.place.start.offset + 1, close: node.place.end.offset - 1, items };
  changeItems(draft, inner, { removed: changes.removed, inserted: new Map(inserted) }, '');
}

/** The same for a mapping in braces; `braces` says where they are when the node's place does not. */
export function changeFlowMapping(
  draft: Draft,
  node: MappingNode,
  value: JsonObject,
  format: FlowFormat,
  braces = { open: node.place.start.offset + 1, close: node.place.end.offset - 1 },
): void {
  const entries = node.entries.filter((entry) => !entry.inherited);
  const removed = new Set<number>();
  for (const [index, entry] of entries.entries()) {
    const next = value[entry.key];
    if (!Object.hasOwn(value, entry.key) || next === undefined) removed.add(index);
    else changeFlow(draft, entry.value, next, format);
  }
  const added = addedKeys(node, value).map((key) => format.writeKey(key) + format.write(value[key] ?? null));
  const inserted = new Map(added.length > 0 ? [[entries.length, added]] : []);
  changeItems(draft, { ...braces, items: entries.map(extentOf) }, { removed, inserted }, format.padding);
}

/** The keys of a value that its mapping does not have, or has from another mapping with another value. */
export function addedKeys(node: MappingNode, value: JsonObject): string[] {
  const entries = new Map(node.entries.map((entry) => [entry.key, entry]));
  return Object.keys(value).filter((key) => {
    const entry = entries.get(key);
    return !entry || (entry.inherited && !sameJson(toJson(entry.value), value[key]));
  });
}

function extentOf({ keyPlace, value }: MappingEntry): { start: number; end: number } {
  return { start: keyPlace.start.offset, end: Math.max(keyPlace.end.offset, value.place.end.offset) };
}

function changeItems(
  draft: Draft,
  { open, close, items }: Brackets,
  { removed, inserted }: Pick<ListChanges, 'removed'> & { readonly inserted: ReadonlyMap<number, readonly string[]> },
  padding: string,
): void {
  const separator = separatorOf(draft, { open, close, items });
  if (removed.size === items.length) {
    const added = [...inserted.values()].flat();
    if (added.length === 0 && items.length === 0) return;
    const [start, end] = items.length > 0 && added.length > 0 ? outer(items) : [open, close];
    // A comment within the brackets stays.
    if (draft.source.slice(start, end).trim() === '' || items.length > 0) {
      draft.replace(start, end, items.length > 0 ? added.join(separator) : padding + added.join(separator) + padding);
    } else draft.insert(open, padding + added.join(separator) + padding);
    return;
  }
  const isKept = (index: number) => index >= 0 && index < items.length && !removed.has(index);
  for (const [gap, added] of inserted) {
    let before = gap - 1;
    while (before >= 0 && !isKept(before)) before--;
    let after = gap;
    while (after < items.length && !isKept(after)) after++;
    const kept = items[before];
    if (kept) draft.insert(kept.end, added.map((text) => separator + text).join(''));
    else draft.insert(items[after]?.start ?? open, added.map((text) => text + separator).join(''));
  }
  for (let index = 0; index < items.length; index++) {
    if (isKept(index)) continue;
    let end = index;
    while (end + 1 < items.length && !isKept(end + 1)) end++;
    const [first, last] = [items[index], items[end]];
    if (first && last) removeRun(draft, first.start, last.end, items[index - 1]?.end, items[end + 1]?.start);
    index = end;
  }
}

/** Takes items away with what separates them from the next, or the last ones with what separates them from the one before. */
function removeRun(
  draft: Draft,
  start: number,
  end: number,
  before: number | undefined,
  after: number | undefined,
): void {
  const { source } = draft;
  // Comments of the items that stay stay, too: what is on the line of the last one that goes is its own.
  const line = /[ \t]*,?[ \t]*(?:#[^\r\n]*)?(?:\r\n|\r|\n)/y;
  line.lastIndex = end;
  if (after !== undefined) {
    const isCommented = source.slice(end, after).includes('#') && line.test(source);
    draft.remove(
      start,
      isCommented ? line.lastIndex + (/^\s*/.exec(source.slice(line.lastIndex))?.[0].length ?? 0) : after,
    );
  } else if (before !== undefined) {
    const isCommented =
      source.slice(before, start).includes('#') && draft.before(start).trim() === '' && line.test(source);
    // The comma that is left at the end is allowed wherever comments are.
    if (isCommented) draft.remove(draft.lineStart(start), line.lastIndex);
    else draft.remove(before, end);
  }
}

function outer(items: Brackets['items']): [start: number, end: number] {
  return [items[0]?.start ?? 0, items.at(-1)?.end ?? 0];
}

/** What the author writes between two items; with one item alone, its line says whether each has its own. */
function separatorOf(draft: Draft, { open, close, items: [first, second] }: Brackets): string {
  if (!first) {
    const within = draft.source.slice(open, close);
    return /[\r\n]/.test(within) && within.trim() === '' ? `,${draft.eol}` : ', ';
  }
  const leading = draft.source.slice(open, first.start);
  const between = second ? draft.source.slice(first.end, second.start) : /[\r\n]/.test(leading) ? `,${leading}` : ', ';
  if (!between.includes('#')) return between;
  return `,${draft.eol}${draft.before(first.start).replace(/\S.*$/su, '')}`;
}
