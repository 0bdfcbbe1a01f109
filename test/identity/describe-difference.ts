import type { Root } from 'mdast';
import type { Difference } from './first-difference.ts';

/** Lines of the source before and after the one of the difference. */
const LINES_AROUND = 2;

/** Characters of a line, and of a value, that are shown. */
const WIDTH = 100;

interface Point {
  readonly line: number;
  readonly column: number;
}

/**
 * Tells a difference to a human: its path in the tree, what either parser has there, and the source around it.
 *
 * @param tree The reference's tree, which knows where in the source the path is.
 */
export function describeDifference(source: string, difference: Difference, tree: Root): string {
  const { path, kind, theirs, ours } = difference;
  const why = {
    value: '',
    type: '',
    keys: ' (the keys, or their order)',
    length: ' (how many children)',
    shared: ' (the same object is at two places of our tree)',
  };
  return [
    `${pathOf(path)}${why[kind]}`,
    `  remark: ${kind === 'keys' ? keysOf(theirs) : shown(theirs)}`,
    `  ours:   ${kind === 'keys' ? keysOf(ours) : shown(ours)}`,
    ...sourceAround(source, pointOf(path, tree)),
  ].join('\n');
}

/** A source as a string of JavaScript that can be pasted into a test. */
export function asString(source: string): string {
  const escaped = JSON.stringify(source).replace(/[\u007F-\u00A0\u2028\u2029\uFEFF]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
  return source.includes("'") ? escaped : `'${escaped.slice(1, -1).replaceAll('\\"', '"')}'`;
}

function pathOf(path: Difference['path']): string {
  return `root${path.map((key) => (typeof key === 'number' ? `[${key}]` : `.${key}`)).join('')}`;
}

function keysOf(value: unknown): string {
  return typeof value === 'object' && value !== null ? Object.keys(value).join(', ') : shown(value);
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? 'undefined';
  return text.length <= 2 * WIDTH ? text : `${text.slice(0, 2 * WIDTH)}… (${text.length} characters)`;
}

/** Where the deepest node on a path starts, as far as nodes on it have positions. */
function pointOf(path: Difference['path'], tree: Root): Point {
  let point: Point = { line: 1, column: 1 };
  let value: unknown = tree;
  for (const key of [undefined, ...path]) {
    if (key !== undefined) value = (value as Record<string | number, unknown>)[key];
    if (typeof value !== 'object' || value === null) break;
    if ('position' in value && value.position) point = (value.position as { start: Point }).start;
  }
  return point;
}

function sourceAround(source: string, { line, column }: Point): string[] {
  const lines = source.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  const first = Math.max(0, line - 1 - LINES_AROUND);
  // In a long line, what is around the column.
  const from = Math.max(0, column - WIDTH / 2);
  const rows: string[] = [];
  for (const [index, text] of lines.slice(first, line + LINES_AROUND).entries()) {
    const number = first + index + 1;
    const cut = visible(text.slice(from, from + WIDTH));
    rows.push(`  ${number === line ? '>' : ' '}${String(number).padStart(5)} | ${cut}`);
    if (number === line) rows.push(`  ${' '.repeat(6)} | ${' '.repeat(column - 1 - from)}^`);
  }
  return rows;
}

/** Tabs and other control characters as one character that is seen. */
function visible(text: string): string {
  return text
    .replaceAll('\t', '→')
    .replace(/[\x00-\x1F]/g, (character) => String.fromCharCode(0x2400 + character.charCodeAt(0)));
}
