import type { Root, RootContent } from 'mdast';
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
}

/**
 * Parses Markdown, as CommonMark and GitHub have it, into mdast: the tree that remark-parse, remark-gfm and
 * remark-frontmatter make, to the last position.
 *
 * In time linear in the length of the source, without recursion on its depth.
 */
export function parseTree(source: string, options: TreeOptions = {}): Root {
  const { from = 0, fences = [], taskMarks = false } = options;
  // CommonMark 2.3
  const text = source.includes('\0') ? source.replaceAll('\0', '\ufffd') : source;
  const lines = new SourceLines(text, from);
  const { isOpen, node, next } = findFrontmatter(lines, fences);
  const blocks = scanBlocks(lines, next, !isOpen);
  readTexts(blocks, taskMarks);
  const children: RootContent[] = node ? [node, ...blocks.children] : blocks.children;
  const position = { start: lines.startOf(0), end: lines.endOf(lines.count - 1) };
  return { type: 'root', children, position };
}
