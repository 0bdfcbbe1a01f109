import type { Root } from 'mdast';
import type { SourceLines } from '../source-lines.ts';
import { LeafScanner, type TextOf } from './leaf-scanner.ts';
import { LineCursor } from './line-cursor.ts';
import { OpenContainers } from './open-containers.ts';
import { ThematicBreaks } from './thematic-break.ts';

/** The block structure of a text. */
export interface Blocks {
  readonly root: Root;
  readonly texts: readonly TextOf[];
  /** Normalized identifiers. */
  readonly definitions: ReadonlySet<string>;
  readonly footnotes: ReadonlySet<string>;
}

/**
 * Divides a text into blocks: the first phase of CommonMark's appendix.
 *
 * @param first Index of the line to begin with.
 * @param hasContainers Whether there are quotes, lists and footnotes at all.
 * @param nesting How many of them may stand within one another.
 * @throws BroadsheetError `nesting-too-deep`.
 */
export function scanBlocks(lines: SourceLines, first: number, hasContainers: boolean, nesting: number): Blocks {
  const cursor = new LineCursor(lines);
  const breaks = new ThematicBreaks(cursor);
  const containers = new OpenContainers(cursor, breaks, nesting, () => leaves.close(false));
  const leaves = new LeafScanner(cursor, breaks, containers);
  // An empty line behind the last line ending counts, too: it continues no quote.
  for (let index = first; index < lines.count; index++) {
    cursor.moveTo(index);
    takeLine(cursor, containers, leaves, hasContainers);
  }
  leaves.close(true);
  containers.exitTo(0, 'end');
  return {
    root: containers.root,
    texts: leaves.texts,
    definitions: leaves.definitions,
    footnotes: containers.footnotes,
  };
}

function takeLine(cursor: LineCursor, containers: OpenContainers, leaves: LeafScanner, hasContainers: boolean): void {
  const { depth } = containers;
  const { count, isNewItem } = containers.continue();
  let isLazy = false;
  if (isNewItem || !(count === depth && leaves.isConcrete)) {
    const interrupts = !isNewItem && count === depth && leaves.isOpen;
    const isNew = hasContainers && containers.open(count, interrupts);
    isLazy = !isNew && !isNewItem && count < depth;
  }
  // At the end of the text, nothing behind the marks of containers is no line of what they hold.
  if (cursor.isLastLine && cursor.offset === cursor.end && cursor.rest === 0) leaves.takeEnd(isLazy);
  else leaves.take(isLazy, count);
}
