import type { Root } from 'mdast';
import { parseTree } from '../../src/parse/tree/parse-tree.ts';

const FENCES = [
  { type: 'yaml', open: '---', close: '---' },
  { type: 'toml', open: '+++', close: '+++' },
];

/**
 * The tree of our own parser, set up as the reference is; nothing where its grammar claims not a construct.
 *
 * As in remark, a byte order mark is no part of the text, and offsets do not count it.
 */
export function ourTree(source: string): Root | undefined {
  return parseTree(source.startsWith('\uFEFF') ? source.slice(1) : source, { fences: FENCES });
}
