import type { Element, Root as HastRoot } from 'hast';
import type { Root as MdastRoot } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Article } from '../../src/model/article.ts';
import type { Block, RelatedLink } from '../../src/model/block.ts';
import type { ItemList } from '../../src/model/checklist.ts';
import { parseArticle } from '../../src/parse/parse-article.ts';

/** Problems that tell of content that was left out. */
export const LEFT_OUT: ReadonlySet<string> = new Set(['html-unsafe', 'table-row-long', 'footnote-unused']);

/**
 * What differs between a document and its blocks: words, and a sign for each link, image, block of code and cell.
 *
 * Order is free, since footnotes move to the end.
 */
export function contentChanged(tree: MdastRoot, blocks: readonly Block[]): { lost: string[]; added: string[] } {
  const written = contentOfMarkdown(tree);
  const kept = contentOfBlocks(blocks);
  // Raw HTML brings text, links and images of its own.
  let hasHtml = false;
  visit(tree, 'html', () => {
    hasHtml = true;
  });
  return { lost: without(written, kept), added: hasHtml ? [] : without(kept, written) };
}

/** Parses a source, and compares the Markdown it was read as with the blocks it became. */
export function parseAndCompare(source: string): { article: Article; lost: string[]; added: string[] } {
  let tree: MdastRoot = { type: 'root', children: [] };
  const record = () => (root: MdastRoot) => {
    tree = structuredClone(root);
  };
  const article = parseArticle(source, { remarkPlugins: [record] });
  return { article, ...contentChanged(tree, article.blocks) };
}

function without(words: readonly string[], others: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const word of others) counts.set(word, (counts.get(word) ?? 0) + 1);
  return words.filter((word) => {
    const left = counts.get(word) ?? 0;
    counts.set(word, left - 1);
    return left <= 0;
  });
}

function contentIn(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+|[🔗🖼💻▫]/gu) ?? [];
}

const LINK = ' 🔗 ';
const IMAGE = ' 🖼 ';
const CODE = ' 💻 ';
const CELL = ' ▫ ';

function contentOfMarkdown(tree: MdastRoot): string[] {
  let text = '';
  visit(tree, (node) => {
    if (node.type === 'text') text += ` ${withoutSigns(node.value).replace(/\{#[\w.:-]+\}\s*$/, '')}`;
    if (node.type === 'inlineCode' || node.type === 'code') text += ` ${withoutSigns(node.value)}`;
    if (node.type === 'link' || node.type === 'linkReference') text += LINK;
    if (node.type === 'image' || node.type === 'imageReference') text += IMAGE;
    if (node.type === 'code') text += CODE;
    if (node.type === 'tableCell' && node.children.length > 0) text += CELL;
  });
  return contentIn(text);
}

function contentOfBlocks(blocks: readonly Block[]): string[] {
  return contentIn(blocks.map(textOfBlock).join(' '));
}

/** Text without the signs that stand for what is no text. */
function withoutSigns(text: string): string {
  return text.replace(/[🔗🖼💻▫]/gu, ' ');
}

function textOfBlock(block: Block): string {
  switch (block.type) {
    case 'prose':
      return textOf(block.content);
    case 'checklist':
      return `${(block.labelContent ?? []).map(textOf).join('')} ${textOfList(block.list)}`;
    case 'related-links':
      return [block.heading.text, ...block.links.map(textOfLink)].join(' ');
    case 'call-to-action':
      return LINK + block.content.map(textOf).join('');
  }
}

function textOfLink({ title, descriptionContent = [] }: RelatedLink): string {
  return `${LINK}${title} ${descriptionContent.map(textOf).join('')}`;
}

function textOfList(list: ItemList): string {
  return list.items
    .flatMap(({ children }) =>
      children.map((child) => (child.type === 'prose' ? textOf(child.content) : textOfList(child))),
    )
    .join(' ');
}

/** What the author wrote: what conversion adds (footnote marks and heading) left out. */
function textOf(node: HastRoot | HastRoot['children'][number]): string {
  if (node.type === 'text') return ` ${withoutSigns(node.value)} `;
  if (node.type === 'root') return node.children.map(textOf).join('');
  if (node.type !== 'element') return '';
  const { className, dataFootnoteRef, dataFootnoteBackref } = node.properties;
  const isAdded = dataFootnoteRef !== undefined || dataFootnoteBackref !== undefined;
  if (isAdded || (Array.isArray(className) && className.includes('sr-only'))) return '';
  return signOf(node) + node.children.map(textOf).join('');
}

function signOf({ tagName, children }: Element): string {
  if (tagName === 'a') return LINK;
  if (tagName === 'img') return IMAGE;
  if (tagName === 'pre') return CODE;
  return (tagName === 'td' || tagName === 'th') && children.length > 0 ? CELL : '';
}
