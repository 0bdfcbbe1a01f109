import type { Html } from 'mdast';
import { htmlBlockNames, htmlRawNames } from 'micromark-util-html-tag-name';
import type { Point } from '../../../model/place.ts';
import { type LineCursor, type RestOfLine, textOfRest } from './line-cursor.ts';
import type { OpenLeaf } from './open-leaf.ts';

/** The seven kinds of HTML blocks, as CommonMark 4.6 numbers them. */
export type HtmlKind = 1 | 2 | 3 | 4 | 5 | 6 | 7;

const BLOCK_NAMES: ReadonlySet<string> = new Set(htmlBlockNames);
const RAW_NAMES: ReadonlySet<string> = new Set(htmlRawNames);

const TAG = /<(\/?)([a-z][a-z\d-]*)(\/?>|[ \t>/]|(?=[\r\n])|$)/iy;
const DECLARATION = /<(?:(!--)|(\?)|(![a-z])|(!\[CDATA\[))/iy;

/** The kind of HTML block that begins at the next character, which is `<`. */
export function htmlKind({ source, next, end }: RestOfLine): HtmlKind | undefined {
  DECLARATION.lastIndex = next;
  const declaration = DECLARATION.exec(source);
  if (declaration) {
    if (declaration[1]) return 2;
    if (declaration[2]) return 3;
    if (declaration[3]) return 4;
    // Unlike names, this one is in capitals.
    return source.startsWith('<![CDATA[', next) ? 5 : undefined;
  }
  TAG.lastIndex = next;
  const [, slash, given, after = ''] = TAG.exec(source) ?? [];
  if (given === undefined) return undefined;
  const name = given.toLowerCase();
  if (slash === '' && !after.startsWith('/') && RAW_NAMES.has(name)) return 1;
  if (BLOCK_NAMES.has(name)) return after === '/' ? undefined : 6;
  return isWholeTag(source.slice(next, end)) ? 7 : undefined;
}

const CLOSING_TAG = /<\/[a-z][a-z\d-]*[ \t]*>[ \t]*$/iy;
const TAG_NAME = /<[a-z][a-z\d-]*/iy;
const ATTRIBUTE_NAME = /[ \t]+[a-z:_][-.:\w]*/iy;
const ATTRIBUTE_VALUE = /[ \t]*=[ \t]*(?:("[^"]*"|'[^']*')(?=[ \t/>])|[^ \t"'/<=>`]+)/y;
const TAG_END = /[ \t]*\/?>[ \t]*$/y;

/** Whether a line is one complete tag and nothing else. As micromark has it: `=` may follow an unquoted value. */
function isWholeTag(line: string): boolean {
  let at = 0;
  const take = (part: RegExp) => {
    part.lastIndex = at;
    const match = part.exec(line);
    if (match) at = part.lastIndex;
    return match;
  };
  if (take(CLOSING_TAG)) return true;
  if (!take(TAG_NAME)) return false;
  // One by one: a group that repeats would take a stack as deep as attributes are many.
  while (take(ATTRIBUTE_NAME)) {
    let value = take(ATTRIBUTE_VALUE);
    while (value && value[1] === undefined) value = take(ATTRIBUTE_VALUE);
  }
  return take(TAG_END) !== null;
}

const RAW_END = /<\/(?:script|pre|style|textarea)>/i;

/** A block of raw HTML. */
export class HtmlBlock implements OpenLeaf {
  readonly isConcrete = true;
  readonly node: Html;
  readonly #kind: HtmlKind;
  readonly #start: Point;
  #ending: string;
  /** Whether its end is on the line it begins on. */
  readonly isWhole: boolean;

  constructor(line: RestOfLine, kind: HtmlKind) {
    const { lines, index, source, offset, next, end } = line;
    this.#kind = kind;
    this.#start = lines.point(index, offset);
    // What the mark that opens it and the one that closes it may share: `<!-->` and `<?>` are whole.
    const shared = kind === 2 ? 2 : kind === 3 ? 1 : 0;
    this.isWhole = closes(kind, source.slice(next + shared, end));
    this.#ending = lines.endingOf(index);
    this.node = {
      type: 'html',
      value: textOfRest(line),
      position: { start: this.#start, end: lines.endOf(index) },
    };
  }

  take(cursor: LineCursor, isLazy: boolean): 'goes on' | 'ends' | 'left' {
    if (isLazy || (this.#kind >= 6 && cursor.isBlank)) return 'left';
    const { lines, index, source, offset, end } = cursor;
    this.node.value += this.#ending + cursor.text();
    this.#ending = lines.endingOf(index);
    this.node.position = { start: this.#start, end: lines.endOf(index) };
    return closes(this.#kind, source.slice(offset, end)) ? 'ends' : 'goes on';
  }

  close({ lines, index }: LineCursor, isOwnLine: boolean): boolean {
    if (isOwnLine || this.#kind >= 6) return false;
    this.node.value += this.#ending;
    this.node.position = { start: this.#start, end: lines.startOf(index) };
    return true;
  }
}

/** Whether the end of an HTML block stands in a line. */
function closes(kind: HtmlKind, line: string): boolean {
  switch (kind) {
    case 1:
      return RAW_END.test(line);
    case 2:
      return line.includes('-->');
    case 3:
      return line.includes('?>');
    case 4:
      return line.includes('>');
    case 5:
      return hasCdataEnd(line);
    default:
      return false;
  }
}

/** micromark takes brackets in pairs: an odd number of them closes nothing. */
function hasCdataEnd(line: string): boolean {
  for (let end = line.indexOf(']>'); end >= 0; end = line.indexOf(']>', end + 2)) {
    let start = end;
    while (line.charAt(start - 1) === ']') start--;
    if ((end - start) % 2 === 1) return true;
  }
  return false;
}
