import type { Nodes } from 'mdast';
import type { Block } from '../model/block.ts';
import type { LineMap } from '../model/line-map.ts';
import type { Place } from '../model/place.ts';
import type { Problem } from '../model/problem.ts';
import { divideBlocks } from './blocks/divide-blocks.ts';
import { findNearMissTasks } from './blocks/near-miss-tasks.ts';
import { findDirectionControls } from './direction-controls.ts';
import { readExcerpt } from './excerpt.ts';
import { findForeignSyntax } from './foreign-syntax.ts';
import type { Frontmatter } from './frontmatter/read-frontmatter-with.ts';
import { divide } from './hast/divide.ts';
import { findHiddenHtml } from './hast/hidden-html.ts';
import { findLongRows } from './hast/long-rows.ts';
import { toCleanHast } from './hast/to-clean-hast.ts';
import { findUnusedFootnotes } from './hast/unused-footnotes.ts';
import type { Limits } from './limits/limits.ts';
import { refuseLongOutput } from './limits/output-length.ts';
import { keepTablesSmall } from './limits/tables.ts';
import type { FlatHeading } from './outline.ts';
import type { ParseOptions } from './parse-options.ts';
import type { Readers } from './readers.ts';
import { markdownToMdast } from './tree/markdown-to-mdast.ts';
import { nodesIn } from './tree/nodes-in.ts';
import { wordsOf } from './words.ts';

/** What stands below the frontmatter. */
export interface Body {
  readonly blocks: readonly Block[];
  /** All headings but those of related links. */
  readonly headings: readonly FlatHeading[];
  readonly excerpt?: { readonly text: string; readonly place: Place };
  readonly words: number;
  readonly problems: readonly Problem[];
}

/**
 * Reads the Markdown of a source into blocks.
 *
 * @throws BroadsheetError for a limit that is gone over, and for a plugin that threw.
 */
export function readBody(
  source: string,
  frontmatter: Frontmatter,
  lines: LineMap,
  options: ParseOptions & { readonly limits: Limits },
  readers: Partial<Readers>,
): Body {
  const { limits, remarkPlugins = [] } = options;
  const tree = markdownToMdast(source, frontmatter, lines, remarkPlugins, readers, limits);
  const { nodes, problems: tableProblems } = keepTablesSmall(nodesIn<Nodes>(tree), source, limits.tableCells, lines);
  refuseLongOutput(nodes, source, limits.growth, lines);
  const syntaxProblems = [
    ...findNearMissTasks(tree, source, lines),
    ...findDirectionControls(source, lines),
    ...findForeignSyntax(tree, source, lines),
    ...findHiddenHtml(nodes, lines),
    ...findUnusedFootnotes(nodes, lines),
    ...findLongRows(nodes, lines),
  ];
  const clean = toCleanHast(tree, nodes, source, options, lines, readers);
  const sourcePlace = lines.place(0, source.length);
  const pieces = divide(clean.tree, tree);
  const { blocks, headings, problems } = divideBlocks(pieces, sourcePlace, lines, options.relatedHeadings);
  const taken = new Set(blocks.flatMap(({ type, place }) => (type === 'prose' ? [] : [place.start.offset])));
  const excerpt = readExcerpt(nodes, pieces, lines, (offset) => taken.has(offset));
  return {
    blocks,
    headings,
    ...(excerpt && { excerpt }),
    words: wordsOf(blocks),
    problems: [...tableProblems, ...syntaxProblems, ...clean.problems, ...problems],
  };
}
