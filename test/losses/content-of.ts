import type { Element, Nodes } from 'hast';

/** What can be lost of a document. */
export const KINDS = ['word', 'link', 'image', 'heading', 'task', 'cell', 'code'] as const;
export type Kind = (typeof KINDS)[number];

/** One thing that a reader sees: what is compared of it, and where it is written. */
export interface Piece {
  readonly text: string;
  /** Offset in the source; the one of what it stands in where it has none of its own. */
  readonly offset: number;
}

/** Everything of a document that a reader sees, each kind in the order of the page. */
export type Content = Readonly<Record<Kind, readonly Piece[]>>;

/** Elements whose content is no text for a reader, in a browser that runs scripts. */
const UNSEEN: ReadonlySet<string> = new Set('script style template title noscript noembed noframes iframe'.split(' '));

/** Elements in another line or cell than what is around them: no word goes on across their edge. */
const APART: ReadonlySet<string> = new Set(
  'address article aside blockquote br caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr img input label legend li main nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

/** Letters, marks and digits in a row, or any one other sign. */
const WORDS = /[\p{L}\p{M}\p{N}]+|[^\s\p{Cf}]/gu;

/**
 * Takes apart a tree of HTML: the same function reads the reference and ours, so neither is read more kindly.
 *
 * What printers add of themselves is left out of both: the number of a footnote, the way back from it, and the heading
 * above them that only screen readers say.
 */
export function contentOf(tree: Nodes): Content {
  const content: Record<Kind, Piece[]> = { word: [], link: [], image: [], heading: [], task: [], cell: [], code: [] };
  const ranks: number[] = [];
  let run = '';
  let runOffsets: number[] = [];

  function endRun(): void {
    for (const { 0: text, index } of run.matchAll(WORDS)) content.word.push({ text, offset: runOffsets[index] ?? 0 });
    run = '';
    runOffsets = [];
  }

  function read(node: Nodes, outer: number): void {
    const offset = node.position?.start?.offset ?? outer;
    if (node.type === 'text') {
      run += node.value;
      for (let index = 0; index < node.value.length; index++) runOffsets.push(offset);
    }
    if (node.type === 'root') for (const child of node.children) read(child, offset);
    if (node.type === 'element' && !UNSEEN.has(node.tagName) && !isAdded(node)) readElement(node, offset);
  }

  function readElement(node: Element, offset: number): void {
    const { tagName, properties } = node;
    const isApart = APART.has(tagName);
    if (isApart) endRun();
    const add = (kind: Kind, text: string) => content[kind].push({ text, offset });
    if (tagName === 'a' && properties.href !== undefined) add('link', `${textIn(node)} → ${properties.href}`);
    if (tagName === 'img' && properties.src !== undefined) add('image', `${properties.alt ?? ''} → ${properties.src}`);
    const rank = /^h([1-6])$/.exec(tagName)?.[1];
    if (rank) add('heading', `${textIn(node)} (below ${above(Number(rank))})`);
    const box = tagName === 'li' ? boxOf(node) : undefined;
    if (box) add('task', `[${box.properties.checked ? 'x' : ' '}] ${textIn(node)}`);
    if (tagName === 'td' || tagName === 'th') add('cell', `${tagName} ${textIn(node)}`);
    if (tagName === 'pre') add('code', `${languageOf(node)} ${codeIn(node)}`);
    for (const child of node.children) read(child, offset);
    if (isApart) endRun();
  }

  /** The number of the heading that one of this rank stands below: what is left of ranks when they are shifted. */
  function above(rank: number): number {
    ranks.push(rank);
    return ranks.findLastIndex((other) => other < rank) + 1;
  }

  read(tree, 0);
  endRun();
  return content;
}

/** The words of an element, that of lists nested in an item left out. */
function textIn(node: Element): string {
  const skipLists = node.tagName === 'li';
  const text = (child: Nodes): string => {
    if (child.type === 'text') return child.value;
    if (child.type !== 'element' || UNSEEN.has(child.tagName) || isAdded(child)) return '';
    if (skipLists && /^[ou]l$/.test(child.tagName)) return '';
    const inner = child.children.map(text).join('');
    return APART.has(child.tagName) ? ` ${inner} ` : inner;
  };
  return (node.children.map(text).join('').match(WORDS) ?? []).join(' ');
}

/** Code to the character, but for the line end at its end. */
function codeIn(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (!('children' in node)) return '';
  return node.children.map(codeIn).join('').replace(/\n$/, '');
}

function languageOf(pre: Element): string {
  const code = pre.children.find((child) => child.type === 'element');
  const names = code?.type === 'element' ? code.properties.className : undefined;
  const language = Array.isArray(names) ? names.find((name) => String(name).startsWith('language-')) : undefined;
  return `(${String(language ?? '').slice('language-'.length)})`;
}

/** The checkbox that an item begins with. */
function boxOf(item: Element): Element | undefined {
  for (const child of item.children) {
    if (child.type === 'text' && child.value.trim() === '') continue;
    if (child.type !== 'element') return undefined;
    if (child.tagName === 'input' && child.properties.type === 'checkbox') return child;
    return child.tagName === 'p' || child.tagName === 'label' ? boxOf(child) : undefined;
  }
  return undefined;
}

function isAdded({ properties: { dataFootnoteRef, dataFootnoteBackref, className } }: Element): boolean {
  const isHeading = Array.isArray(className) && className.includes('sr-only');
  return dataFootnoteRef !== undefined || dataFootnoteBackref !== undefined || isHeading;
}
