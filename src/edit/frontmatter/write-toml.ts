import type { Json, JsonObject } from '../../model/json.ts';
import {
  type MappingEntry,
  type MappingNode,
  type SequenceNode,
  toJson,
  type ValueNode,
} from '../../parse/frontmatter/mapping-node.ts';
import { alignLists } from './align-lists.ts';
import { addedKeys, changeFlow, type FlowFormat } from './change-flow.ts';
import { type Draft, Unwritable } from './draft.ts';
import { isList, isObject, sameJson } from './json-values.ts';
import { tomlKey, tomlScalar, tomlValue } from './toml-text.ts';

interface Extent {
  readonly start: number;
  readonly end: number;
}

/** Writes an object over TOML frontmatter. */
export function writeToml(draft: Draft, root: MappingNode, value: JsonObject): void {
  new TomlWriter(draft).write(root, value);
}

// A table is spread over the file: below its header, below those of its own tables, or in dotted keys. The reader's places
// tell which: the place of such a value begins with its key, that of a value behind `=` comes after it.
class TomlWriter {
  readonly #draft: Draft;
  readonly #format: FlowFormat;
  readonly #removed: Extent[] = [];

  constructor(draft: Draft) {
    this.#draft = draft;
    const { dates } = draft.attempt;
    this.#format = {
      write: (part) => tomlValue(part, dates),
      writeKey: (key) => `${tomlKey(key)} = `,
      padding: ' ',
      replace: (node, part) => {
        const isScalar = node.kind === 'scalar' && !isList(part) && !isObject(part);
        const text = isScalar ? tomlScalar(part, draft.textOf(node), draft) : tomlValue(part, dates);
        draft.replace(node.place.start.offset, node.place.end.offset, text);
      },
    };
  }

  write(root: MappingNode, value: JsonObject): void {
    this.#changeTable(root, value, (lines) => this.#addToRoot(root, lines), []);
    // The lines of a table and of what is in it overlap.
    let end = 0;
    for (const each of this.#removed.toSorted((one, other) => one.start - other.start)) {
      if (each.end > end) this.#draft.remove(Math.max(each.start, end), each.end);
      end = Math.max(end, each.end);
    }
  }

  #changeTable(
    table: MappingNode,
    value: JsonObject,
    addLines: (lines: readonly string[]) => void,
    path: readonly string[],
  ): void {
    const added = new Set(addedKeys(table, value));
    for (const entry of table.entries) {
      const next = value[entry.key];
      if (!Object.hasOwn(value, entry.key) || next === undefined) this.#remove(entry);
      else if (!sameJson(toJson(entry.value), next) && !this.#changeEntry(entry, next, path)) {
        this.#remove(entry);
        added.add(entry.key);
      }
    }
    const lines = [...added].map((key) => this.#format.writeKey(key) + this.#format.write(value[key] ?? null));
    if (lines.length === 0) return;
    if (this.#draft.attempt.cautious && path.length > 0) this.#addTable(path, lines);
    else addLines(lines);
  }

  /** False when a table or a list of tables becomes something else: then it is written anew. */
  #changeEntry(entry: MappingEntry, next: Json, path: readonly string[]): boolean {
    const { key, value } = entry;
    if (!isSpread(entry)) {
      changeFlow(this.#draft, value, next, this.#format);
      return true;
    }
    if (value.kind === 'mapping' && isObject(next)) {
      this.#changeTable(value, next, (lines) => this.#addToTable(value, lines), [...path, key]);
      return true;
    }
    return value.kind === 'sequence' && isList(next) && next.length > 0 && this.#changeTables(value, next);
  }

  #changeTables(list: SequenceNode, next: readonly Json[]): boolean {
    if (!next.every(isObject)) return false;
    const { changed, removed, inserted } = alignLists(toJson(list) as readonly Json[], next);
    for (const [index, item] of changed) {
      const table = list.items[index];
      if (table?.kind !== 'mapping' || !isObject(item)) return false;
      // In a list of tables no path leads to one of them, so there is no other place for its keys.
      this.#changeTable(table, item, (lines) => this.#addToTable(table, lines), []);
    }
    for (const index of removed) {
      const table = list.items[index];
      if (table) this.#removed.push(...this.#extents(table));
    }
    for (const [gap, tables] of inserted) {
      const before = list.items[gap - 1];
      const first = list.items[0];
      if (!first) return false;
      const header =
        /\[\[.*?\]\](?=[ \t]*(?:#|[\r\n]|$))/.exec(this.#draft.textOf(first))?.[0] ?? this.#draft.textOf(first);
      const at = before ? this.#endOf(before) : this.#draft.lineStart(first.place.start.offset);
      const texts = tables.map((table) => [header, ...this.#lines(isObject(table) ? table : {})]);
      this.#draft.insert(at, texts.map((lines) => this.#asLines(lines)).join(''));
    }
    return true;
  }

  #lines(table: JsonObject): string[] {
    return Object.entries(table).map(([key, value]) => this.#format.writeKey(key) + this.#format.write(value));
  }

  #asLines(lines: readonly string[], prefix = ''): string {
    return lines.map((line) => `${prefix}${line}${this.#draft.eol}`).join('');
  }

  /** Below the last key of the root, above the first table. */
  #addToRoot(root: MappingNode, lines: readonly string[]): void {
    const draft = this.#draft;
    const headers = root.entries.flatMap((entry) => headersOf(draft, entry));
    const firstHeader = Math.min(...headers);
    if (firstHeader === Number.POSITIVE_INFINITY) {
      this.#draft.insert(draft.contentLastLine(), this.#asLines(lines));
      return;
    }
    const ends = root.entries.flatMap((entry) => leafEnds(entry)).filter((end) => end < firstHeader);
    const at = ends.length > 0 ? draft.nextLine(Math.max(...ends)) : draft.contentStart;
    this.#draft.insert(at, this.#asLines(lines));
  }

  #addToTable(table: MappingNode, lines: readonly string[]): void {
    const draft = this.#draft;
    const start = table.place.start.offset;
    if (draft.source.charAt(start) === '[') {
      const indent = table.entries.find((entry) => !isSpread(entry));
      const before = indent ? draft.before(indent.keyPlace.start.offset) : '';
      draft.insert(draft.nextLine(table.place.end.offset), this.#asLines(lines, before.trim() === '' ? before : ''));
      return;
    }
    const last = table.entries.findLast((entry) => !isSpread(entry));
    if (!last) throw new Unwritable('a table of dotted keys has no key of its own');
    const prefix = draft.before(last.keyPlace.start.offset);
    draft.insert(draft.nextLine(last.value.place.end.offset), this.#asLines(lines, prefix));
  }

  /** A table that has no header of its own, only headers of tables within it, gets one. */
  #addTable(path: readonly string[], lines: readonly string[]): void {
    const header = `[${path.map(tomlKey).join('.')}]`;
    this.#draft.insert(this.#draft.contentEnd, this.#asLines([header, ...lines]));
  }

  #remove(entry: MappingEntry): void {
    this.#removed.push(...(isSpread(entry) ? this.#extents(entry.value) : [this.#linesOf(entry)]));
  }

  #linesOf({ keyPlace, value }: MappingEntry): Extent {
    const draft = this.#draft;
    return { start: draft.lineStart(keyPlace.start.offset), end: draft.nextLine(value.place.end.offset) };
  }

  /** All lines of a table, or of a list of tables, wherever they are. */
  #extents(node: ValueNode): Extent[] {
    if (node.kind === 'sequence') return node.items.flatMap((item) => this.#extents(item));
    if (node.kind !== 'mapping') return [];
    const draft = this.#draft;
    const [start, end] = [node.place.start.offset, node.place.end.offset];
    const own = { start: draft.lineStart(start), end: draft.nextLine(end) };
    const within = node.entries.flatMap((entry) => {
      return isSpread(entry) ? this.#extents(entry.value) : [this.#linesOf(entry)];
    });
    return draft.source.charAt(start) === '[' ? [own, ...within] : within;
  }

  #endOf(table: ValueNode): number {
    return Math.max(...this.#extents(table).map(({ end }) => end));
  }
}

/** Whether a value is a table with a header, one of dotted keys, or a list of tables. */
function isSpread({ keyPlace, value }: MappingEntry): boolean {
  return value.place.start.offset <= keyPlace.start.offset;
}

function headersOf(draft: Draft, entry: MappingEntry): number[] {
  const { value } = entry;
  if (!isSpread(entry)) return [];
  const start = value.place.start.offset;
  if (draft.source.charAt(start) === '[') return [draft.lineStart(start)];
  return value.kind === 'mapping' ? value.entries.flatMap((child) => headersOf(draft, child)) : [];
}

function leafEnds(entry: MappingEntry): number[] {
  if (!isSpread(entry)) return [entry.value.place.end.offset];
  return entry.value.kind === 'mapping' ? entry.value.entries.flatMap(leafEnds) : [];
}
