import type { Element, Nodes, Root } from 'hast';
import type { LineMap } from '../../model/line-map.ts';
import { escapedLength, longestOutput, outputTooLarge } from './output-length.ts';

/**
 * Refuses a sanitised tree that would be printed too long, where no estimate of the Markdown could tell: raw HTML, and what
 * plugins have made.
 *
 * @throws BroadsheetError `output-too-large`.
 */
export function refuseLongTree(tree: Root, source: string, growth: number, lines: LineMap): void {
  const length = printedLength(tree);
  if (length <= longestOutput(source.length, growth)) return;
  throw outputTooLarge(length, source.length, growth, lines.place(0, source.length));
}

/** How many characters of HTML a tree becomes, at most. */
function printedLength(tree: Root): number {
  let length = 0;
  let items = 0;
  let hasTasks = false;
  const open: { readonly node: Nodes; readonly named: number }[] = [{ node: tree, named: 1 }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { node, named } = next;
    if (node.type === 'text') length += named * escapedLength(node.value);
    if (!('children' in node)) continue;
    if (node.type === 'element') {
      length += tagsLength(node);
      if (node.tagName === 'li') items++;
      if (node.properties.dataChecked !== undefined) hasTasks = true;
    }
    const times = node.type === 'element' && isNamedByText(node) ? named + 1 : named;
    for (const child of node.children) open.push({ node: child, named: times });
  }
  // Where there are tasks, items have ids.
  return length + (hasTasks ? 40 * items : 0);
}

/** A table is named by its caption or its columns, a task that begins with a block by its text. */
function isNamedByText({ tagName, properties }: Element): boolean {
  return tagName === 'table' || (tagName === 'li' && properties.dataChecked !== undefined);
}

function tagsLength({ tagName, properties }: Element): number {
  let length = 2 * tagName.length + 6 + (ADDED.get(tagName) ?? 0);
  if (properties.dataChecked !== undefined) length += TASK;
  if (properties.align !== undefined) length += ALIGN;
  for (const [name, value] of Object.entries(properties)) {
    length += name.length + 6;
    for (const each of Array.isArray(value) ? value : [value]) length += 1 + escapedLength(String(each));
  }
  return length;
}

/** What is drawn around an element, or added to it. */
const ADDED: ReadonlyMap<string, number> = new Map(Object.entries({ a: 30, img: 30, pre: 15, table: 100 }));
/** A label with a checkbox. */
const TASK = 65;
/** The class name that stands for a side. */
const ALIGN = 20;
