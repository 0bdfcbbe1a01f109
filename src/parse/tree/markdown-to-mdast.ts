import type { Root } from 'mdast';
import type { PluggableList } from 'unified';
import type { LineMap } from '../../model/line-map.ts';
import type { Frontmatter } from '../frontmatter/read-frontmatter-with.ts';
import type { Limits } from '../limits/limits.ts';
import { type Readers, takeReader } from '../readers.ts';
import { parseTree } from './parse-tree.ts';

/**
 * Reads Markdown into mdast whose positions are those of the whole file.
 *
 * The frontmatter that was found stays in the tree as its first node, as remark's plugins expect it.
 *
 * @param plugins The caller's remark plugins, their syntax and their transforms.
 * @throws BroadsheetError `nesting-too-deep` or `markup-too-dense`.
 * @throws MissingReader where remark has to read it, and is not among the readers.
 */
export function markdownToMdast(
  source: string,
  { start: from, fence }: Frontmatter,
  lines: LineMap,
  plugins: PluggableList,
  readers: Partial<Readers>,
  limits: Limits,
): Root {
  // A node of type `code` would be drawn as a block of code.
  const fences = fence ? [{ ...fence, type: fence.type === 'code' ? 'frontmatter-code' : fence.type }] : [];
  const tree =
    plugins.length === 0 ? parseTree(source, { from, fences, taskMarks: true, nesting: limits.nesting }) : undefined;
  return tree ?? takeReader(readers, 'remark')(source, { from, fences, plugins, lines, limits });
}
