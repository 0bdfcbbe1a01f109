import type { RootContent } from 'hast';
import type { Block } from '../model/block.ts';
import type { ChecklistItem, ItemList } from '../model/checklist.ts';
import { isFootnoteMark, spacedText, standsApart } from './hast/hast-text.ts';
import { countByDictionary, WordCounter } from './word-counter.ts';

/** The words of an article's body: prose, code, checklists with their labels, calls to action; related links aside. */
export function wordsOf(blocks: readonly Block[]): number {
  let count = 0;
  for (const block of blocks) {
    const counter = new WordCounter();
    addBlock(block, counter);
    count += counter.count ?? countByDictionary(textOf(block));
  }
  return count;
}

function addBlock(block: Block, counter: WordCounter): void {
  if (block.type === 'prose') addNodes(block.content.children, counter);
  else if (block.type === 'call-to-action') counter.add(block.text);
  else if (block.type === 'checklist') {
    if (block.labelFrom === 'paragraph') counter.add(block.label ?? '');
    counter.gap();
    addList(block.list, counter);
  }
}

function addList({ items }: ItemList, counter: WordCounter): void {
  for (const { children } of items) {
    for (const child of children) {
      if (child.type === 'prose') addNodes(child.content.children, counter);
      else addList(child, counter);
      counter.gap();
    }
  }
}

function addNodes(nodes: readonly RootContent[], counter: WordCounter): void {
  for (const node of nodes) {
    if (node.type === 'text') counter.add(node.value);
    else if (node.type !== 'element') counter.gap();
    else if (!isFootnoteMark(node)) {
      const isApart = standsApart(node);
      if (isApart) counter.gap();
      addNodes(node.children, counter);
      if (isApart) counter.gap();
    }
  }
}

function textOf(block: Block): string {
  if (block.type === 'prose') return spacedText(block.content);
  if (block.type === 'call-to-action') return block.text;
  if (block.type === 'related-links') return '';
  const label = block.labelFrom === 'paragraph' ? block.label : '';
  return `${label} ${textOfList(block.list)}`;
}

function textOfList({ items }: ItemList): string {
  return items.map(textOfItem).join(' ');
}

function textOfItem({ children }: ChecklistItem): string {
  return children.map((child) => (child.type === 'prose' ? spacedText(child.content) : textOfList(child))).join(' ');
}
