import type { Heading, Paragraph as ParagraphNode, Parents, Root, RootContent, TableCell } from 'mdast';
import { decodeString } from 'micromark-util-decode-string';
import { normalizeIdentifier } from 'micromark-util-normalize-identifier';
import type { Point } from '../../../model/place.ts';
import type { Leaf } from '../leaf.ts';
import { LeafPoints } from '../leaf-points.ts';
import type { SourceLines } from '../source-lines.ts';
import type { Container, ListContainer } from './container.ts';
import { readDefinition } from './definition.ts';
import { FencedCode, openingFence } from './fenced-code.ts';
import { readFootnoteLabel } from './footnote-label.ts';
import { headingDepth, takeHeading, underlineDepth } from './heading.ts';
import { HtmlBlock, htmlKind } from './html-block.ts';
import { CODE_INDENT, IndentedCode } from './indented-code.ts';
import { LineCursor } from './line-cursor.ts';
import { type ListMarker, readListMarker } from './list-marker.ts';
import type { OpenLeaf } from './open-leaf.ts';
import { Paragraph } from './paragraph.ts';
import { countColumns, readDelimiterRow, TableBuilder } from './table.ts';
import { ThematicBreaks } from './thematic-break.ts';

/** A node whose text is read once all definitions are known. */
export interface TextOf {
  readonly node: ParagraphNode | Heading | TableCell;
  readonly leaf: Leaf;
  /** Where it stands, if it may begin with the mark of a task. */
  readonly taskIn?: Parents;
}

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
 */
export function scanBlocks(lines: SourceLines, first: number, hasContainers: boolean): Blocks {
  return new BlockScanner(lines, hasContainers).scan(first);
}

/** Where containers that end are put: before the cursor's line, within it, or at the end of the text. */
type Exit = 'before' | 'within' | 'end';

class BlockScanner {
  readonly #lines: SourceLines;
  readonly #cursor: LineCursor;
  readonly #breaks: ThematicBreaks;
  readonly #hasContainers: boolean;
  readonly #root: Root = { type: 'root', children: [], position: undefined };
  readonly #texts: TextOf[] = [];
  readonly #definitions = new Set<string>();
  readonly #footnotes = new Set<string>();
  readonly #containers: Container[] = [];
  /** Which of them are quotes. */
  readonly #quotes: number[] = [];
  /** Which of them are quotes or lists. */
  readonly #notFootnotes: number[] = [];
  /** The leaf block that goes on. */
  #leaf: OpenLeaf | undefined;
  #paragraph: Paragraph | undefined;
  #table: TableBuilder | undefined;

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

  constructor(lines: SourceLines, hasContainers: boolean) {
    this.#lines = lines;
    this.#cursor = new LineCursor(lines);
    this.#breaks = new ThematicBreaks(this.#cursor);
    this.#hasContainers = hasContainers;
  }

  scan(first: number): Blocks {
    // An empty line behind the last line ending counts, too: it continues no quote.
    for (let index = first; index < this.#lines.count; index++) this.#takeLine(index);
    this.#closeLeaf(true);
    this.#exitTo(0, 'end');
    return {
      root: this.#root,
      texts: this.#texts,
      definitions: this.#definitions,
      footnotes: this.#footnotes,
    };
  }

  #takeLine(index: number): void {
    const cursor = this.#cursor;
    cursor.moveTo(index);
    this.#hasMark = false;
    this.#hasMarkInItem = false;
    const depth = this.#containers.length;
    const { continued, isNewItem } = depth === 0 ? NONE_CONTINUED : this.#continueContainers();
    let isLazy = false;
    if (isNewItem || !(continued === depth && this.#leaf?.isConcrete)) {
      const interrupts =
        !isNewItem && continued === depth && (this.#paragraph !== undefined || this.#leaf !== undefined);
      const isNew = this.#hasContainers && this.#openContainers(continued, interrupts);
      isLazy = !isNew && !isNewItem && continued < depth;
    }
    // At the end of the text, nothing behind the marks of containers is no line of what they hold.
    if (this.#isLastLine() && cursor.offset === cursor.end && cursor.rest === 0) this.#takeEnd(isLazy);
    else this.#takeContent(isLazy, continued);
  }

  #isLastLine(): boolean {
    return this.#cursor.index === this.#lines.count - 1;
  }

  #takeEnd(isLazy: boolean): void {
    this.#markSolid(false);
    if (!this.#leaf?.isConcrete) return;
    if (isLazy) this.#leaf.take(this.#cursor, true);
    else this.#closeLeaf(false);
    this.#leaf = undefined;
  }

  /** Matches the marks of the containers that are open: how many of them the line continues. */
  #continueContainers(): { continued: number; isNewItem: boolean } {
    const cursor = this.#cursor;
    const containers = this.#containers;
    let quotes = 0;
    let continued = 0;
    let isBehindFootnote = false;
    while (continued < containers.length) {
      if (cursor.isBlank) {
        const last = this.#continueBlank(continued, this.#quotes[quotes] ?? containers.length);
        return { continued: last, isNewItem: false };
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
        cursor.skip(CODE_INDENT);
        this.#hasMark = true;
        this.#hasMarkInItem = true;
      } else if (container) {
        const isWithin = !container.isBlankFurther && cursor.width >= container.indent;
        container.isBlankFurther = false;
        container.isBlankAtFirst = false;
        if (isWithin) {
          cursor.skip(container.indent);
        } else {
          if (!this.#openItem(container, continued)) break;
          return { continued: continued + 1, isNewItem: true };
        }
      }
      isBehindFootnote = container?.type === 'footnote';
      continued++;
    }
    return { continued, isNewItem: false };
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
    this.#cursor.skip(Math.min(this.#cursor.width, indent));
    return to;
  }

  #takeQuoteMark(): boolean {
    const cursor = this.#cursor;
    if (cursor.width >= CODE_INDENT || cursor.isBlank || cursor.source.charCodeAt(cursor.next) !== 62) return false;
    cursor.takeTo(cursor.next + 1);
    if (cursor.width > 0) cursor.skip(1);
    this.#hasMark = true;
    return true;
  }

  /** Begins another item of an open list. */
  #openItem(list: ListContainer, depth: number): boolean {
    const cursor = this.#cursor;
    if (cursor.width >= CODE_INDENT) return false;
    const marker = readListMarker(cursor, this.#breaks, false);
    if (marker?.character !== list.marker || (marker.number !== undefined) !== list.node.ordered) return false;
    this.#closeLeaf(false);
    this.#exitTo(depth + 1, 'before');
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
      cursor.skip(space);
      list.indent = before + space;
    }
    list.totalIndent = outerIndent + list.indent;
    this.#taskLine = cursor.index;
  }

  /** Opens the containers that begin on the line, once those that it does not continue are closed. */
  #openContainers(continued: number, interrupts: boolean): boolean {
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
        this.#closeLeaf(false);
        this.#exitTo(continued, 'within');
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
    const start = this.#lines.point(index, next);
    this.#quotes.push(this.#containers.length);
    this.#taskLine = undefined;
    this.#open({
      type: 'quote',
      node: { type: 'blockquote', children: [], position: { start, end: start } },
      list: undefined,
      totalIndent: this.#totalIndent(),
    });
    this.#takeQuoteMark();
  }

  #openFootnote({ label, end }: { label: string; end: number }): void {
    const cursor = this.#cursor;
    const identifier = normalizeIdentifier(label);
    const start = this.#lines.point(cursor.index, cursor.next);
    this.#footnotes.add(identifier);
    this.#taskLine = undefined;
    this.#open({
      type: 'footnote',
      node: {
        type: 'footnoteDefinition',
        identifier: identifier.toLowerCase(),
        label: decodeString(label),
        children: [],
        position: { start, end: start },
      },
      list: this.#containers.at(-1)?.list,
      totalIndent: this.#totalIndent(),
    });
    cursor.takeTo(end);
    cursor.skip(cursor.width);
    this.#hasMarkInItem = true;
  }

  #openList(marker: ListMarker): void {
    const { index, next } = this.#cursor;
    const start = this.#lines.point(index, next);
    const isOrdered = marker.number !== undefined;
    const item = newItem({ ...start });
    const list: ListContainer = {
      type: 'list',
      node: {
        type: 'list',
        ordered: isOrdered,
        start: marker.number ?? null,
        spread: false,
        children: [item],
        position: { start, end: start },
      },
      list: undefined,
      totalIndent: 0,
      marker: marker.character,
      item,
      itemLine: index,
      indent: 0,
      isBlankAtFirst: false,
      isBlankFurther: false,
      blankLine: undefined,
    };
    list.list = list;
    this.#takeListMarker(list, marker, this.#totalIndent());
    this.#open(list);
    this.#hasMarkInItem = true;
  }

  #open(container: Container): void {
    this.#add(container.node);
    if (container.type !== 'footnote') this.#notFootnotes.push(this.#containers.length);
    this.#containers.push(container);
  }

  #totalIndent(): number {
    return this.#containers.at(-1)?.totalIndent ?? 0;
  }

  /**
   * Ends the containers beyond the first so many.
   *
   * They end behind the last thing they hold, if a line ending follows it; else where they are put.
   */
  #exitTo(count: number, exit: Exit): void {
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

  #takeContent(isLazy: boolean, continued: number): void {
    const cursor = this.#cursor;
    if (this.#paragraph) {
      if (this.#continueParagraph(this.#paragraph, isLazy)) {
        this.#markSolid(true);
        return;
      }
    } else if (this.#leaf) {
      const { index } = cursor;
      const leaf = this.#leaf;
      const isBlank = cursor.width < CODE_INDENT && cursor.isBlank;
      const taken = leaf.take(cursor, isLazy);
      if (taken !== 'goes on') this.#leaf = undefined;
      if (taken === 'left') this.#noteBlanks(leaf, index);
      else {
        this.#markSolid(leaf.isConcrete || !isBlank);
        return;
      }
    }
    if (isLazy) this.#exitTo(continued, 'before');
    if (cursor.isBlank) {
      this.#takeBlank();
      return;
    }
    this.#markSolid(true);
    this.#openLeaf(isLazy);
  }

  #markSolid(hasContent: boolean): void {
    if (this.#hasMark || hasContent) this.#solid = this.#cursor.index;
    if (this.#hasMarkInItem || hasContent) this.#solidInItem = this.#cursor.index;
  }

  #takeBlank(): void {
    const { index, width } = this.#cursor;
    this.#markSolid(false);
    this.#table = undefined;
    if (index !== this.#taskLine || width > 0) this.#taskLine = undefined;
    const innermost = this.#containers.at(-1);
    const list = innermost?.list;
    if (list && !(innermost === list && list.itemLine === index)) list.blankLine ??= index;
  }

  /** Blank lines behind indented code, which it had kept in case more of it followed. */
  #noteBlanks(leaf: OpenLeaf, index: number): void {
    const first = leaf instanceof IndentedCode ? leaf.firstBlank : undefined;
    const list = this.#containers.at(-1)?.list;
    if (first !== undefined && first < index && list) list.blankLine ??= first;
  }

  /** Adds a line to a paragraph, or ends that: then the line may still be taken as the heading's or the table's. */
  #continueParagraph(paragraph: Paragraph, isLazy: boolean): boolean {
    const cursor = this.#cursor;
    if (cursor.isBlank) {
      this.#endParagraph();
      return false;
    }
    if (cursor.width >= CODE_INDENT) {
      paragraph.add(cursor);
      return true;
    }
    if (!isLazy && this.#takeDelimiterRow(paragraph)) return true;
    const underline = isLazy ? 0 : underlineDepth(cursor);
    if (underline > 0) return this.#endParagraph(underline);
    if (this.#interruptsParagraph()) {
      this.#endParagraph();
      return false;
    }
    if (isLazy && this.#takeLazyTag()) return this.#leaf !== undefined;
    paragraph.add(cursor);
    return true;
  }

  /** As micromark has it: a tag alone on a lazy line ends a paragraph, and stands in its containers, if a line follows. */
  #takeLazyTag(): boolean {
    const cursor = this.#cursor;
    if (cursor.source.charCodeAt(cursor.next) !== 60 || htmlKind(cursor) !== 7) return false;
    this.#endParagraph();
    if (!this.#isLastLine()) this.#openLeaf(true);
    return true;
  }

  #interruptsParagraph(): boolean {
    const cursor = this.#cursor;
    switch (cursor.source.charCodeAt(cursor.next)) {
      case 35:
        return headingDepth(cursor) > 0;
      case 42:
      case 45:
      case 95:
        return this.#breaks.isNext();
      case 60:
        return (htmlKind(cursor) ?? 7) < 7;
      case 96:
      case 126:
        return openingFence(cursor) !== undefined;
      default:
        return false;
    }
  }

  /** Makes the last line of a paragraph the head of a table, if the line is the delimiter row for it: GFM 4.10. */
  #takeDelimiterRow(paragraph: Paragraph): boolean {
    if (!paragraph.mayBeHead) return false;
    const align = readDelimiterRow(this.#cursor);
    if (!align) return false;
    const head = paragraph.lastLine();
    if (countColumns(head.source, head.next, head.end) !== align.length) return false;
    paragraph.removeLast();
    if (paragraph.isEmpty) this.#paragraph = undefined;
    else this.#endParagraph();
    // As micromark has it: once the head has ended the paragraph, it may be HTML that could not do so.
    if (head.source.charCodeAt(head.next) === 60 && htmlKind(head) === 7) {
      const html = new HtmlBlock(head, 7);
      html.take(this.#cursor, false);
      this.#add(html.node);
      this.#leaf = html;
      return true;
    }
    const table = new TableBuilder(this.#lines, align, (node, leaf) => this.#texts.push({ node, leaf }));
    table.addRow(head.index, head.next);
    table.endAt(this.#cursor.index);
    this.#add(table.node);
    this.#table = table;
    return true;
  }

  /**
   * Ends the paragraph: definitions at its start, and what is left of it as paragraph or setext heading.
   *
   * @param underline Depth of the heading that the cursor's line makes of it.
   * @returns Whether text was left for that.
   */
  #endParagraph(underline: 0 | 1 | 2 = 0): boolean {
    const paragraph = this.#paragraph;
    this.#paragraph = undefined;
    if (!paragraph) return false;
    const leaf = paragraph.toLeaf();
    const { text, end } = leaf;
    const points = new LeafPoints(leaf);
    let { start } = leaf;
    while (text.charCodeAt(start) === 91) {
      const found = readDefinition(text, start, end);
      if (!found) break;
      const position = { start: points.at(start), end: points.at(found.end) };
      this.#definitions.add(found.identifier);
      this.#add({ ...found.node, position });
      start = afterLineEnding(text, found.end, end);
      if (start === end) return false;
    }
    const rest = start === leaf.start ? leaf : { ...leaf, start };
    if (underline > 0) {
      // As micromark has it: the heading begins where the definitions before it do.
      const position = { start: points.at(leaf.start), end: this.#lines.endOf(this.#cursor.index) };
      this.#addText({ type: 'heading', depth: underline as 1 | 2, children: [], position }, rest);
      return true;
    }
    const position = { start: points.at(start), end: points.at(end) };
    this.#addText({ type: 'paragraph', children: [], position }, rest, paragraph.mayBeTask);
    return true;
  }

  #openLeaf(isLazy: boolean): void {
    const cursor = this.#cursor;
    const table = this.#table;
    const isAtTask = this.#isAtTask();
    this.#taskLine = undefined;
    if (cursor.width >= CODE_INDENT) {
      this.#table = undefined;
      const code = new IndentedCode(cursor);
      this.#add(code.node);
      // As micromark has it: code that begins on a lazy line ends with it.
      if (isLazy) code.close();
      else this.#leaf = code;
      return;
    }
    this.#table = undefined;
    switch (cursor.source.charCodeAt(cursor.next)) {
      case 35: {
        const depth = headingDepth(cursor);
        if (depth === 0) break;
        const { heading, start, end } = takeHeading(cursor, depth as Heading['depth']);
        this.#addText(heading, { text: this.#lines.source, start, end, pieces: this.#lines.pieces });
        return;
      }
      case 42:
      case 45:
      case 95:
        if (!this.#breaks.isNext()) break;
        this.#add(this.#breaks.take());
        return;
      case 60: {
        const kind = htmlKind(cursor);
        if (kind === undefined) break;
        const html = new HtmlBlock(cursor, kind);
        this.#add(html.node);
        if (!html.isWhole) this.#leaf = html;
        return;
      }
      case 96:
      case 126: {
        const fence = openingFence(cursor);
        if (!fence) break;
        const code = new FencedCode(cursor, fence);
        this.#add(code.node);
        this.#leaf = code;
        return;
      }
    }
    if (table && !isLazy) {
      this.#table = table;
      table.addRow(cursor.index, cursor.next);
      return;
    }
    this.#paragraph = new Paragraph(cursor, isAtTask);
    // As micromark has it: what might have been a row of the table before is no head of another.
    if (table) this.#paragraph.mayBeHead = false;
  }

  /**
   * Whether the mark of a task may be next: right behind a list marker, or at the start of the line below.
   *
   * As micromark has it, that line need not be one of the item.
   */
  #isAtTask(): boolean {
    const { index, width } = this.#cursor;
    return this.#taskLine !== undefined && index - this.#taskLine <= 1 && width === 0;
  }

  #closeLeaf(isOwnLine: boolean): void {
    this.#table = undefined;
    this.#taskLine = undefined;
    if (this.#paragraph) {
      this.#endParagraph();
      return;
    }
    const leaf = this.#leaf;
    if (!leaf) return;
    this.#leaf = undefined;
    this.#noteBlanks(leaf, this.#cursor.index);
    if (leaf.close(this.#cursor, isOwnLine)) {
      this.#solid = this.#cursor.index;
      this.#solidInItem = this.#cursor.index;
    }
  }

  #add(node: RootContent): void {
    const children: RootContent[] = this.#parent().children;
    children.push(node);
  }

  #parent(): Parents {
    const container = this.#containers.at(-1);
    if (!container) return this.#root;
    return container.type === 'list' ? container.item : container.node;
  }

  #addText(node: ParagraphNode | Heading, leaf: Leaf, mayBeTask = false): void {
    this.#add(node);
    if (leaf.start < leaf.end) this.#texts.push({ node, leaf, ...(mayBeTask && { taskIn: this.#parent() }) });
  }
}

const NONE_CONTINUED = { continued: 0, isNewItem: false };

function newItem(start: Point): ListContainer['item'] {
  return { type: 'listItem', spread: false, checked: null, children: [], position: { start, end: start } };
}

function setEnd(node: Pick<ParagraphNode, 'position'>, end: Point): void {
  if (node.position) node.position.end = { ...end };
}

/** Where the text of the next line begins. */
function afterLineEnding(text: string, from: number, to: number): number {
  const next = /(?:\r\n|\r|\n)?[ \t]*/y;
  next.lastIndex = from;
  next.test(text);
  return Math.min(next.lastIndex, to);
}
