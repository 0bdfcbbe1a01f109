import type { Nodes, Root } from 'mdast';
import { LineMap } from '../model/line-map.ts';
import { readFrontmatter } from './frontmatter/read-frontmatter.ts';
import { markdownToMdast } from './tree/markdown-to-mdast.ts';

/** The Markdown of a source, for a second look at a place that an article does not keep. */
export interface SourceTree {
  readonly source: string;
  /** mdast whose positions are those of the whole file. No plugins have run. */
  readonly tree: Root;
  readonly lines: LineMap;
}

/**
 * Reads a source once more, only as far as its Markdown.
 *
 * @param source The text of an article that was parsed: what is nested too deep was refused then.
 */
export function readSourceTree(source: string): SourceTree {
  const lines = new LineMap(source);
  return { source, tree: markdownToMdast(source, readFrontmatter(source, lines), lines, []), lines };
}

/** All nodes, in the order of the source. */
export function* nodesOf(tree: Root): Iterable<Nodes> {
  // A stack rather than recursion: a source may nest as deep as the limit.
  const stack: Nodes[] = [tree];
  for (let node = stack.pop(); node; node = stack.pop()) {
    yield node;
    if (!('children' in node)) continue;
    for (let index = node.children.length - 1; index >= 0; index--) {
      const child = node.children[index];
      if (child) stack.push(child);
    }
  }
}
