import type { Blockquote, FootnoteDefinition, List, ListItem } from 'mdast';
import { decodeString } from 'micromark-util-decode-string';
import type { Point } from '../../../model/place.ts';
import type { ListMarker } from './list-marker.ts';

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

/** A quote that begins at a point. */
export function newQuote(start: Point, around: Container | undefined): QuoteContainer {
  return {
    type: 'quote',
    node: { type: 'blockquote', children: [], position: { start, end: start } },
    list: undefined,
    totalIndent: around?.totalIndent ?? 0,
  };
}

/** @param identifier Of its label, normalized. */
export function newFootnote(
  start: Point,
  label: string,
  identifier: string,
  around: Container | undefined,
): FootnoteContainer {
  return {
    type: 'footnote',
    node: {
      type: 'footnoteDefinition',
      identifier: identifier.toLowerCase(),
      label: decodeString(label),
      children: [],
      position: { start, end: start },
    },
    list: around?.list,
    totalIndent: around?.totalIndent ?? 0,
  };
}

/** A list with its first item, whose content has no indent so far. */
export function newList(start: Point, index: number, { character, number }: ListMarker): ListContainer {
  const item = newItem({ ...start });
  const list: ListContainer = {
    type: 'list',
    node: {
      type: 'list',
      ordered: number !== undefined,
      start: number ?? null,
      spread: false,
      children: [item],
      position: { start, end: start },
    },
    list: undefined,
    totalIndent: 0,
    marker: character,
    item,
    itemLine: index,
    indent: 0,
    isBlankAtFirst: false,
    isBlankFurther: false,
    blankLine: undefined,
  };
  list.list = list;
  return list;
}

export function newItem(start: Point): ListItem {
  return { type: 'listItem', spread: false, checked: null, children: [], position: { start, end: start } };
}
