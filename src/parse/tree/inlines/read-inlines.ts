import type { PhrasingContent } from 'mdast';
import type { Leaf } from '../leaf.ts';
import { LeafPoints } from '../leaf-points.ts';
import { buildNodes, type Levels } from './build-nodes.ts';
import type { References } from './references.ts';
import { scanLeaf } from './scan-leaf.ts';

const ANY: Levels = { nesting: Number.POSITIVE_INFINITY, depth: 0 };

/**
 * Reads the text of a leaf: emphasis, links, code and all else that CommonMark calls inlines, with GFM’s.
 *
 * The nodes are those of `mdast-util-from-markdown`, with micromark’s and mdast’s GFM: their values, positions, and the
 * order of their keys. Time and memory are linear in the length of the text, and nothing recurs.
 *
 * @param references Identifiers of all definitions in the document: a label of another is text.
 * @param levels How deep it may be nested; any, by default.
 * @throws BroadsheetError `nesting-too-deep`.
 */
export function readInlines(leaf: Leaf, references: References, levels: Levels = ANY): PhrasingContent[] {
  const scan = scanLeaf(leaf, references);
  if (scan.items.length > 0 || scan.literals || leaf.start === leaf.end) return buildNodes(scan, levels);
  const { text, start, end } = leaf;
  const points = new LeafPoints(leaf);
  return [{ type: 'text', value: text.slice(start, end), position: { start: points.at(start), end: points.at(end) } }];
}
