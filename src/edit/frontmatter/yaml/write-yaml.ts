import type { Json, JsonObject } from '../../../model/json.ts';
import {
  type MappingEntry,
  type MappingNode,
  type SequenceNode,
  toJson,
  type ValueNode,
} from '../../../parse/frontmatter/mapping-node.ts';
import { alignLists } from '../align-lists.ts';
import { addedKeys, changeFlow, changeFlowMapping, type FlowFormat } from '../change-flow.ts';
import { type Draft, Unwritable } from '../draft.ts';
import { isList, isObject, sameJson } from '../json-values.ts';
import { doubleQuoted } from '../quoted-text.ts';
import { changeBlockScalar, newBlockScalar } from './block-scalar.ts';
import { changeFlowScalar, type Quote, yamlFlow, yamlKey, yamlScalar } from './yaml-text.ts';

/** Writes an object over YAML frontmatter. */
export function writeYaml(draft: Draft, root: MappingNode, value: JsonObject): void {
  new YamlWriter(draft, root).write(root, value);
}

class YamlWriter {
  readonly #draft: Draft;
  /** What is new is written as the rest is: these are the author's habits. */
  readonly #quote: Quote;
  readonly #listIndent: string;
  readonly #hasFlowLists: boolean;
  readonly #format: FlowFormat;

  constructor(draft: Draft, root: MappingNode) {
    this.#draft = draft;
    const content = draft.source.slice(draft.contentStart, draft.contentEnd);
    this.#quote = /:[ \t]+'/.test(content) && !/:[ \t]+"/.test(content) && !draft.attempt.cautious ? "'" : '"';
    const lists = listsOf(root).filter(({ value }) => value.items.length > 0);
    const block = lists.find(({ value }) => !isFlow(draft, value));
    const indent = block ? block.value.place.start.column - block.keyPlace.start.column : 2;
    this.#listIndent = ' '.repeat(Math.max(0, Math.min(8, indent)));
    this.#hasFlowLists = !block && lists.length > 0;
    const style = { quote: this.#quote, inFlow: true };
    this.#format = {
      write: (part) => yamlFlow(part, style),
      writeKey: (key) => `${yamlKey(key)}: `,
      padding: '',
      replace: (node, part) => this.#replaceInline(node, part, true),
    };
  }

  write(root: MappingNode, value: JsonObject): void {
    const { source, contentStart, contentEnd } = this.#draft;
    const content = source.slice(contentStart, contentEnd);
    // The reader gives the root the place of the whole block.
    const brace = /^(?:\s|#[^\r\n]*[\r\n])*\{/.exec(content)?.[0];
    if (brace !== undefined) {
      const braces = { open: contentStart + brace.length, close: contentStart + content.lastIndexOf('}') };
      changeFlowMapping(this.#draft, root, value, this.#format, braces);
    } else this.#changeMapping(root, value, () => this.#draft.contentLastLine());
  }

  #changeMapping(mapping: MappingNode, value: JsonObject, endOfMapping: () => number): void {
    const own = mapping.entries.filter((entry) => !entry.inherited);
    for (const [index, entry] of own.entries()) {
      const next = value[entry.key];
      if (!Object.hasOwn(value, entry.key) || next === undefined) this.#removeEntry(entry, own[index + 1]);
      else if (!sameJson(toJson(entry.value), next)) this.#changeEntry(entry, next);
    }
    const column = own[0]?.keyPlace.start.column ?? (mapping.entries.length > 0 ? mapping.place.start.column : 1);
    const indent = ' '.repeat(column - 1);
    const lines = addedKeys(mapping, value).map((key) => {
      return `${indent}${yamlKey(key)}:${this.#blockText(value[key] ?? null, indent)}${this.#draft.eol}`;
    });
    if (lines.length > 0) this.#draft.insert(endOfMapping(), lines.join(''));
  }

  #removeEntry(entry: MappingEntry, next: MappingEntry | undefined): void {
    const start = entry.keyPlace.start.offset;
    const before = this.#draft.before(start);
    if (before.trim() === '') {
      this.#draft.remove(this.#draft.lineStart(start), this.#draft.nextLine(this.#endOfEntry(entry)));
    } else if (next) {
      // The first key of a list's item stands behind the dash.
      this.#draft.remove(start, next.keyPlace.start.offset);
    } else throw new Unwritable('the key shares its line');
  }

  #changeEntry({ keyPlace, value: node }: MappingEntry, next: Json): void {
    const colon = /[ \t]*:/y;
    colon.lastIndex = keyPlace.end.offset;
    if (!colon.test(this.#draft.source)) throw new Unwritable('the key has no colon behind it');
    this.#changeValue(node, next, colon.lastIndex, ' '.repeat(keyPlace.start.column - 1));
  }

  /** @param after Where a value may begin: behind the colon, or behind the dash. */
  #changeValue(node: ValueNode, next: Json, after: number, indent: string): void {
    const draft = this.#draft;
    if (node.kind === 'scalar' || isAlias(draft, node)) {
      if (node.place.start.offset < node.place.end.offset) this.#replaceScalar(node, next, after, indent);
      else this.#fillIn(node, next, after, indent);
    } else if (isFlow(draft, node)) changeFlow(draft, node, next, this.#format);
    else if (node.kind === 'mapping' && isObject(next) && Object.keys(next).length > 0) {
      this.#changeMapping(node, next, () => draft.nextLine(this.#endOf(node)));
    } else if (node.kind === 'sequence' && isList(next) && next.length > 0) this.#changeList(node, next);
    else {
      const start = draft.lineStart(node.place.start.offset);
      if (start <= after) throw new Unwritable('the block begins behind another');
      draft.insert(after, ` ${this.#flow(next)}`);
      draft.remove(start, draft.nextLine(this.#endOf(node)));
    }
  }

  /** A value where there was none, behind an anchor or a tag if there is one; a comment may follow. */
  #fillIn(node: ValueNode, next: Json, after: number, indent: string): void {
    const { source } = this.#draft;
    const start = node.place.start.offset;
    const at = start > after && source.slice(after, start).trim() !== '' ? start : after;
    const isAlone = source.slice(at, this.#draft.nextLine(at)).trim() === '';
    const text = isAlone ? this.#blockText(next, indent) : ` ${this.#flow(next)}`;
    this.#draft.insert(at, source.charAt(at) === '#' ? `${text} ` : text);
  }

  #replaceScalar(node: ValueNode, next: Json, after: number, indent: string): void {
    const draft = this.#draft;
    if (!isList(next) && !isObject(next)) {
      this.#replaceInline(node, next, false, indent);
      return;
    }
    const end = node.place.end.offset;
    const isAlone = draft.source.slice(end, draft.nextLine(end)).trim() === '';
    const text = isAlone ? this.#blockText(next, indent) : ` ${this.#flow(next)}`;
    draft.replace(text.startsWith(' ') ? node.place.start.offset : after, end, text.replace(/^ /, ''));
  }

  #replaceInline(node: ValueNode, next: Json, inFlow: boolean, indent = ''): void {
    const draft = this.#draft;
    const old = draft.textOf(node);
    const text = this.#inlineText(node, old, next, { quote: this.#quote, inFlow }, indent);
    const isTight = old === '' && /\S/.test(draft.source.charAt(node.place.start.offset - 1));
    draft.replace(node.place.start.offset, node.place.end.offset, isTight ? ` ${text}` : text);
  }

  #inlineText(
    node: ValueNode,
    old: string,
    next: Json,
    style: { readonly quote: Quote; readonly inFlow: boolean },
    indent: string,
  ): string {
    const { attempt, eol } = this.#draft;
    if (typeof next !== 'string' || node.kind !== 'scalar' || typeof node.value !== 'string')
      return yamlFlow(next, style);
    if (attempt.cautious) return doubleQuoted(next);
    if (!style.inFlow && /^[|>]/.test(old)) {
      const changed = changeBlockScalar(old, node.value, next, { indent: `${indent}  `, eol });
      return changed ?? yamlScalar(next, style);
    }
    if (isAlias(this.#draft, node)) return yamlScalar(next, style);
    const isNewBlock = next.includes('\n') && !style.inFlow && !/^["']/.test(old);
    const block = isNewBlock ? newBlockScalar(next, { indent: `${indent}  `, eol }) : undefined;
    return block ?? changeFlowScalar(old, node.value, next, style);
  }

  #changeList(list: SequenceNode, next: readonly Json[]): void {
    const draft = this.#draft;
    const { changed, removed, inserted } = alignLists(toJson(list) as readonly Json[], next);
    const dashes = list.items.map((item) => this.#dashOf(item));
    const indent = draft.before(dashes[0] ?? 0);
    for (const [index, value] of changed) {
      const [item, dash] = [list.items[index], dashes[index]];
      if (item && dash !== undefined) this.#changeValue(item, value, dash + 1, `${indent.replace(/\S/g, ' ')}`);
    }
    const lineOf = (index: number) => {
      const dash = dashes[index] ?? 0;
      if (draft.before(dash).trim() !== '') throw new Unwritable('the list begins behind another');
      return draft.lineStart(dash);
    };
    for (const index of removed) {
      const item = list.items[index];
      if (item) draft.remove(lineOf(index), draft.nextLine(this.#endOf(item)));
    }
    for (const [gap, values] of inserted) {
      const before = list.items[gap - 1];
      const at = before ? draft.nextLine(this.#endOf(before)) : lineOf(0);
      const lines = values.map((value) => `${indent}-${this.#itemText(value, indent)}${draft.eol}`);
      if (indent.trim() !== '') throw new Unwritable('the list begins behind another');
      draft.insert(at, lines.join(''));
    }
  }

  #dashOf(item: ValueNode): number {
    const { source } = this.#draft;
    for (let at = item.place.start.offset - 1; at >= this.#draft.contentStart; at--) {
      const isDash =
        source.charAt(at) === '-' &&
        /^-(?:\s|#[^\r\n]*[\r\n]|[&!]\S*\s)*$/.test(source.slice(at, item.place.start.offset));
      if (isDash) return at;
    }
    throw new Unwritable('the item has no dash');
  }

  /** What follows the colon of a new key: a space and a value, or lines below. */
  #blockText(value: Json, indent: string): string {
    const { eol, attempt } = this.#draft;
    if (attempt.cautious) return ` ${this.#flow(value)}`;
    if (isList(value) && value.length > 0 && !(this.#hasFlowLists && value.every((item) => !isObject(item)))) {
      const within = indent + this.#listIndent;
      return value.map((item) => `${eol}${within}-${this.#itemText(item, within)}`).join('');
    }
    if (isObject(value) && Object.keys(value).length > 0) {
      const within = `${indent}  `;
      const entries = Object.entries(value);
      return entries.map(([key, part]) => `${eol}${within}${yamlKey(key)}:${this.#blockText(part, within)}`).join('');
    }
    const isLong = typeof value === 'string' && value.includes('\n');
    const block = isLong ? newBlockScalar(value, { indent: `${indent}  `, eol }) : undefined;
    return ` ${block ?? this.#flow(value)}`;
  }

  #itemText(value: Json, indent: string): string {
    if (!isObject(value) || Object.keys(value).length === 0 || this.#draft.attempt.cautious)
      return ` ${this.#flow(value)}`;
    const within = `${indent}  `;
    const lines = Object.entries(value).map(([key, part]) => `${yamlKey(key)}:${this.#blockText(part, within)}`);
    return ` ${lines.join(this.#draft.eol + within)}`;
  }

  #flow(value: Json): string {
    if (this.#draft.attempt.cautious && typeof value === 'string') return doubleQuoted(value);
    return yamlFlow(value, { quote: this.#quote, inFlow: false });
  }

  #endOfEntry({ keyPlace, value }: MappingEntry): number {
    return Math.max(keyPlace.end.offset, this.#endOf(value));
  }

  /** Where the last value within a node ends: a block's own place may take in comments that follow it. */
  #endOf(node: ValueNode): number {
    const end = node.place.end.offset;
    if (node.kind === 'scalar' || isFlow(this.#draft, node) || isAlias(this.#draft, node)) return end;
    if (node.kind === 'sequence')
      return Math.max(...node.items.map((item) => this.#endOf(item)), node.place.start.offset);
    const own = node.entries.filter((entry) => !entry.inherited);
    if (own.length === 0) return end;
    return Math.max(...own.map((entry) => this.#endOfEntry(entry)));
  }
}

/** The lists that stand behind keys, in objects as well. */
function listsOf(mapping: MappingNode): (MappingEntry & { readonly value: SequenceNode })[] {
  return mapping.entries.flatMap((entry) => {
    const { value } = entry;
    if (value.kind === 'sequence') return [{ ...entry, value }];
    return value.kind === 'mapping' ? listsOf(value) : [];
  });
}

function isFlow(draft: Draft, node: ValueNode): boolean {
  return node.kind !== 'scalar' && /[[{]/.test(draft.source.charAt(node.place.start.offset));
}

function isAlias(draft: Draft, node: ValueNode): boolean {
  return draft.source.charAt(node.place.start.offset) === '*';
}
