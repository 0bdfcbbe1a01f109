import type { Blockquote, FootnoteDefinition, List, ListItem } from 'mdast';

/** A block that holds others: CommonMark 5. */
export type Container = QuoteContainer | ListContainer | FootnoteContainer;

interface Nested {
  /** The innermost list that it is or stands in, unless a quote stands between: blank lines spread that list's items. */
  readonly list: ListContainer | undefined;
  /** Columns that it and all lists around it are indented by. */
  readonly totalIndent: number;
}

export interface QuoteContainer extends Nested {
  readonly type: 'quote';
  readonly node: Blockquote;
}

export interface FootnoteContainer extends Nested {
  readonly type: 'footnote';
  readonly node: FootnoteDefinition;
}

export interface ListContainer {
  readonly type: 'list';
  /** Itself. */
  list: ListContainer | undefined;
  totalIndent: number;
  readonly node: List;
  /** The bullet, or what follows the number: items with another begin a list of their own. */
  readonly marker: number;
  item: ListItem;
  /** Index of the line its item begins on. */
  itemLine: number;
  /** Columns the content of its item is indented by. */
  indent: number;
  /** Whether its item begins with a blank line, and nothing has followed. */
  isBlankAtFirst: boolean;
  /** Whether that one was followed by another: then the item has ended. */
  isBlankFurther: boolean;
  /** Index of the first blank line between the blocks of its item, if there is one. */
  blankLine: number | undefined;
}
