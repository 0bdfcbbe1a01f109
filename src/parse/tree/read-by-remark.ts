import type { Nodes, Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { type Data, type PluggableList, unified } from 'unified';
import type { LineMap } from '../../model/line-map.ts';
import { refuseDeepTree } from '../limits/deep-tree.ts';
import { refuseDenseMarkup } from '../limits/dense-markup.ts';
import type { ReadMarkdown } from '../readers.ts';
import { runPlugins } from '../run-plugins.ts';
import { nodesIn } from './nodes-in.ts';
import { parseTree } from './parse-tree.ts';
import { taskMarks } from './task-marks.ts';

/**
 * Reads Markdown with the caller's plugins, or what our own parser leaves to remark.
 *
 * Plugins that only transform the tree are given that of our own parser; it is the same. Before remark reads, our own
 * parser has read the source, and told whether remark would take too long.
 */
export const readByRemark: ReadMarkdown = (source, { from, fences, plugins, lines, limits }) => {
  const matters = fences.map(({ type, open, close }) => ({ type, fence: { open, close } }));
  let own: unknown[] = [];
  const processor = unified()
    .use(remarkParse)
    .use(remarkFrontmatter, matters)
    .use(remarkGfm)
    .use(taskMarks)
    .use(function () {
      own = syntaxOf(this.parser, this.data());
    })
    .use(plugins)
    .freeze();
  const syntax = syntaxOf(processor.parser, processor.data());
  const isOwnSyntax =
    !plugins.some(isSyntax) && syntax.length === own.length && syntax.every((part, index) => part === own[index]);
  const { nesting } = limits;
  const parsed = isOwnSyntax ? parseTree(source, { from, fences, taskMarks: true, nesting }) : undefined;
  if (!parsed) refuseDenseMarkup(source, from, limits, lines);
  const tree = parsed ?? processor.parse(source.slice(from));
  if (!parsed && from > 0) shiftPositions(tree, from, lines);
  if (!parsed) refuseDeepTree(tree, nesting, lines);
  // A transform may return any node; the plugins of this processor work on roots.
  return runPlugins(() => processor.runSync(tree)) as Root;
};

/** Whether a caller sets up anew, or turns off, what the syntax is made of. */
function isSyntax(plugin: PluggableList[number]): boolean {
  if (Array.isArray(plugin)) return isSyntax(plugin[0]);
  if (typeof plugin === 'object') return plugin.plugins?.some(isSyntax) ?? false;
  return [remarkParse, remarkGfm, remarkFrontmatter].some((each) => each === plugin);
}

/** What text is read by. */
function syntaxOf(parser: unknown, { micromarkExtensions = [], fromMarkdownExtensions = [] }: Data): unknown[] {
  return [parser, ...micromarkExtensions, ...fromMarkdownExtensions];
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
