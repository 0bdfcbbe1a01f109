import type { Nodes } from 'mdast';
import type { LineMap } from '../../model/line-map.ts';
import { refuseNesting } from './nesting.ts';

/** Nodes that are a level of their own; a list and its items are one. */
const NO_LEVELS: ReadonlySet<string> = new Set('root listItem paragraph heading table tableRow tableCell'.split(' '));

/**
 * Refuses a tree that is nested too deep, as syntax of plugins may make it. Of our own parser, none is.
 *
 * @throws BroadsheetError `nesting-too-deep`, where the first node begins that is a level too many.
 */
export function refuseDeepTree(tree: Nodes, nesting: number, lines: LineMap): void {
  const open: { node: Nodes; level: number }[] = [{ node: tree, level: 0 }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { node, level } = next;
    if (!('children' in node)) continue;
    const within = NO_LEVELS.has(node.type) ? level : level + 1;
    if (within > nesting) refuseNesting(lines.point(node.position?.start.offset ?? 0), nesting);
    for (const child of node.children.toReversed()) open.push({ node: child, level: within });
  }
}
