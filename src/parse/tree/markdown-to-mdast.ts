import type { Nodes, Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { type PluggableList, unified } from 'unified';
import type { LineMap } from '../../model/line-map.ts';
import type { Frontmatter } from '../frontmatter/read-frontmatter.ts';
import { runPlugins } from '../run-plugins.ts';
import { nodesIn } from './nodes-in.ts';
import { spareSyntax } from './spare-syntax.ts';
import { taskMarks } from './task-marks.ts';

/**
 * Reads Markdown into mdast whose positions are those of the whole file.
 *
 * The frontmatter that was found stays in the tree as its first node, as remark's plugins expect it.
 *
 * @param plugins The caller's remark plugins, their syntax and their transforms.
 */
export function markdownToMdast(
  source: string,
  frontmatter: Frontmatter,
  lines: LineMap,
  plugins: PluggableList,
): Root {
  const { start, fence } = frontmatter;
  // A node of type `code` would be drawn as a block of code.
  const matter = fence && {
    type: fence.type === 'code' ? 'frontmatter-code' : fence.type,
    fence: { open: fence.open, close: fence.close },
  };
  const text = source.slice(start);
  const processor = unified()
    .use(remarkParse)
    .use(remarkFrontmatter, matter ? [matter] : [])
    .use(remarkGfm)
    .use(spareSyntax, text)
    .use(taskMarks)
    .use(plugins);
  const tree = processor.parse(text);
  if (start > 0) shiftPositions(tree, start, lines);
  // A transform may return any node; the plugins of this processor work on roots.
  return runPlugins(() => processor.runSync(tree)) as Root;
}

/** Moves positions that count from `start` to count from the beginning of the file. */
function shiftPositions(tree: Root, start: number, lines: LineMap): void {
  const origin = lines.point(start);
  const shift = (point: { line: number; column: number; offset?: number | undefined }) => ({
    line: point.line + origin.line - 1,
    column: point.line === 1 ? point.column + origin.column - 1 : point.column,
    offset: (point.offset ?? 0) + start,
  });
  for (const node of nodesIn<Nodes>(tree)) {
    if (node.position) node.position = { start: shift(node.position.start), end: shift(node.position.end) };
    if (node.type === 'listItem' && node.data?.markOffset !== undefined) node.data.markOffset += start;
  }
}
