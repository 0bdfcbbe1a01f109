import type { Definition } from 'mdast';
import { decodeString } from 'micromark-util-decode-string';
import { normalizeIdentifier } from 'micromark-util-normalize-identifier';

/** A link reference definition, and where in the text it ends. */
export interface FoundDefinition {
  readonly node: Omit<Definition, 'position'>;
  /** Normalized. */
  readonly identifier: string;
  readonly end: number;
}

/** Characters a label may have: CommonMark 6.3. */
const MAX_LABEL = 999;

const WHITE_SPACE = /[ \t\r\n]*/y;
const LINE_SPACE = /[ \t]*/y;

/**
 * Reads the link reference definition that begins at an index: CommonMark 4.7.
 *
 * @param text Of a paragraph: no line of it is blank.
 * @param to Where the paragraph ends.
 */
export function readDefinition(text: string, from: number, to: number): FoundDefinition | undefined {
  const labelEnd = endOfLabel(text, from + 1, to);
  if (labelEnd === undefined || text[labelEnd + 1] !== ':') return undefined;
  const destination = skip(WHITE_SPACE, text, labelEnd + 2);
  const destinationEnd = endOfDestination(text, destination, to);
  if (destinationEnd === undefined) return undefined;

  let end = skip(LINE_SPACE, text, destinationEnd);
  let title: string | null = null;
  const titleStart = skip(WHITE_SPACE, text, destinationEnd);
  const titleEnd = titleStart > destinationEnd ? endOfTitle(text, titleStart, to) : undefined;
  const afterTitle = titleEnd === undefined ? undefined : skip(LINE_SPACE, text, titleEnd);
  if (titleEnd !== undefined && afterTitle !== undefined && isLineEnd(text, afterTitle, to)) {
    const written = text.slice(titleStart + 1, titleEnd - 1).replace(/(\r\n|\r|\n)[ \t]+/g, '$1');
    title = written === '' ? null : decodeString(written);
    end = afterTitle;
  }
  if (!isLineEnd(text, end, to)) return undefined;

  const label = text.slice(from + 1, labelEnd);
  const isEnclosed = text[destination] === '<';
  const url = text.slice(destination + (isEnclosed ? 1 : 0), destinationEnd - (isEnclosed ? 1 : 0));
  const identifier = normalizeIdentifier(label);
  return {
    identifier,
    node: {
      type: 'definition',
      identifier: identifier.toLowerCase(),
      label: decodeString(label),
      title,
      url: decodeString(url),
    },
    end,
  };
}

function skip(space: RegExp, text: string, from: number): number {
  space.lastIndex = from;
  space.test(text);
  return space.lastIndex;
}

function isLineEnd(text: string, index: number, to: number): boolean {
  return index >= to || text[index] === '\n' || text[index] === '\r';
}

/** Where the bracket is that closes a label. */
function endOfLabel(text: string, from: number, to: number): number | undefined {
  let size = 0;
  let isSeen = false;
  for (let index = from; index < to; index++) {
    const character = text[index];
    if (character === ']') return isSeen && size <= MAX_LABEL ? index : undefined;
    if (character === '[' || size > MAX_LABEL) return undefined;
    if (character === '\n' || character === '\r') continue;
    size++;
    if (character !== ' ' && character !== '\t') isSeen = true;
    if (character === '\\' && /[[\\\]]/.test(text[index + 1] ?? '')) {
      size++;
      index++;
    }
  }
  return undefined;
}

/** Where a link destination ends: CommonMark 6.3. */
function endOfDestination(text: string, from: number, to: number): number | undefined {
  if (from >= to) return undefined;
  if (text[from] === '<') {
    for (let index = from + 1; index < to; index++) {
      const character = text[index];
      if (character === '>') return index + 1;
      if (character === '<' || character === '\n' || character === '\r') return undefined;
      if (character === '\\' && /[<>\\]/.test(text[index + 1] ?? '')) index++;
    }
    return undefined;
  }
  let depth = 0;
  let index = from;
  for (; index < to; index++) {
    const character = text[index] ?? '';
    if (depth === 0 && (character === ')' || /[ \t\r\n]/.test(character))) break;
    const code = character.charCodeAt(0);
    if (code <= 32 || code === 127) return undefined;
    if (character === '(') depth++;
    else if (character === ')') depth--;
    else if (character === '\\' && /[()\\]/.test(text[index + 1] ?? '')) index++;
  }
  return index === from || depth > 0 ? undefined : Math.min(index, to);
}

/** Where a link title ends, after its closing mark. */
function endOfTitle(text: string, from: number, to: number): number | undefined {
  const open = text[from];
  if (from >= to || (open !== '"' && open !== "'" && open !== '(')) return undefined;
  const close = open === '(' ? ')' : open;
  for (let index = from + 1; index < to; index++) {
    const character = text[index];
    if (character === close) return index + 1;
    if (character === '\\' && (text[index + 1] === close || text[index + 1] === '\\')) index++;
  }
  return undefined;
}
