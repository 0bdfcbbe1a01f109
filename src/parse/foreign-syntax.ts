import type { Nodes, Root } from 'mdast';
import type { LineMap } from '../model/line-map.ts';
import { type Problem, problem } from '../model/problem.ts';
import type { ProblemCode } from '../model/problem-codes.ts';

/**
 * Finds what other generators would act on and Broadsheet keeps as text: Liquid and Hugo tags, MDX, and kramdown's
 * attribute lists.
 *
 * Code and comments are not looked at. All of one kind are one problem, at the first of them.
 *
 * @param tree mdast whose positions are those of the whole file.
 */
export function findForeignSyntax(tree: Root, source: string, lines: LineMap): Problem[] {
  // Most sources hold nothing that could be any of them.
  const hasBrace = source.includes('{');
  const mayTemplate = hasBrace && (source.includes('{{') || source.includes('{%'));
  const mayMdx =
    (hasBrace && (source.includes('={{') || source.includes('{/*'))) || mayModule(tree, source) || mayComponent(source);
  const mayKramdown = hasBrace && source.includes('{:');
  if (!mayTemplate && !mayMdx && !mayKramdown) return [];
  const { text, paragraphs } = maskCode(tree, source);
  return [
    ...(mayTemplate ? gather('template-tag', templateTags(text), TEMPLATE, source, lines) : []),
    ...(mayMdx ? gather('mdx-syntax', mdxSyntax(text, paragraphs), MDX, source, lines) : []),
    ...(mayKramdown ? gather('kramdown-attribute', kramdownAttributes(text), KRAMDOWN, source, lines) : []),
  ];
}

/** Whether a paragraph of the root begins with the word of a module. */
function mayModule({ children }: Root, source: string): boolean {
  return children.some(({ type, position }) => {
    const start = position?.start.offset ?? 0;
    return type === 'paragraph' && /^(?:im|ex)port/.test(source.slice(start, start + 6));
  });
}

/** Whether a tag anywhere begins with a capital. */
function mayComponent(source: string): boolean {
  for (let at = source.indexOf('<'); at >= 0; at = source.indexOf('<', at + 1)) {
    const code = source.charCodeAt(at + 1);
    if (code >= 0x41 && code <= 0x5a) return true;
  }
  return false;
}

/**
 * Whether an mdast `html` node is a component's tag (`<Tabs>`, `</Tabs>`, `<Foo.Bar />`), which no browser knows.
 *
 * A component's name begins with a capital; HTML's own names may be written in capitals throughout (`<DIV>`).
 */
export function isComponentTag(html: string): boolean {
  const name = /^\s*<\/?([A-Z][\w.]*)(?![\w:@-])/.exec(html)?.[1];
  return name !== undefined && isComponentName(name);
}

function isComponentName(name: string): boolean {
  return name !== name.toUpperCase() || !HTML_NAMES.has(name.toLowerCase());
}

interface Range {
  readonly start: number;
  readonly end: number;
}

/** U+FFFC, object replacement character: stands for what is not looked at. No syntax has it, and it is no white space. */
const MASK = '\ufffc';

/** The source with all that is no text masked, and where its root paragraphs are. */
function maskCode(tree: Root, source: string): { text: string; paragraphs: Range[] } {
  const paragraphs: Range[] = [];
  let text = '';
  let done = 0;
  // A stack rather than recursion: a hostile source nests as deep as it likes.
  const stack: Nodes[] = [tree];
  for (let node = stack.pop(); node; node = stack.pop()) {
    const start = node.position?.start.offset;
    const end = node.position?.end.offset;
    if ('children' in node) {
      for (let index = node.children.length - 1; index >= 0; index--) {
        const child = node.children[index];
        if (child) stack.push(child);
      }
    } else if (start !== undefined && end !== undefined && start >= done && isCode(node)) {
      text += source.slice(done, start) + MASK.repeat(end - start);
      done = end;
    }
  }
  for (const { type, position } of tree.children) {
    const [start, end] = [position?.start.offset, position?.end.offset];
    if (type === 'paragraph' && start !== undefined && end !== undefined) paragraphs.push({ start, end });
  }
  return { text: text + source.slice(done), paragraphs };
}

/** Code, frontmatter, comments, and HTML whose content is no text. */
function isCode(node: Nodes): boolean {
  if (node.type === 'html') return /^\s*<(?:!--|(?:pre|script|style)\b)/i.test(node.value);
  return 'value' in node && node.type !== 'text';
}

function matches(pattern: RegExp, text: string, from = 0): Range[] {
  return Array.from(text.matchAll(pattern), ({ 0: match, index }) => ({
    start: from + index,
    end: from + index + match.length,
  }));
}

/** `{{ … }}`, `{{< … >}}`, `{% … %}`; not TeX's `\frac{{a}}{{b}}`, a workflow's `${{ … }}` or a component's `style={{…}}`. */
function templateTags(text: string): Range[] {
  return matches(
    /(?<![\\^_}$={]|\\[A-Za-z]{1,20})(?:\{\{(?=\s{0,300}[^\s{}])[^{}\ufffc]{1,1000}\}\}|\{%(?:[^%{\ufffc]|%(?!\})){1,4000}%\})/g,
    text,
  );
}

/** Imports and exports that begin a paragraph of the root, components' tags, `style={{…}}` and `{/* … *\/}`. */
function mdxSyntax(text: string, paragraphs: readonly Range[]): Range[] {
  const modules = paragraphs.flatMap(({ start, end }) => {
    if (!/^(?:im|ex)port\b/.test(text.slice(start, start + 7))) return [];
    return matches(MODULE, text.slice(start, end), start);
  });
  const braces = matches(/(?<=\s)[A-Za-z]{1,40}=\{\{|(?<!\\)\{\/\*/g, text);
  let done = 0;
  return [...modules, ...components(text), ...braces]
    .sort((one, other) => one.start - other.start)
    .filter(({ start, end }) => {
      const isInner = start < done;
      done = Math.max(done, end);
      return !isInner;
    });
}

const MODULE =
  /^(?:import[ \t]+(?:[\w$*{][^'"()]{0,300}?\sfrom\s{1,9})?(?:'[^'\r\n]{1,200}'|"[^"\r\n]{1,200}")(?=[ \t]*(?:;|\/\/|$))|export[ \t]+(?:(?:const|let|var)[ \t]+[\w$[{][^=\r\n]{0,200}=|(?:async[ \t]+)?function\b[^(\r\n]{0,80}\(|class[ \t]+\w+|\*[ \t]|\{|default[ \t]+(?:function\b|class\b|async\b|[({[]|\w+;?[ \t]*$)))/gm;

const OPENING = /(?<![\w\\])<([A-Z][\w.]*)(?=[\s/>])([^<>]{0,300}>)?/g;
const CLOSING = /<\/([A-Z][\w.]*)\s{0,9}>/g;

/** Opening tags of components; a lone `<Name>` is a placeholder unless it is closed somewhere. */
function components(text: string): Range[] {
  const closed = new Set(Array.from(text.matchAll(CLOSING), ([, name]) => name));
  return Array.from(text.matchAll(OPENING))
    .filter(([, name = '', rest = '']) => isComponentName(name) && (closed.has(name) || /[={/]/.test(rest)))
    .map(({ 0: tag, index }) => ({ start: index, end: index + tag.length }));
}

/** `{: .class #id key="value"}`, `{:.no_toc}`, `{::nomarkdown}`; a lone word (`{:toc}`) only where it has the line to itself. */
function kramdownAttributes(text: string): Range[] {
  return matches(/(?<!\\)\{::?\/?[^{}\r\n]{0,200}\}/g, text).filter(({ start, end }) => {
    const words = text.slice(start, end).replace(/^\{::?\/?|\/?\}$/g, '');
    const rest = words.replace(/(?:^|\s)[\w-]{1,60}=(?:"[^"]*"|'[^']*')|[.#][\w:-]+/g, ' ').trim();
    if (rest === '') return words.trim() !== '';
    const before = text.slice(Math.max(0, start - 200), start);
    return (
      /^[\w-]+$/.test(rest) &&
      /(?:^|[\r\n])[ \t>]*$/.test(before) &&
      /^[ \t]*(?:[\r\n]|$)/.test(text.slice(end, end + 200))
    );
  });
}

interface Wording {
  readonly what: string;
  readonly hint: string;
}

const TEMPLATE: Wording = {
  what: 'a template tag',
  hint: 'Write out what the tag stands for, or put it in backticks if it is meant as text.',
};
const MDX: Wording = {
  what: 'MDX',
  hint: 'Write it in Markdown or HTML, or put it in backticks if it is meant as text.',
};
const KRAMDOWN: Wording = {
  what: 'an attribute list of kramdown',
  hint: 'Remove it; for a heading\u2019s id write `{#id}` at its end.',
};

/** More places than these say nothing new. */
const MOST_RELATED = 4;

function gather(
  code: ProblemCode,
  ranges: readonly Range[],
  { what, hint }: Wording,
  source: string,
  lines: LineMap,
): Problem[] {
  const [first, ...others] = ranges;
  if (!first) return [];
  const count = others.length > 0 ? ` There are ${ranges.length} in this article.` : '';
  const related = others.slice(0, MOST_RELATED).map(({ start, end }) => ({
    message: `${quote(source.slice(start, end))} as well.`,
    place: lines.place(start, end),
  }));
  return [
    problem(code, {
      message: `${quote(source.slice(first.start, first.end))} is ${what}: it stays as it is.${count}`,
      hint,
      place: lines.place(first.start, first.end),
      ...(related.length > 0 && { related }),
    }),
  ];
}

function quote(text: string): string {
  const plain = text.replace(/\s+/g, ' ');
  return `\`${plain.length > 60 ? `${plain.slice(0, 59)}\u2026` : plain}\``;
}

/** Names of HTML's elements, obsolete ones included: https://html.spec.whatwg.org/multipage/indices.html#elements-3 */
const HTML_NAMES: ReadonlySet<string> = new Set(
  'a abbr acronym address applet area article aside audio b base basefont bdi bdo big blink blockquote body br button canvas caption center cite code col colgroup data datalist dd del details dfn dialog dir div dl dt em embed fieldset figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe img input ins kbd label legend li link main map mark marquee math menu meta meter nav nobr noframes noscript object ol optgroup option output p param picture plaintext pre progress q rp rt ruby s samp script search section select slot small source span strike strong style sub summary sup svg table tbody td template textarea tfoot th thead time title tr track tt u ul var video wbr xmp'.split(
    ' ',
  ),
);
