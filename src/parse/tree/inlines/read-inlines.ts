import type { PhrasingContent } from 'mdast';
import type { Leaf } from '../leaf.ts';
import { buildNodes } from './build-nodes.ts';
import type { References } from './references.ts';
import { scanLeaf } from './scan-leaf.ts';

/**
 * Reads the text of a leaf: emphasis, links, code and all else that CommonMark calls inlines, with GFM’s.
 *
 * The nodes are those of `mdast-util-from-markdown`, with micromark’s and mdast’s GFM: their values, positions, and the
 * order of their keys. Time and memory are linear in the length of the text, and nothing recurs.
 *
 * @param references Identifiers of all definitions in the document: a label of another is text.
 */
export function readInlines(leaf: Leaf, references: References): PhrasingContent[] {
  return buildNodes(scanLeaf(leaf, references));
}
