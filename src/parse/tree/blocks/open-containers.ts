import type { Parents, Root, RootContent } from 'mdast';
import { normalizeIdentifier } from 'micromark-util-normalize-identifier';
import type { Point } from '../../../model/place.ts';
import { refuseNesting } from '../../limits/nesting.ts';
import type { SourceLines } from '../source-lines.ts';
import { type Container, type ListContainer, newFootnote, newItem, newList, newQuote } from './container.ts';
import { readFootnoteLabel } from './footnote-label.ts';
import { CODE_INDENT } from './indented-code.ts';
import type { LineCursor } from './line-cursor.ts';
import { type ListMarker, readListMarker } from './list-marker.ts';
import type { ThematicBreaks } from './thematic-break.ts';

/** Where containers that end are put: before the cursor's line, within it, or at the end of the text. */
export type Exit = 'before' | 'within' | 'end';

/** How many containers a line continues, and whether it begins another item of the last of them. */
export interface Continued {
  readonly count: number;
  readonly isNewItem: boolean;
}

/**
 * The containers that are open, outermost first: CommonMark 5.
 *
 * It matches their marks at the start of each line, opens and ends them, and knows where they end.
 */
export class OpenContainers {
  readonly root: Root = { type: 'root', children: [], position: undefined };
  /** Identifiers of the footnotes so far, normalized. */
  readonly footnotes = new Set<string>();
  readonly #cursor: LineCursor;
  readonly #lines: SourceLines;
  readonly #breaks: ThematicBreaks;
  readonly #nesting: number;
  readonly #beforeExit: () => void;
  readonly #containers: Container[] = [];
  /** Which of them are quotes. */
  readonly #quotes: number[] = [];
  /** Which of them are quotes or lists. */
  readonly #notFootnotes: number[] = [];
  // Where containers end: at the end of the last line that holds something of theirs, so that the line endings and
  // white space behind it are not in them. For lists and quotes the mark of a quote is something; for list items not.
  /** Index of the last line that holds something. */
  #solid = 0;
  /** Index of the last line that holds something besides marks of quotes. */
  #solidInItem = 0;
  /** Index of the line with a list marker and nothing behind it yet that could not be before the mark of a task. */
  #taskLine: number | undefined;
  /** Whether the cursor's line has a mark of a quote so far, or something else that is solid. */
  #hasMark = false;
  #hasMarkInItem = false;

  /**
   * @param nesting How many there may be.
   * @param beforeExit Called before containers end because a line begins others: the leaf in them ends first.
   */
  constructor(cursor: LineCursor, breaks: ThematicBreaks, nesting: number, beforeExit: () => void) {
    this.#cursor = cursor;
    this.#lines = cursor.lines;
    this.#breaks = breaks;
    this.#nesting = nesting;
    this.#beforeExit = beforeExit;
  }

  get depth(): number {
    return this.#containers.length;
  }

  get innermost(): Container | undefined {
    return this.#containers.at(-1);
  }

  /** Where blocks go. */
  get parent(): Parents {
    const container = this.innermost;
    if (!container) return this.root;
    return container.type === 'list' ? container.item : container.node;
  }

  add(node: RootContent): void {
    const children: RootContent[] = this.parent.children;
    children.push(node);
  }

  /** Matches the marks of the containers that are open: how many of them the line continues. */
  continue(): Continued {
    this.#hasMark = false;
    this.#hasMarkInItem = false;
    const cursor = this.#cursor;
    const containers = this.#containers;
    let quotes = 0;
    let continued = 0;
    let isBehindFootnote = false;
    while (continued < containers.length) {
      if (cursor.isBlank) {
        const last = this.#continueBlank(continued, this.#quotes[quotes] ?? containers.length);
        return { count: last, isNewItem: false };
      }
      const container = containers[continued];
      if (container?.type === 'quote') {
        if (!this.#takeQuoteMark()) break;
        quotes++;
      } else if (container?.type === 'footnote') {
        // As micromark has it: a footnote in another needs no indent of its own.
        if (isBehindFootnote && cursor.width === 0) {
          continued = this.#endOfFootnotes(continued);
          continue;
        }
        if (cursor.width < CODE_INDENT) break;
        cursor.takeSpace(CODE_INDENT);
        this.#hasMark = true;
        this.#hasMarkInItem = true;
      } else if (container) {
        const isWithin = !container.isBlankFurther && cursor.width >= container.indent;
        container.isBlankFurther = false;
        container.isBlankAtFirst = false;
        if (isWithin) {
          cursor.takeSpace(container.indent);
        } else {
          if (!this.#openItem(container, continued)) break;
          return { count: continued + 1, isNewItem: true };
        }
      }
      isBehindFootnote = container?.type === 'footnote';
      continued++;
    }
    return { count: continued, isNewItem: false };
  }

  /** Index of the first container from one on that is no footnote. */
  #endOfFootnotes(from: number): number {
    const others = this.#notFootnotes;
    let low = 0;
    let high = others.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((others[middle] ?? 0) < from) low = middle + 1;
      else high = middle;
    }
    return others[low] ?? this.#containers.length;
  }

  /** A blank line continues lists and footnotes, however many, up to a quote. */
  #continueBlank(from: number, to: number): number {
    const innermost = this.#containers.at(-1);
    // Only the innermost item can have begun with a blank line and nothing behind it.
    if (to === this.#containers.length && innermost?.type === 'list') {
      innermost.isBlankFurther ||= innermost.isBlankAtFirst;
    }
    const before = this.#containers[from - 1]?.totalIndent ?? 0;
    const indent = (this.#containers[to - 1]?.totalIndent ?? 0) - before;
    this.#cursor.takeSpace(Math.min(this.#cursor.width, indent));
    return to;
  }

  #takeQuoteMark(): boolean {
    const cursor = this.#cursor;
    if (cursor.width >= CODE_INDENT || cursor.isBlank || cursor.source.charCodeAt(cursor.next) !== 62) return false;
    cursor.takeTo(cursor.next + 1);
    if (cursor.width > 0) cursor.takeSpace(1);
    this.#hasMark = true;
    return true;
  }

  /** Begins another item of an open list. */
  #openItem(list: ListContainer, depth: number): boolean {
    const cursor = this.#cursor;
    if (cursor.width >= CODE_INDENT) return false;
    const marker = readListMarker(cursor, this.#breaks, false);
    if (marker?.character !== list.marker || (marker.number !== undefined) !== list.node.ordered) return false;
    this.#beforeExit();
    this.exitTo(depth + 1, 'before');
    const lines = cursor.index - this.#solidInItem;
    const hasEnding = !this.#hasMarkInItem && lines > 0;
    const { item } = list;
    this.#endItem(list, hasEnding ? this.#solidInItem : cursor.index);
    if (hasEnding && lines > 1) list.node.spread = true;
    const start = this.#lines.point(cursor.index, cursor.next);
    this.#takeListMarker(list, marker, this.#containers[depth - 1]?.totalIndent ?? 0);
    if (item.position) item.position.end = hasEnding ? this.#lines.endOf(this.#solidInItem) : cursor.point();
    list.item = newItem(start);
    list.itemLine = cursor.index;
    list.blankLine = undefined;
    list.node.children.push(list.item);
    this.#hasMark = true;
    this.#hasMarkInItem = true;
    return true;
  }

  /**
   * Decides whether the blocks of an item are spread: CommonMark 5.3, "loose".
   *
   * @param last Index of the line it ends on: blank lines from there on are not between its blocks.
   */
  #endItem({ item, blankLine }: ListContainer, last: number): void {
    if (blankLine !== undefined && blankLine < last) item.spread = true;
  }

  #takeListMarker(list: ListContainer, marker: ListMarker, outerIndent: number): void {
    const cursor = this.#cursor;
    const before = cursor.width + marker.end - cursor.next;
    cursor.takeTo(marker.end);
    if (cursor.isBlank) {
      list.isBlankAtFirst = true;
      list.indent = before + 1;
    } else {
      const space = cursor.width > CODE_INDENT ? 1 : cursor.width;
      cursor.takeSpace(space);
      list.indent = before + space;
    }
    list.totalIndent = outerIndent + list.indent;
    this.#taskLine = cursor.index;
  }

  /** Opens the containers that begin on the line, once those that it does not continue are closed. */
  open(continued: number, interrupts: boolean): boolean {
    let isNew = false;
    for (;;) {
      const { width, isBlank, source, next } = this.#cursor;
      if (width >= CODE_INDENT || isBlank) return isNew;
      const code = source.charCodeAt(next);
      // A quote, a footnote, a bullet, a digit.
      const mayOpen =
        code === 62 || code === 91 || code === 42 || code === 43 || code === 45 || (code >= 48 && code <= 57);
      if (!mayOpen) return isNew;
      let label: ReturnType<typeof readFootnoteLabel>;
      let marker: ListMarker | undefined;
      if (code === 91) {
        label = readFootnoteLabel(this.#cursor);
        if (!label) return isNew;
      } else if (code !== 62) {
        marker = readListMarker(this.#cursor, this.#breaks, interrupts);
        if (!marker) return isNew;
      }
      if (!isNew) {
        this.#beforeExit();
        this.exitTo(continued, 'within');
        isNew = true;
      }
      if (label) this.#openFootnote(label);
      else if (marker) this.#openList(marker);
      else this.#openQuote();
      this.#hasMark = true;
    }
  }

  #openQuote(): void {
    const { index, next } = this.#cursor;
    this.#quotes.push(this.#containers.length);
    this.#taskLine = undefined;
    this.#push(newQuote(this.#lines.point(index, next), this.innermost));
    this.#takeQuoteMark();
  }

  #openFootnote({ label, end }: { label: string; end: number }): void {
    const cursor = this.#cursor;
    const identifier = normalizeIdentifier(label);
    const start = this.#lines.point(cursor.index, cursor.next);
    this.footnotes.add(identifier);
    this.#taskLine = undefined;
    this.#push(newFootnote(start, label, identifier, this.innermost));
    cursor.takeTo(end);
    cursor.takeSpace(cursor.width);
    this.#hasMarkInItem = true;
  }

  #openList(marker: ListMarker): void {
    const { index, next } = this.#cursor;
    const list = newList(this.#lines.point(index, next), index, marker);
    this.#takeListMarker(list, marker, this.innermost?.totalIndent ?? 0);
    this.#push(list);
    this.#hasMarkInItem = true;
  }

  #push(container: Container): void {
    const { position } = container.node;
    if (this.#containers.length >= this.#nesting && position) refuseNesting(position.start, this.#nesting);
    this.add(container.node);
    if (container.type !== 'footnote') this.#notFootnotes.push(this.#containers.length);
    this.#containers.push(container);
  }

  /**
   * Ends the containers beyond the first so many.
   *
   * They end behind the last thing they hold, if a line ending follows it; else where they are put.
   */
  exitTo(count: number, exit: Exit): void {
    const containers = this.#containers;
    if (containers.length === count) return;
    const { index } = this.#cursor;
    if (exit === 'within' && this.#hasMark) this.#solid = index;
    if (exit === 'within' && this.#hasMarkInItem) this.#solidInItem = index;
    const solid = this.#solid;
    const hasEnding = solid < index;
    const end = hasEnding ? this.#lines.endOf(solid) : this.#pointOf(exit);
    while (containers.length > count) {
      const container = containers.pop();
      if (!container) break;
      if (container.type === 'list') {
        const last = hasEnding ? solid : index;
        const lines = last - this.#solidInItem;
        this.#endItem(container, lines > 0 ? this.#solidInItem : last);
        if (lines > 1) container.node.spread = true;
        setEnd(container.item, lines > 0 ? this.#lines.endOf(this.#solidInItem) : end);
      }
      setEnd(container.node, end);
      // Its end is something that the containers around it hold.
      this.#solidInItem = hasEnding ? solid : index;
    }
    while ((this.#quotes.at(-1) ?? -1) >= count) this.#quotes.pop();
    while ((this.#notFootnotes.at(-1) ?? -1) >= count) this.#notFootnotes.pop();

    // The blank lines behind them are between blocks of the item around them. The first line ending ends their line.
    const around = containers.at(-1)?.list;
    if (!around) return;
    if (around.blankLine === solid) around.blankLine = undefined;
    if (hasEnding && index - solid > 1) around.blankLine ??= solid + 1;
  }

  #pointOf(exit: Exit): Point {
    const { index } = this.#cursor;
    if (exit === 'before') return this.#lines.startOf(index);
    return exit === 'within' ? this.#cursor.point() : this.#lines.endOf(index);
  }

  /**
   * Notes what the cursor's line holds.
   *
   * @param hasContent Whether it holds more than marks of containers.
   */
  markSolid(hasContent: boolean): void {
    if (this.#hasMark || hasContent) this.#solid = this.#cursor.index;
    if (this.#hasMarkInItem || hasContent) this.#solidInItem = this.#cursor.index;
  }

  /** Notes that a leaf has taken the line ending before the cursor's line. */
  markTaken(): void {
    this.#solid = this.#cursor.index;
    this.#solidInItem = this.#cursor.index;
  }

  /** A blank line, which no leaf has taken. */
  addBlank(): void {
    const { index, width } = this.#cursor;
    if (index !== this.#taskLine || width > 0) this.#taskLine = undefined;
    const { innermost } = this;
    const list = innermost?.list;
    if (list && !(innermost === list && list.itemLine === index)) list.blankLine ??= index;
  }

  /** Blank lines before the cursor's, which a leaf had taken in case more of it followed. */
  addBlanksFrom(first: number): void {
    const list = this.innermost?.list;
    if (first < this.#cursor.index && list) list.blankLine ??= first;
  }

  /**
   * Whether the mark of a task may be next: right behind a list marker, or at the start of the line below. It may be
   * asked once.
   *
   * As micromark has it, that line need not be one of the item.
   */
  takeTaskPlace(): boolean {
    const { index, width } = this.#cursor;
    const isAtTask = this.#taskLine !== undefined && index - this.#taskLine <= 1 && width === 0;
    this.#taskLine = undefined;
    return isAtTask;
  }

  /** Forgets that the mark of a task may follow. */
  dropTaskPlace(): void {
    this.#taskLine = undefined;
  }
}

function setEnd(node: Pick<RootContent, 'position'>, end: Point): void {
  if (node.position) node.position.end = { ...end };
}
