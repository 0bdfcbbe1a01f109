// What an HTML parser keeps open, by the rules of https://html.spec.whatwg.org/multipage/parsing.html that make trees deep
// or large, and no others: where one is left out, the tree is taken for deeper than it is, never for less deep.

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** Elements that are opened anew in each block until their end tag comes. */
const FORMATTING = words('a b big code em font i nobr s small strike strong tt u');
const VOID = words(
  'area base basefont bgsound br col embed frame hr image img input keygen link meta param source track wbr',
);
const IGNORED = words('body frame frameset head html');
const HEADINGS = words('h1 h2 h3 h4 h5 h6');
const CELLS = words('td th');
const SECTIONS = words('tbody tfoot thead');
/** Elements of SVG and of MathML that hold HTML. */
const HTML_WITHIN = { svg: words('desc foreignobject title'), math: words('mi mn mo ms mtext') };
/** Elements of HTML that end SVG and MathML. */
const BREAK_OUT = words(
  'b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i img li listing menu meta nobr ol p pre ruby s small span strike strong sub sup table tt u ul var',
);
/** Elements before which nothing is opened anew, and behind whose end no formatting of theirs goes on. */
const MARKERS = words('applet caption marquee object td template th');
const SCOPE = new Set([...MARKERS, ...HTML_WITHIN.svg, ...HTML_WITHIN.math, 'annotation-xml', 'table']);
const CLOSE_PARAGRAPH = words(
  'address article aside blockquote center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li listing main menu nav ol p plaintext pre search section summary table ul xmp',
);
const SPECIAL = new Set([
  ...CLOSE_PARAGRAPH,
  ...SCOPE,
  ...SECTIONS,
  ...words('button colgroup iframe noembed noframes noscript script select style textarea tr'),
]);
/** Elements that keep an item of a list, when another begins, from being ended. */
const ITEM_SCOPE = new Set([...SPECIAL].filter((name) => !['address', 'div', 'p', 'li', 'dd', 'dt'].includes(name)));
const DEFINED = words('dd dt');
const DEFINED_SCOPE = new Set([...ITEM_SCOPE, 'li']);
const LIST_ITEM_SCOPE = new Set([...ITEM_SCOPE, ...DEFINED]);
/** Elements whose end tag closes what is open in them. */
const ENDED_IN_SCOPE = words(
  'address applet article aside blockquote button center dd details dialog dir div dl dt fieldset figcaption figure footer header hgroup listing main marquee menu nav object ol pre search section summary template ul',
);
/** End tags that close no more than the table that they are in. */
const TABLE_PARTS = new Set([...CELLS, ...SECTIONS, 'caption', 'colgroup', 'table', 'tr']);
const TABLE_SCOPE = words('table template');
const BUTTON_SCOPE = new Set([...SCOPE, 'button']);
const LIST_SCOPE = new Set([...SCOPE, 'ol', 'ul']);
const NO_SCOPE: ReadonlySet<string> = new Set();
/** Elements that are no level of their own in some others, or wherever they are. */
const LEVEL_OF: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ...[...CELLS, ...SECTIONS, 'caption', 'colgroup', 'p', 'tr'].map((name) => [name, new Set<string>()] as const),
  ['li', words('dir menu ol ul')],
  ...['dd', 'dt'].map((name) => [name, words('div dl')] as const),
]);
const RAW_TEXT = words('iframe noembed noframes plaintext script style textarea title xmp');

/** As often as this, formatting elements that are alike are opened anew. */
const ALIKE = 3;
/** So many blocks an end tag of formatting goes through. */
const ADOPTIONS = 8;

/** An element of formatting that no end tag has ended; nothing stands for a border that none is opened anew across. */
interface Format {
  readonly name: string;
  readonly tag: string;
  isOpen: boolean;
}

interface Open {
  readonly name: string;
  readonly format?: Format;
  /** Of which other language it is an element; within `annotation-xml`, which may hold either, nobody knows. */
  readonly foreign?: Foreign | undefined;
  readonly isLevel: boolean;
}

type Foreign = 'svg' | 'math' | 'unsure';

/** The elements that are open while HTML is parsed. */
export class OpenElements {
  readonly #stack: Open[] = [];
  readonly #formats: (Format | undefined)[] = [];
  #levels = 0;
  #repeated = 0;
  #misplaced = 0;
  /** Whether there was an element that a page may hold outside of its head. */
  #hasBegun = false;
  /** Whether a part of a table has begun a text or a template: then tables are none, and nobody knows what they end. */
  #isOdd = false;

  /** How many levels deep the next element would be. */
  get levels(): number {
    return this.#levels;
  }

  /** Characters of all tags that were opened and closed anew, though they are written once. */
  get repeated(): number {
    return this.#repeated;
  }

  /** Whether an element holds nothing but text. */
  isRaw(name: string): boolean {
    // Where HTML is odd, tags may be tags after all.
    return (
      RAW_TEXT.has(name) && !this.#isOdd && !this.#stack.some(({ name: open, foreign }) => foreign || open === 'select')
    );
  }

  /** Elements and texts in a table that stand in none of its cells, and are put before it. */
  get misplaced(): number {
    return this.#misplaced;
  }

  /** Text; even white space opens formatting anew. */
  text(isBlank: boolean): void {
    if (this.#foreign()) return;
    this.#openAnew();
    if (!isBlank) this.#countMisplaced();
  }

  /**
   * @param tag As it is written: formatting elements are alike where that is.
   * @param isClosed Whether it ends in `/>`.
   */
  start(name: string, tag = '', isClosed = false): void {
    if (breaksOut(name, tag)) this.#leaveForeign();
    const foreign = this.#foreign();
    if (foreign) {
      const within = name === 'annotation-xml' ? 'unsure' : foreign;
      if (!isClosed || foreign === 'unsure') this.#push({ name, foreign: within });
      return;
    }
    if (IGNORED.has(name) || this.#startInSelect(name)) return;
    if (TABLE_PARTS.has(name) && !this.#startTablePart(name)) return;
    if (name === 'col' && (!this.#hasBegun || this.#lastOf(TEMPLATE) >= 0)) this.#isOdd = true;
    if (!OF_HEAD.has(name)) this.#hasBegun = true;
    if (FORMATTING.has(name)) this.#startFormat(name, tag);
    else if (!VOID.has(name)) this.#startOther(name, isClosed);
    else if (name === 'hr') this.#close('p', BUTTON_SCOPE);
    else {
      if (!NOT_ANEW.has(name)) this.#openAnew();
      this.#countMisplaced();
    }
  }

  end(name: string): void {
    if (name === 'br') {
      // It is taken for its start, but where nothing has begun.
      if (this.#hasBegun) this.start(name);
      return;
    }
    if (name === 'p') this.#leaveForeign();
    if (this.#foreign() && this.#endForeign(name)) return;
    if (this.#endInSelect(name)) return;
    if (FORMATTING.has(name)) this.#endFormat(name);
    else if (name === 'form') this.#endForm();
    else if (name === 'p') this.#close(name, BUTTON_SCOPE);
    else if (name === 'li') this.#close(name, LIST_SCOPE);
    else if (TABLE_PARTS.has(name)) this.#endTablePart(name);
    else if (HEADINGS.has(name)) this.#popTo(this.#lastOf(HEADINGS, SCOPE));
    else this.#close(name, ENDED_IN_SCOPE.has(name) ? SCOPE : SPECIAL);
  }

  /** In a list of choices nothing ends but itself; tells whether that is all that an element does. */
  #startInSelect(name: string): boolean {
    const select = this.#lastOf(SELECT, TEMPLATE);
    if (select < 0) return false;
    if (ENDS_SELECT.has(name)) {
      this.#popTo(select);
      return name === 'select';
    }
    if (name === 'option' && this.#stack.at(-1)?.name === name) this.#popTo(this.#stack.length - 1);
    if (!VOID.has(name)) this.#push({ name });
    return true;
  }

  #endInSelect(name: string): boolean {
    const select = this.#lastOf(SELECT, TEMPLATE);
    if (select < 0 || name === 'template') return false;
    if (name === 'select') this.#popTo(select);
    else if (name === this.#stack.at(-1)?.name) this.#popTo(this.#stack.length - 1);
    return true;
  }

  #countMisplaced(): void {
    if (BEFORE_CELLS.has(this.#stack.at(-1)?.name ?? '')) this.#misplaced++;
  }

  /** What language the next element is of, if it is not HTML. */
  #foreign(): Foreign | undefined {
    const { name = '', foreign } = this.#stack.at(-1) ?? {};
    return foreign && foreign !== 'unsure' && HTML_WITHIN[foreign].has(name) ? undefined : foreign;
  }

  #leaveForeign(): void {
    while (this.#foreign() && this.#foreign() !== 'unsure') this.#popTo(this.#stack.length - 1);
  }

  /** Ends an element that is not HTML's, and what is open in it; tells whether there is one. */
  #endForeign(name: string): boolean {
    for (let index = this.#stack.length - 1; index >= 0; index--) {
      const open = this.#stack[index];
      if (!open?.foreign) return false;
      if (open.name === name) {
        this.#popTo(index);
        return true;
      }
      // Where it may be HTML, an end tag may close less.
      if (open.foreign === 'unsure') return true;
    }
    return false;
  }

  /** A form ends without what is open in it. */
  #endForm(): void {
    const index = this.#stack.findLastIndex(({ name }) => name === 'form');
    if (index < 0) return;
    this.#endImplied('form');
    this.#remove(index);
  }

  #startOther(name: string, isClosed: boolean): void {
    if (CLOSE_PARAGRAPH.has(name)) this.#close('p', BUTTON_SCOPE);
    const current = this.#stack.at(-1)?.name ?? '';
    if (name === 'li') this.#close('li', LIST_ITEM_SCOPE);
    else if (DEFINED.has(name)) this.#popTo(this.#lastOf(DEFINED, DEFINED_SCOPE));
    else if (name === 'button') this.#close(name, SCOPE);
    else if ((HEADINGS.has(name) && HEADINGS.has(current)) || (name === 'option' && current === name)) {
      this.#popTo(this.#stack.length - 1);
    }
    if (RUBY.has(name) && this.#lastOf(AROUND_RUBY, SCOPE) >= 0) this.#endImplied(name);
    if (name === 'xmp' || !(CLOSE_PARAGRAPH.has(name) || TABLE_PARTS.has(name) || NOT_ANEW.has(name))) this.#openAnew();
    const foreign = name === 'svg' || name === 'math' ? name : undefined;
    if (isClosed && foreign) return;
    this.#push({ name, foreign });
    if (MARKERS.has(name)) this.#formats.push(undefined);
  }

  /** Closes what a part of a table ends; tells whether it is one, for what stands in no table is ignored. */
  #startTablePart(name: string): boolean {
    const around = this.#lastOf(AROUND_CELLS);
    if (name === 'table') {
      if (this.#isOdd) return true;
      if (BEFORE_CELLS.has(this.#stack[around]?.name ?? '')) this.#close('table', NO_SCOPE);
      return true;
    }
    const table = this.#lastOf(TABLE_SCOPE);
    if (this.#stack[table]?.name === 'template' || (table < 0 && !this.#hasBegun)) this.#isOdd = true;
    if (this.#isOdd || table < 0) return false;
    const row = CELLS.has(name) ? this.#lastOf(ROW, TABLE_SCOPE) : -1;
    const section = CELLS.has(name) || name === 'tr' ? this.#lastOf(SECTIONS, TABLE_SCOPE) : -1;
    this.#popTo(Math.max(table, section, row) + 1);
    return true;
  }

  /** Ends what needs no end tag, before a part of ruby text. */
  #endImplied(before: string): void {
    for (let name = this.#stack.at(-1)?.name ?? ''; IMPLIED.has(name); name = this.#stack.at(-1)?.name ?? '') {
      if (name === 'rtc' && (before === 'rp' || before === 'rt')) return;
      this.#popTo(this.#stack.length - 1);
    }
  }

  #endTablePart(name: string): void {
    if (!this.#isOdd) this.#close(name, TABLE_SCOPE);
  }

  #startFormat(name: string, tag: string): void {
    if (name === 'nobr') this.#openAnew();
    if ((name === 'a' || name === 'nobr') && this.#formatOf(name) >= 0) this.#endFormat(name);
    this.#openAnew();
    const alike: number[] = [];
    for (let index = this.#formats.length - 1; index >= 0 && this.#formats[index]; index--) {
      if (this.#formats[index]?.tag === tag && this.#formats[index]?.name === name) alike.push(index);
    }
    const earliest = alike[ALIKE - 1];
    if (earliest !== undefined) this.#formats.splice(earliest, 1);
    const format = { name, tag, isOpen: true };
    this.#formats.push(format);
    this.#push({ name, format });
  }

  /** Opens the formatting that was closed along with the block that it stood in. */
  #openAnew(): void {
    let first = this.#formats.length;
    while (first > 0 && this.#formats[first - 1]?.isOpen === false) first--;
    for (const format of this.#formats.slice(first)) {
      if (!format) continue;
      format.isOpen = true;
      this.#repeated += format.tag.length + format.name.length + 5;
      this.#push({ name: format.name, format });
    }
  }

  #endFormat(name: string): void {
    const index = this.#formatOf(name);
    const format = this.#formats[index];
    if (!format) {
      this.#close(name, SPECIAL);
      return;
    }
    const at = this.#stack.findLastIndex((open) => open.format === format);
    const above = this.#stack.slice(at + 1);
    if (at >= 0 && above.some((open) => isBorder(open, SCOPE))) return;
    const blocks = above.filter((open) => isBorder(open, SPECIAL)).length;
    if (blocks < ADOPTIONS || at < 0) this.#formats.splice(index, 1);
    if (at < 0) return;
    if (blocks === 0) {
      this.#popTo(at);
      return;
    }
    // Each block gets a copy, and so does some of the formatting between.
    this.#repeated += Math.min(blocks, ADOPTIONS) * 2 * (format.tag.length + name.length + 5);
    if (blocks >= ADOPTIONS) return;
    this.#remove(at);
  }

  /** Index of the innermost formatting of a name; -1 where there is none. */
  #formatOf(name: string): number {
    for (let index = this.#formats.length - 1; index >= 0; index--) {
      const format = this.#formats[index];
      if (!format) return -1;
      if (format.name === name) return index;
    }
    return -1;
  }

  #close(name: string, scope: ReadonlySet<string>): void {
    for (let index = this.#stack.length - 1; index >= 0; index--) {
      const open = this.#stack[index];
      // Of an element whose name has capitals, a parser that is back in HTML knows no end.
      if (open?.name === name && !(open.foreign && name === 'foreignobject')) {
        this.#popTo(index);
        return;
      }
      if (open && isBorder(open, scope)) return;
    }
  }

  /** Index of the innermost element that has one of some names; -1 where there is none within the scope. */
  #lastOf(names: ReadonlySet<string>, scope: ReadonlySet<string> = NO_SCOPE): number {
    for (let index = this.#stack.length - 1; index >= 0; index--) {
      const open = this.#stack[index];
      if (!open) continue;
      if (names.has(open.name)) return index;
      if (isBorder(open, scope)) return -1;
    }
    return -1;
  }

  #push(open: Omit<Open, 'isLevel'>): void {
    if (!TABLE_PARTS.has(open.name)) this.#countMisplaced();
    const parents = LEVEL_OF.get(open.name);
    const isLevel =
      !parents || open.foreign !== undefined || (parents.size > 0 && !parents.has(this.#stack.at(-1)?.name ?? ''));
    this.#stack.push({ ...open, isLevel });
    if (isLevel) this.#levels++;
  }

  #remove(index: number): void {
    const [open] = this.#stack.splice(index, 1);
    if (open?.isLevel) this.#levels--;
  }

  /** Closes all elements but the first so many; none where that is negative. */
  #popTo(count: number): void {
    while (count >= 0 && this.#stack.length > count) {
      const open = this.#stack.pop();
      if (!open) return;
      if (open.isLevel) this.#levels--;
      if (open.format) open.format.isOpen = false;
      if (MARKERS.has(open.name)) this.#formats.length = Math.max(this.#formats.lastIndexOf(undefined), 0);
    }
  }
}

/** Whether an element is one that a scope ends at: of SVG and MathML, those only that hold HTML. */
function isBorder({ name, foreign }: Open, scope: ReadonlySet<string>): boolean {
  if (!scope.has(name)) return false;
  if (foreign === undefined) return !FOREIGN_BORDERS.has(name);
  return foreign !== 'unsure' && HTML_WITHIN[foreign].has(name);
}

function breaksOut(name: string, tag: string): boolean {
  return BREAK_OUT.has(name) || (name === 'font' && /color|face|size/i.test(tag));
}

const FOREIGN_BORDERS = new Set([...HTML_WITHIN.svg, ...HTML_WITHIN.math, 'annotation-xml']);
/** Elements before which nothing is opened anew, beside those that close a paragraph. */
const NOT_ANEW = words(
  'base basefont bgsound iframe link meta noembed noframes param rb rp rt rtc script source style template textarea title track',
);
const ROW = words('tr');
const RUBY = words('rb rp rt rtc');
const AROUND_RUBY = words('ruby');
const IMPLIED = words('dd dt li optgroup option p rb rp rt rtc');
const SELECT = words('select');
const TEMPLATE = words('template');
/** Elements that end a list of choices, when they begin. */
const ENDS_SELECT = words('input keygen select textarea');
const OF_HEAD = words('base basefont bgsound link meta noframes script style template title');
const BEFORE_CELLS = new Set([...SECTIONS, 'table', 'tr']);
const AROUND_CELLS = new Set([...CELLS, ...SECTIONS, ...words('caption table template tr')]);
