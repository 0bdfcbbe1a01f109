import { visibleText } from '../../../model/visible-text.ts';
import { entryOf, type SequenceNode, type ValueNode } from '../mapping-node.ts';
import { type Reader, type Reading, wrongKind } from './reading.ts';
import { readText, textOf } from './scalar-readers.ts';

/** Tags: a list of text or `{label}`, or one string, split where it has commas. */
export const readTags: Reader<string[]> = (node, key, { tagSeparator }) => {
  const text = textOf(node);
  if (text !== undefined) {
    // Jekyll separates with spaces; a comma never is part of a tag.
    const parts = text.split(tagSeparator === 'space' ? /[\s,]+/u : ',');
    return { value: distinct(parts.map(visibleText)) };
  }
  if (node.kind !== 'sequence') return wrongKind(node, key, 'a list or text', `Write \`${key}: [one, two]\`.`);
  const { value = [], ...reading } = readItems(node, key, readTag);
  return { ...reading, value: distinct(value) };
};

function readTag(item: ValueNode, key: string): Reading<string> {
  const label = item.kind === 'mapping' ? (entryOf(item, 'label') ?? entryOf(item, 'name'))?.value : item;
  const text = textOf(label);
  if (label && text !== undefined) return { value: visibleText(text), used: [label] };
  return wrongKind(item, key, 'text', 'Write plain text, in quotes if need be.');
}

/** Paths: a list of text, or one. */
export const readPaths: Reader<string[]> = (node, key) => {
  const text = textOf(node);
  if (text !== undefined) return { value: [text.trim()] };
  if (node.kind !== 'sequence') return wrongKind(node, key, 'a list of paths', `Write \`${key}: [/old-path/]\`.`);
  const { value = [], ...reading } = readItems(node, key, readPath);
  return { ...reading, value: distinct(value) };
};

function readPath(item: ValueNode, key: string): Reading<string> {
  const text = textOf(item)?.trim();
  if (text !== undefined) return { value: text };
  return wrongKind(item, key, 'a path', 'Write a path such as `/old-path/`.');
}

/** The first of a list, or of a comma list; Jekyll separates with spaces. */
export const readFirst: Reader<string> = (node, key, options) => {
  if (node.kind === 'sequence') {
    return firstItem(node, key, (item, itemKey) => readText(item, itemKey, options));
  }
  const { value: [first, ...others] = [], problems = [] } = readTags(node, key, options);
  if (first === undefined) return { problems };
  // What follows the first is not lost: the value stays in `extra`.
  return { value: first, used: others.length === 0 ? [node] : [] };
};

/** Reads one item; `key` says which, as in `tags[0]`. */
type ItemReader<T> = (item: ValueNode, key: string) => Reading<T>;

/** Reads the first item of a list that says something. */
export function firstItem<T>(list: SequenceNode, key: string, read: ItemReader<T>): Reading<T> {
  const index = list.items.findIndex((item) => !isEmpty(item));
  const item = list.items[index];
  if (!item) return {};
  const reading = read(item, `${key}[${index}]`);
  return reading.value === undefined ? reading : { used: [item], ...reading };
}

/** Reads every item of a list that says something; one that cannot be read is a problem, and the others stand. */
export function readItems<T>(list: SequenceNode, key: string, read: ItemReader<T>): Reading<T[]> {
  const value: T[] = [];
  const used: ValueNode[] = [];
  const problems = [];
  for (const [index, item] of list.items.entries()) {
    const reading: Reading<T> = isEmpty(item) ? { used: [item] } : read(item, `${key}[${index}]`);
    if (reading.value !== undefined) value.push(reading.value);
    used.push(...(reading.used ?? (reading.value === undefined ? [] : [item])));
    problems.push(...(reading.problems ?? []));
  }
  return { value, used, problems };
}

/** Null and empty text, lists and mappings: there, and saying nothing. */
export function isEmpty(node: ValueNode): boolean {
  if (node.kind === 'scalar') return node.value === null || node.text.trim() === '';
  return node.kind === 'mapping' ? node.entries.length === 0 : node.items.length === 0;
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts.filter((text) => text !== ''))];
}
