import type { Definition, FootnoteReference, Nodes, Resource, Table } from 'mdast';
import { BroadsheetError } from '../../model/broadsheet-error.ts';
import type { LineMap } from '../../model/line-map.ts';
import type { Place } from '../../model/place.ts';
import { problem } from '../../model/problem.ts';
import { keyOf } from '../hast/draw/drawing.ts';

// What `toHtml` prints, estimated before it is drawn: never less than is printed, and near enough that only what grows
// beyond all measure is refused.

/** What any article may have besides: its header, and the elements around short text. */
const ALLOWANCE = 65_536;

/** How long an article may be when it is printed. */
export function longestOutput(sourceLength: number, growth: number): number {
  return growth * sourceLength + ALLOWANCE;
}

/**
 * Refuses Markdown that would be printed too long: what is written once (an address, a title, the name of a footnote) is
 * printed as often as it is referred to, and the short rows of a table are filled up.
 *
 * @param nodes All of the tree's.
 * @throws BroadsheetError `output-too-large`, at what most of it comes from.
 */
export function refuseLongOutput(nodes: readonly Nodes[], source: string, growth: number, lines: LineMap): void {
  const most = longestOutput(source.length, growth);
  const length = estimateOutput(nodes);
  if (length <= most) return;
  throw outputTooLarge(length, source.length, growth, placeOfMost(nodes, lines));
}

/** The problem of an article that would be printed too long. */
export function outputTooLarge(length: number, sourceLength: number, growth: number, place: Place): BroadsheetError {
  const message =
    `Printed, the article would have some ${inWords(length)} characters, its source has ${inWords(sourceLength)}: more ` +
    `than ${growth} times as many, and ${inWords(ALLOWANCE)}.`;
  const hint = 'Shorten what is referred to often, close what is left open, or divide the article.';
  return new BroadsheetError([problem('output-too-large', { message, hint, place })]);
}

/** How many characters of HTML some Markdown becomes, at most; its raw HTML as it is written. */
export function estimateOutput(nodes: readonly Nodes[]): number {
  const targets = targetsOf(nodes);
  const hasTasks = nodes.some((node) => node.type === 'listItem' && typeof node.checked === 'boolean');
  let length = 0;
  for (const node of nodes) length += lengthOf(node, targets, hasTasks);
  return length;
}

/** What a node adds, its children left out. The numbers are lengths of tags and attributes. */
function lengthOf(node: Nodes, targets: ReadonlyMap<string, Target>, hasTasks: boolean): number {
  switch (node.type) {
    case 'text':
      // An alert begins with its mark, and has a title.
      return escapedLength(node.value) + (node.value.startsWith('[!') ? 120 : 0);
    case 'inlineCode':
      return 13 + escapedLength(node.value);
    case 'code':
      return 50 + escapedLength(node.value) + (node.lang ? 20 + escapedLength(node.lang) : 0);
    case 'html':
      return node.value.length;
    case 'link':
      return 80 + targetLength(node);
    case 'image':
      return 100 + targetLength(node) + escapedLength(node.alt ?? '');
    case 'linkReference':
      return 80 + (targets.get(keyOf(node))?.length ?? 0);
    case 'imageReference':
      return 100 + (targets.get(keyOf(node))?.length ?? 0) + escapedLength(node.alt ?? '');
    case 'footnoteReference':
      return 290 + 3 * urlLength(node.identifier);
    case 'footnoteDefinition':
      return 40 + urlLength(node.identifier);
    case 'heading':
      // Its id is made of its text.
      return 40 + spanOf(node);
    case 'listItem':
      if (typeof node.checked !== 'boolean') return hasTasks ? 50 : 15;
      // A task that begins with a block is named by its text.
      return 140 + spanOf(node);
    case 'list':
      return hasTasks ? 200 : 30;
    case 'table':
      return tableLength(node);
    case 'tableRow':
      return 12;
    case 'emphasis':
      return 9;
    case 'strong':
      return 17;
    case 'delete':
      return 11;
    case 'blockquote':
      return 27;
    case 'paragraph':
      return 9;
    default:
      return 10;
  }
}

/** What references lead to, and how long that is each time it is printed: known once, or long addresses took long. */
interface Target {
  readonly definition: Definition;
  readonly length: number;
}

function targetsOf(nodes: readonly Nodes[]): ReadonlyMap<string, Target> {
  const targets = new Map<string, Target>();
  for (const node of nodes) {
    if (node.type !== 'definition' || targets.has(keyOf(node))) continue;
    targets.set(keyOf(node), { definition: node, length: targetLength(node) });
  }
  return targets;
}

function targetLength({ url, title }: Resource): number {
  return urlLength(url) + escapedLength(title ?? '');
}

/** Its rows are as wide as its header, and it is named by its columns. */
function tableLength({ align, children }: Table): number {
  const header = children[0];
  const columns = (align ?? []).reduce((sum, side) => sum + (side ? 46 : 10), 0);
  return 120 + columns * children.length + (header ? namesLength(header) : 0);
}

/** The length of the text in a node, as a list of names. */
function namesLength(node: Nodes): number {
  if ('children' in node) return node.children.reduce((sum: number, child) => sum + 2 + namesLength(child), 0);
  return 'value' in node ? escapedLength(node.value) : 0;
}

function spanOf({ position }: Pick<Nodes, 'position'>): number {
  return (position?.end.offset ?? 0) - (position?.start.offset ?? 0);
}

/** The length of text in which marks of HTML are written as references to characters, the longest of seven characters. */
export function escapedLength(text: string): number {
  return text.length + 6 * (text.match(ESCAPED)?.length ?? 0);
}

const ESCAPED = /["&'<`]/g;

/** The length of an address, whose characters beyond ASCII are percent-encoded: up to nine for each unit. */
function urlLength(url: string): number {
  return escapedLength(url) + 2 * (url.match(ENCODED)?.length ?? 0) + 8 * (url.match(NOT_ASCII)?.length ?? 0);
}

const ENCODED = /[^\dA-Za-z]/g;
const NOT_ASCII = /[^\0-~]/g;

/** The place of what is printed the longest, all references to one thing taken together. */
function placeOfMost(nodes: readonly Nodes[], lines: LineMap): Place {
  const targets = targetsOf(nodes);
  const sums = new Map<Nodes, number>();
  const firstCalls = new Map<string, FootnoteReference>();
  let most: Nodes | undefined;
  for (const node of nodes) {
    const source = node.type === 'footnoteReference' ? firstCall(node, firstCalls) : originOf(node, targets);
    const sum = (sums.get(source) ?? 0) + lengthOf(node, targets, false);
    sums.set(source, sum);
    if (!most || sum > (sums.get(most) ?? 0)) most = source;
  }
  const start = most?.position?.start.offset ?? 0;
  return lines.place(start, most?.position?.end.offset ?? start);
}

function firstCall(node: FootnoteReference, calls: Map<string, FootnoteReference>): FootnoteReference {
  const first = calls.get(keyOf(node)) ?? node;
  calls.set(keyOf(node), first);
  return first;
}

function originOf(node: Nodes, targets: ReadonlyMap<string, Target>): Nodes {
  if (node.type !== 'linkReference' && node.type !== 'imageReference') return node;
  return targets.get(keyOf(node))?.definition ?? node;
}

function inWords(count: number): string {
  return count.toLocaleString('en');
}
