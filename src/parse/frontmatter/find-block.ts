// The same rules as remark-frontmatter, so that it swallows exactly the block found here: a fence starts at the
// margin, spaces and tabs may follow it, and `\n`, `\r\n` and a lone `\r` end a line.

export type BlockType = 'yaml' | 'toml' | 'json' | 'code';

/** A fence that opens frontmatter, and what follows it. */
export interface Block {
  readonly type: BlockType;
  /** What the author called the language: `json` after `---json`; empty after a bare fence. */
  readonly language: string;
  /** Where the opening fence starts. */
  readonly start: number;
  readonly open: string;
  /** Where the text after the opening fence's line starts. */
  readonly contentStart: number;
  /** Absent when the block is never closed. */
  readonly closing?: Closing;
}

export interface Closing {
  readonly close: string;
  /** Where the closing fence starts. */
  readonly contentEnd: number;
  /** Where the line after the closing fence starts. */
  readonly bodyStart: number;
}

const TYPES: ReadonlyMap<string, BlockType> = new Map([
  ['', 'yaml'],
  ['yaml', 'yaml'],
  ['yml', 'yaml'],
  ['toml', 'toml'],
  ['json', 'json'],
]);

/** Finds the fence a source opens with, after byte order marks and blank lines, and the one that closes it. */
export function findBlock(source: string): Block | undefined {
  const leading = /\ufeff*(?:[ \t]*(?:\r\n|\r|\n))*/y;
  leading.exec(source);
  const start = leading.lastIndex;

  const opening = /(\+\+\+|---([A-Za-z][\w+-]*)?)[ \t]*(?:\r\n|\r|\n)/y;
  opening.lastIndex = start;
  const [, open, language = ''] = opening.exec(source) ?? [];
  if (!open) return undefined;

  const contentStart = opening.lastIndex;
  const type = open === '+++' ? 'toml' : (TYPES.get(language.toLowerCase()) ?? 'code');
  const closing = findClosing(source, contentStart, open === '+++' ? TOML : type === 'yaml' ? YAML : OTHER);
  return { type, language, start, open, contentStart, ...(closing && { closing }) };
}

// Each looks for a line end first, so that the line before the content can close nothing.
const YAML = /[\r\n](---|\.\.\.)[ \t]*(?:\r\n|\r|\n|$)/g;
const TOML = /[\r\n](\+\+\+)[ \t]*(?:\r\n|\r|\n|$)/g;
const OTHER = /[\r\n](---)[ \t]*(?:\r\n|\r|\n|$)/g;

function findClosing(source: string, contentStart: number, fence: RegExp): Closing | undefined {
  const closing = new RegExp(fence);
  closing.lastIndex = contentStart - 1;
  const match = closing.exec(source);
  if (!match?.[1]) return undefined;
  return { close: match[1], contentEnd: match.index + 1, bodyStart: closing.lastIndex };
}
