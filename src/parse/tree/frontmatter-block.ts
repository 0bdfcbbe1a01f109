import type { RootContent } from 'mdast';
import type { SourceLines } from './source-lines.ts';

/** What opens and closes frontmatter of a type. */
export interface Fence {
  readonly type: string;
  readonly open: string;
  readonly close: string;
}

export interface FrontmatterBlock {
  readonly node?: RootContent;
  /** Index of the line behind it. */
  readonly next: number;
  /** Whether a fence that is never closed has been tried. */
  readonly isOpen: boolean;
}

/**
 * Finds the frontmatter that the text begins with, by the rules of remark-frontmatter.
 *
 * Where an opening fence is never closed there is none, unless it opens another type, too. By the time micromark
 * knows, it has read the whole text as lines of frontmatter, in which no quote, list or footnote begins.
 */
export function findFrontmatter(lines: SourceLines, fences: readonly Fence[]): FrontmatterBlock {
  const opened = fences.filter(({ open }) => lines.count > 1 && isFence(lines, 0, open));
  for (const [tried, { type, close }] of opened.entries()) {
    for (let index = 1; index < lines.count; index++) {
      if (!isFence(lines, index, close)) continue;
      const { source, starts, ends } = lines;
      const value = index === 1 ? '' : source.slice(starts[1], ends[index - 1]);
      const position = { start: lines.startOf(0), end: lines.endOf(index) };
      // Its type is the caller's own.
      return { node: { type, value, position } as RootContent, next: index + 1, isOpen: tried > 0 };
    }
  }
  return { next: 0, isOpen: opened.length > 0 };
}

/** Whether a line is a fence, with nothing but white space behind it. */
function isFence({ source, starts, ends }: SourceLines, index: number, fence: string): boolean {
  const start = starts[index] ?? 0;
  if (!source.startsWith(fence, start)) return false;
  return /^[ \t]*$/.test(source.slice(start + fence.length, ends[index]));
}
