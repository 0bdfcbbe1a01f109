import type { LineCursor } from './line-cursor.ts';

/** A leaf block that goes on over lines. */
export interface OpenLeaf {
  /** Whether no container can begin in it: its lines are its own. */
  readonly isConcrete: boolean;
  /**
   * Takes the line that comes next, or leaves it.
   *
   * @param isLazy Whether containers that the block stands in are not continued by the line: CommonMark 5.1, "laziness".
   * @returns `ends` when the block took the line and goes on no further; `left` when it ended before the line.
   */
  take(cursor: LineCursor, isLazy: boolean): 'goes on' | 'ends' | 'left';
  /**
   * Ends the block because its container ends, or the text.
   *
   * @param isOwnLine Whether the cursor's line, the last of the text, is the block's own; else it is the one after it.
   * @returns Whether the block ends where the cursor's line starts, and has taken the line ending before it: so do
   * blocks that only a mark of their own closes.
   */
  close(cursor: LineCursor, isOwnLine: boolean): boolean;
}
