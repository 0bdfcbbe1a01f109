/** A tag of raw HTML. */
export interface Tag {
  readonly kind: 'start' | 'end';
  /** In lower case. */
  readonly name: string;
  readonly attributes: number;
  /** Whether it ends in `/>`. */
  readonly isClosed: boolean;
  /** Where it begins and ends in the HTML. */
  readonly start: number;
  readonly end: number;
}

const NAME = /[^\t\n\f\r />]*/y;
const LETTER = /[A-Za-z]/;
const COMMENT_END = /--!?>/g;
/** An attribute's name, with its value up to a quotation mark, or with what of it stands without one. */
const ATTRIBUTE = /[\t\n\f\r /]*(?:(=?[^\t\n\f\r />=]*)(?:[\t\n\f\r ]*=[\t\n\f\r ]*(?:(["'])|([^\t\n\f\r >]*)))?)/y;

/**
 * Finds the tags in a piece of HTML as a browser's tokenizer does, each character read once: what stands in comments and
 * in attributes is none, and a tag that never ends is none either.
 *
 * @param isRaw Whether an element that has just begun holds text only, up to its end tag. Asked once its tag was given.
 */
export function* tagsIn(html: string, isRaw: (name: string) => boolean): Generator<Tag, undefined> {
  for (let start = html.indexOf('<'); start >= 0; ) {
    const isEnd = html[start + 1] === '/';
    const name = isEnd ? start + 2 : start + 1;
    if (LETTER.test(html[name] ?? '')) {
      const tag = readTag(html, start, name, isEnd);
      if (!tag) return;
      yield tag;
      start = html.indexOf('<', tag.kind === 'start' && isRaw(tag.name) ? endOfRaw(html, tag) : tag.end);
    } else {
      const end = isEnd || html[name] === '!' || html[name] === '?' ? endOfComment(html, start) : name;
      start = end < 0 ? -1 : html.indexOf('<', end);
    }
  }
}

function readTag(html: string, start: number, nameStart: number, isEnd: boolean): Tag | undefined {
  NAME.lastIndex = nameStart;
  const name = NAME.exec(html)?.[0].toLowerCase() ?? '';
  let at = nameStart + name.length;
  let attributes = 0;
  let isClosed = true;
  for (;;) {
    ATTRIBUTE.lastIndex = at;
    const [, attribute = '', quote, unquoted = ''] = ATTRIBUTE.exec(html) ?? [];
    if (attribute !== '') attributes++;
    isClosed = unquoted === '';
    at = quote === undefined ? ATTRIBUTE.lastIndex : html.indexOf(quote, ATTRIBUTE.lastIndex) + 1;
    if (quote !== undefined && at === 0) return undefined;
    if (at >= html.length) return undefined;
    if (html[at] === '>') break;
  }
  isClosed &&= html[at - 1] === '/';
  return { kind: isEnd ? 'end' : 'start', name, attributes, isClosed, start, end: at + 1 };
}

/** Where the end tag of an element that holds text begins; the end of the HTML where there is none. */
function endOfRaw(html: string, { name, end }: Tag): number {
  const tag = new RegExp(`</${name}[\\t\\n\\f\\r />]`, 'gi');
  tag.lastIndex = end;
  return tag.exec(html)?.index ?? html.length;
}

/** Where a comment, or what a browser takes for one, ends; -1 where it does not. */
function endOfComment(html: string, start: number): number {
  if (!html.startsWith('<!--', start)) return html.indexOf('>', start) + 1 || -1;
  // `<!-->` and `<!--->` are whole.
  COMMENT_END.lastIndex = start + 2;
  return COMMENT_END.test(html) ? COMMENT_END.lastIndex : -1;
}
