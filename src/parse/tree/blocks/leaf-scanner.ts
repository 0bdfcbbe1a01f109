import type { Heading, Paragraph as ParagraphNode, Parents, TableCell } from 'mdast';
import type { Leaf } from '../leaf.ts';
import { LeafPoints } from '../leaf-points.ts';
import type { SourceLines } from '../source-lines.ts';
import { readDefinition } from './definition.ts';
import { FencedCode, openingFence } from './fenced-code.ts';
import { headingDepth, takeHeading, underlineDepth } from './heading.ts';
import { HtmlBlock, htmlKind } from './html-block.ts';
import { CODE_INDENT, IndentedCode } from './indented-code.ts';
import type { LineCursor } from './line-cursor.ts';
import type { OpenContainers } from './open-containers.ts';
import type { OpenLeaf } from './open-leaf.ts';
import { Paragraph } from './paragraph.ts';
import { countColumns, readDelimiterRow, TableBuilder } from './table.ts';
import type { ThematicBreaks } from './thematic-break.ts';

/** A node whose text is read once all definitions are known. */
export interface TextOf {
  readonly node: ParagraphNode | Heading | TableCell;
  readonly leaf: Leaf;
  /** How many containers it stands in. */
  readonly depth: number;
  /** Where it stands, if it may begin with the mark of a task. */
  readonly taskIn?: Parents;
}

/** Reads leaf blocks from what containers leave of each line: CommonMark 4. */
export class LeafScanner {
  readonly texts: TextOf[] = [];
  /** Identifiers of the link reference definitions so far, normalized. */
  readonly definitions = new Set<string>();
  readonly #cursor: LineCursor;
  readonly #lines: SourceLines;
  readonly #breaks: ThematicBreaks;
  readonly #containers: OpenContainers;
  /** The block that goes on, unless that is a paragraph or a table. */
  #leaf: OpenLeaf | undefined;
  #paragraph: Paragraph | undefined;
  #table: TableBuilder | undefined;

  constructor(cursor: LineCursor, breaks: ThematicBreaks, containers: OpenContainers) {
    this.#cursor = cursor;
    this.#lines = cursor.lines;
    this.#breaks = breaks;
    this.#containers = containers;
  }

  /** Whether a block goes on that the line would interrupt by opening a container. */
  get isOpen(): boolean {
    return this.#paragraph !== undefined || this.#leaf !== undefined;
  }

  /** Whether no container can begin within the block that goes on. */
  get isConcrete(): boolean {
    return this.#leaf?.isConcrete ?? false;
  }

  /**
   * Takes what is left of a line.
   *
   * @param continued How many containers the line continues: if it is lazy, and does not go on with the block that is
   * open, the others end.
   */
  take(isLazy: boolean, continued: number): void {
    const cursor = this.#cursor;
    if (this.#paragraph) {
      if (this.#continueParagraph(this.#paragraph, isLazy)) {
        this.#containers.markSolid(true);
        return;
      }
    } else if (this.#leaf) {
      const leaf = this.#leaf;
      const isBlank = cursor.width < CODE_INDENT && cursor.isBlank;
      const taken = leaf.take(cursor, isLazy);
      if (taken !== 'goes on') this.#leaf = undefined;
      if (taken === 'left') this.#noteBlanks(leaf);
      else {
        this.#containers.markSolid(leaf.isConcrete || !isBlank);
        return;
      }
    }
    if (isLazy) this.#containers.exitTo(continued, 'before');
    if (cursor.isBlank) {
      this.#containers.markSolid(false);
      this.#containers.addBlank();
      this.#table = undefined;
      return;
    }
    this.#containers.markSolid(true);
    this.#open(isLazy);
  }

  /** Takes the end of the text, where nothing is left of its last line. */
  takeEnd(isLazy: boolean): void {
    this.#containers.markSolid(false);
    if (!this.#leaf?.isConcrete) return;
    if (isLazy) this.#leaf.take(this.#cursor, true);
    else this.close(false);
    this.#leaf = undefined;
  }

  /** @param isOwnLine As `OpenLeaf` has it. */
  close(isOwnLine: boolean): void {
    this.#table = undefined;
    this.#containers.dropTaskPlace();
    if (this.#paragraph) {
      this.#endParagraph();
      return;
    }
    const leaf = this.#leaf;
    if (!leaf) return;
    this.#leaf = undefined;
    this.#noteBlanks(leaf);
    if (leaf.close(this.#cursor, isOwnLine)) this.#containers.markTaken();
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
    if (!this.#cursor.isLastLine) this.#open(true);
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
      this.#containers.add(html.node);
      this.#leaf = html;
      return true;
    }
    const { depth } = this.#containers;
    const table = new TableBuilder(this.#lines, align, (node, leaf) => this.texts.push({ node, leaf, depth }));
    table.addRow(head.index, head.next);
    table.endAt(this.#cursor.index);
    this.#containers.add(table.node);
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
      this.definitions.add(found.identifier);
      this.#containers.add({ ...found.node, position });
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

  #open(isLazy: boolean): void {
    const cursor = this.#cursor;
    const table = this.#table;
    const isAtTask = this.#containers.takeTaskPlace();
    if (cursor.width >= CODE_INDENT) {
      this.#table = undefined;
      const code = new IndentedCode(cursor);
      this.#containers.add(code.node);
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
        this.#containers.add(this.#breaks.take());
        return;
      case 60: {
        const kind = htmlKind(cursor);
        if (kind === undefined) break;
        const html = new HtmlBlock(cursor, kind);
        this.#containers.add(html.node);
        if (!html.isWhole) this.#leaf = html;
        return;
      }
      case 96:
      case 126: {
        const fence = openingFence(cursor);
        if (!fence) break;
        const code = new FencedCode(cursor, fence);
        this.#containers.add(code.node);
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

  /** Blank lines behind indented code, which it had kept in case more of it followed. */
  #noteBlanks(leaf: OpenLeaf): void {
    if (leaf instanceof IndentedCode && leaf.firstBlank !== undefined) this.#containers.addBlanksFrom(leaf.firstBlank);
  }

  #addText(node: ParagraphNode | Heading, leaf: Leaf, mayBeTask = false): void {
    const { parent, depth } = this.#containers;
    this.#containers.add(node);
    if (leaf.start < leaf.end) this.texts.push({ node, leaf, depth, ...(mayBeTask && { taskIn: parent }) });
  }
}

/** Where the text of the next line begins. */
function afterLineEnding(text: string, from: number, to: number): number {
  const next = /(?:\r\n|\r|\n)?[ \t]*/y;
  next.lastIndex = from;
  next.test(text);
  return Math.min(next.lastIndex, to);
}
