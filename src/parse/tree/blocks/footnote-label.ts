import type { LineCursor } from './line-cursor.ts';

const CARET = 94;
const MAX_LABEL = 999;

/** The label of the footnote definition at the next character, which is `[`, and where the text after it begins. */
export function readFootnoteLabel({ source, next, end }: LineCursor): { label: string; end: number } | undefined {
  if (source.charCodeAt(next + 1) !== CARET) return undefined;
  const start = next + 2;
  let size = 0;
  for (let offset = start; offset < end; offset++) {
    if (size > MAX_LABEL) return undefined;
    const character = source[offset];
    if (character === ']') {
      if (size === 0 || source[offset + 1] !== ':' || offset + 1 >= end) return undefined;
      return { label: source.slice(start, offset), end: offset + 2 };
    }
    if (character === '[' || character === ' ' || character === '\t') return undefined;
    size++;
    if (character === '\\' && /[[\\\]]/.test(source[offset + 1] ?? '')) {
      size++;
      offset++;
    }
  }
  return undefined;
}
