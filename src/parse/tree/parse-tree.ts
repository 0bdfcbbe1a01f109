import type { Root } from 'mdast';
import { scanBlocks } from './blocks/scan-blocks.ts';
import { type Fence, findFrontmatter } from './frontmatter-block.ts';
import { readTexts } from './read-texts.ts';
import { SourceLines } from './source-lines.ts';

export interface TreeOptions {
  /** Offset at which the text begins, 0 by default; positions count from the beginning of the source. */
  readonly from?: number;
  /** Fences of the frontmatter that may stand where the text begins. */
  readonly fences?: readonly Fence[];
  /** Whether list items are told where the mark of their task is, in `data.markOffset`. */
  readonly taskMarks?: boolean;
  /** Levels that quotes, lists, footnotes, emphasis, links and images may be nested, any number by default. */
  readonly nesting?: number;
}

/** Where micromark, having split its input at NUL, takes the characters of a run from the wrong place. */
const UNCLAIMED = /[*_~]\0/;

/**
 * Parses Markdown, as CommonMark and GitHub have it, into mdast: the tree that remark-parse, remark-gfm and
 * remark-frontmatter make, to the last position.
 *
 * In time linear in the length of the source, without recursion on its depth.
 *
 * @returns Nothing where the source holds what only remark itself can read as remark does.
 * @throws BroadsheetError `nesting-too-deep`, as soon as there is a level too many.
 */
export function parseTree(source: string, options: TreeOptions = {}): Root | undefined {
  const { from = 0, fences = [], taskMarks = false, nesting = Number.POSITIVE_INFINITY } = options;
  const hasNul = source.includes('\0', from);
  if (hasNul && UNCLAIMED.test(source)) return undefined;
  // CommonMark 2.3
  const lines = new SourceLines(hasNul ? source.replaceAll('\0', '\ufffd') : source, from);
  const { isOpen, node, next } = findFrontmatter(lines, fences);
  const blocks = scanBlocks(lines, next, !isOpen, nesting);
  readTexts(blocks, taskMarks, nesting);
  const { root } = blocks;
  if (node) root.children.unshift(node);
  root.position = { start: lines.startOf(0), end: lines.endOf(lines.count - 1) };
  return root;
}
