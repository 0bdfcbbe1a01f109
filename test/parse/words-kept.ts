import type { Root as HastRoot } from 'hast';
import type { Root as MdastRoot } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Block } from '../../src/model/block.ts';
import type { ItemList } from '../../src/model/checklist.ts';

/** What differs between the words of a document and those of its blocks; order is free, since footnotes move. */
export function wordsChanged(tree: MdastRoot, blocks: readonly Block[]): { lost: string[]; added: string[] } {
  const written = wordsOfMarkdown(tree);
  const kept = wordsOfBlocks(blocks);
  // The text between raw tags that share an HTML node is no text of the Markdown.
  let hasHtml = false;
  visit(tree, 'html', () => {
    hasHtml = true;
  });
  return { lost: without(written, kept), added: hasHtml ? [] : without(kept, written) };
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

function wordsIn(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

function wordsOfMarkdown(tree: MdastRoot): string[] {
  let text = '';
  visit(tree, (node) => {
    if (node.type === 'text') text += ` ${node.value.replace(/\{#[\w.:-]+\}\s*$/, '')}`;
    if (node.type === 'inlineCode' || node.type === 'code') text += ` ${node.value}`;
  });
  return wordsIn(text);
}

function wordsOfBlocks(blocks: readonly Block[]): string[] {
  return wordsIn(blocks.map(textOfBlock).join(' '));
}

function textOfBlock(block: Block): string {
  switch (block.type) {
    case 'prose':
      return textOf(block.content);
    case 'checklist':
      return `${(block.labelContent ?? []).map(textOf).join('')} ${textOfList(block.list)}`;
    case 'related-links':
      return [block.heading.text, ...block.links.flatMap(({ title, description = '' }) => [title, description])].join(
        ' ',
      );
    case 'call-to-action':
      return block.content.map(textOf).join('');
  }
}

function textOfList(list: ItemList): string {
  return list.items
    .flatMap(({ children }) =>
      children.map((child) => (child.type === 'prose' ? textOf(child.content) : textOfList(child))),
    )
    .join(' ');
}

/** Text that the author wrote: what conversion adds (footnote marks and heading, alert titles) left out. */
function textOf(node: HastRoot | HastRoot['children'][number]): string {
  if (node.type === 'text') return ` ${node.value} `;
  if (node.type === 'element') {
    const { className, dataFootnoteRef, dataFootnoteBackref } = node.properties;
    const isAdded = dataFootnoteRef !== undefined || dataFootnoteBackref !== undefined;
    if (isAdded || (Array.isArray(className) && className.includes('sr-only'))) return '';
  }
  return 'children' in node ? node.children.map(textOf).join('') : '';
}
