import type { PhrasingContent } from 'mdast';
import { decodeString } from 'micromark-util-decode-string';
import { normalizeIdentifier } from 'micromark-util-normalize-identifier';
import { refuseNesting } from '../../limits/nesting.ts';
import { type LeafPoint, LeafPoints, type LeafPosition } from '../leaf-points.ts';
import { TILDE } from './characters.ts';
import { addText } from './find-literals.ts';
import type { Bracket, Piece, Run, Target } from './items.ts';
import type { Scan } from './scan.ts';

/** How deep what is made may be nested. */
export interface Levels {
  /** How many levels there may be. */
  readonly nesting: number;
  /** How many of them the leaf stands in. */
  readonly depth: number;
}

/**
 * Makes nodes of what was found in a leaf, with the text between.
 *
 * @throws BroadsheetError `nesting-too-deep`.
 */
export function buildNodes(scan: Scan, levels: Levels): PhrasingContent[] {
  const nodes = new Nodes(scan, levels);
  for (const item of scan.items) {
    if (item.kind === 'run') nodes.addRun(item);
    else if (item.kind !== 'bracket') nodes.addPiece(item);
    else if (item.target) nodes.openBracket(item);
  }
  return nodes.finish(scan.end);
}

/** A node that is not closed yet. */
interface Open {
  readonly type: 'emphasis' | 'strong' | 'delete' | 'link';
  readonly start: LeafPoint;
  /** Of a link, where it leads to, and its label. */
  readonly bracket: Bracket | undefined;
  readonly siblings: PhrasingContent[];
}

class Nodes {
  readonly #text: string;
  readonly #literals: boolean;
  readonly #points: LeafPoints;
  readonly #looked: readonly number[];
  readonly #nesting: number;
  /** How many levels may still be opened in the leaf. */
  readonly #levels: number;
  /** What was looked at up to an index is in the rows of `#looked` from this on. */
  #row = 0;
  readonly #open: Open[] = [];
  /** Children of the innermost node that is open. */
  #nodes: PhrasingContent[] = [];
  /** How many links are open: in them, literal links are not looked for. */
  #links = 0;
  /** The outermost image that is open. What is in it is only text, for its `alt`. */
  #image: Bracket | undefined;
  #alt = '';
  /** How many links and images are open in it, itself included. */
  #depth = 0;

  /** Up to where the text was read. */
  #from: number;
  /** Text that was read and is not yet in a node, and where it starts and ends; there is none where that is -1. */
  #value = '';
  #start = -1;
  #end = -1;

  constructor({ text, start, leaf, literals, looked }: Scan, { nesting, depth }: Levels) {
    this.#nesting = nesting;
    this.#levels = nesting - depth;
    this.#looked = looked;
    this.#text = text;
    this.#literals = literals;
    this.#points = new LeafPoints(leaf);
    this.#from = start;
  }

  addPiece(piece: Piece): void {
    const { kind, start, end, value } = piece;
    switch (kind) {
      case 'gap':
        this.#read(start);
        break;
      case 'decoded':
        this.#read(start);
        if (this.#start === -1) this.#start = start;
        this.#value += value;
        this.#end = end;
        break;
      case 'close':
        this.#flush(start);
        this.#closeBracket(end);
        break;
      default:
        this.#flush(start);
        if (this.#image) this.#alt += this.#altOf(piece);
        else this.#nodes.push(this.#toNode(piece));
    }
    this.#from = end;
  }

  addRun({ marker, start, end, right, closes, opens }: Run): void {
    if (closes.length > 0) {
      this.#flush(start);
      for (const size of closes) {
        this.#from += size;
        if (!this.#image) this.#close(this.#from);
      }
    }
    if (opens.length === 0) return;
    this.#flush(right);
    let at = right;
    for (let index = opens.length - 1; index >= 0; index--) {
      const size = opens[index] as number;
      if (!this.#image) this.#push(marker === TILDE ? 'delete' : size === 2 ? 'strong' : 'emphasis', at, undefined);
      at += size;
    }
    this.#from = end;
  }

  openBracket(bracket: Bracket): void {
    this.#flush(bracket.start);
    this.#from = bracket.end;
    if (this.#image) {
      this.#depth++;
      this.#bound(bracket.start);
    } else if (bracket.image) {
      this.#bound(bracket.start);
      this.#image = bracket;
      this.#depth = 1;
      this.#alt = '';
    } else {
      this.#links++;
      this.#push('link', bracket.start, bracket);
    }
  }

  finish(end: number): PhrasingContent[] {
    this.#flush(end);
    return this.#nodes;
  }

  #closeBracket(end: number): void {
    const image = this.#image;
    if (!image) {
      this.#links--;
      this.#close(end);
    } else if (--this.#depth === 0) {
      this.#image = undefined;
      this.#nodes.push(toImage(this.#alt, image, this.#position(image.start, end)));
    }
  }

  #push(type: Open['type'], start: number, bracket: Bracket | undefined): void {
    this.#bound(start);
    this.#open.push({ type, start: this.#points.at(start), bracket, siblings: this.#nodes });
    this.#nodes = [];
  }

  /** Refuses another level, where there are as many as there may be. */
  #bound(start: number): void {
    const depth = this.#open.length + (this.#image ? this.#depth - 1 : 0);
    if (depth >= this.#levels) refuseNesting(this.#points.at(start), this.#nesting);
  }

  #close(end: number): void {
    const open = this.#open.pop();
    if (!open) return;
    const children = this.#nodes;
    const position = { start: open.start, end: this.#endAt(end) };
    this.#nodes = open.siblings;
    this.#nodes.push(
      open.bracket
        ? toLink(children, open.bracket, position)
        : ({ type: open.type, children, position } as PhrasingContent),
    );
  }

  /** Reads plain text up to an index. */
  #read(end: number): void {
    const from = this.#from;
    if (from >= end) return;
    if (this.#start === -1) {
      this.#start = from;
      this.#value = this.#text.slice(from, end);
    } else {
      this.#value += this.#text.slice(from, end);
    }
    this.#end = end;
    this.#from = end;
  }

  /** Reads plain text up to an index, and makes a node of all that was read. */
  #flush(end: number): void {
    this.#read(end);
    if (this.#start === -1) return;
    const value = this.#value;
    if (this.#image) {
      this.#alt += value;
    } else {
      const node = { type: 'text' as const, value, position: this.#position(this.#start, this.#end) };
      if (this.#literals && this.#links === 0) addText(this.#nodes, node);
      else this.#nodes.push(node);
    }
    this.#value = '';
    this.#start = -1;
  }

  #toNode({ kind, start, end, value }: Piece): PhrasingContent {
    const position = this.#position(start, end);
    switch (kind) {
      case 'code':
        return { type: 'inlineCode', value, position };
      case 'html':
        return { type: 'html', value, position };
      case 'break':
        return { type: 'break', position };
      case 'footnote':
        return { type: 'footnoteReference', identifier: toIdentifier(value), label: decodeString(value), position };
      default: {
        const inner = kind === 'autolink' ? 1 : 0;
        const text = this.#text.slice(start + inner, end - inner);
        const child = {
          type: 'text' as const,
          value: text,
          position: this.#position(start + inner, end - inner),
        };
        return { type: 'link', title: null, url: value + text, children: [child], position };
      }
    }
  }

  #position(start: number, end: number): LeafPosition {
    return { start: this.#points.at(start), end: this.#endAt(end) };
  }

  /**
   * The point at which something ends. To micromark, what ends with a line ending goes to the very start of the next
   * line, before the marks of containers, unless it had looked at that line in vain: then, to where the text goes on.
   */
  #endAt(index: number): LeafPoint {
    const looked = this.#looked;
    while (this.#row < looked.length && index > (looked[this.#row + 1] as number)) this.#row += 2;
    const known = this.#row < looked.length && index > (looked[this.#row] as number);
    return known ? this.#points.at(index) : this.#points.atLineStart(index);
  }

  /** What a node is in the `alt` of an image. */
  #altOf({ kind, start, end, value }: Piece): string {
    switch (kind) {
      case 'code':
      case 'html':
        return value;
      case 'autolink':
        return this.#text.slice(start + 1, end - 1);
      case 'literal':
        return this.#text.slice(start, end);
      default:
        return '';
    }
  }
}

function toLink(children: PhrasingContent[], bracket: Bracket, position: LeafPosition): PhrasingContent {
  const { reference, url, title, label } = bracket.target as Target;
  if (!reference) return { type: 'link', title, url, children, position } as PhrasingContent;
  return {
    type: 'linkReference',
    children,
    position,
    label: decodeString(label),
    identifier: toIdentifier(label),
    referenceType: reference,
  } as PhrasingContent;
}

function toImage(alt: string, bracket: Bracket, position: LeafPosition): PhrasingContent {
  const { reference, url, title, label } = bracket.target as Target;
  if (!reference) return { type: 'image', title, url, alt, position };
  return {
    type: 'imageReference',
    alt,
    position,
    label: decodeString(label),
    identifier: toIdentifier(label),
    referenceType: reference,
  };
}

function toIdentifier(label: string): string {
  return normalizeIdentifier(label).toLowerCase();
}
