import type { Root } from 'mdast';
import { LineMap } from '../model/line-map.ts';
import { ALL_READERS } from './all-readers.ts';
import { readFrontmatter } from './frontmatter/read-frontmatter.ts';
import { NO_LIMITS } from './limits/limits.ts';
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
 * @param source The text of an article that was parsed, within its limits: they are not looked at again.
 */
export function readSourceTree(source: string): SourceTree {
  const lines = new LineMap(source);
  return {
    source,
    tree: markdownToMdast(source, readFrontmatter(source, lines), lines, [], ALL_READERS, NO_LIMITS),
    lines,
  };
}
