import type { Block } from '../model/block.ts';
import type { ChecklistItem, ItemList } from '../model/checklist.ts';
import { spacedText } from './hast/hast-text.ts';

// Scripts written without spaces between words, where only a dictionary tells words apart.
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const WORD = /[\p{L}\p{N}]/u;

/** A dictionary is given pieces of this length: it takes far more than twice as long for twice as much. */
const PIECE = 1000;

/** The words of a text, in any script. */
function countWords(text: string): number {
  const runs = text.split(/\s+/u);
  if (!UNSPACED.test(text)) return runs.filter((run) => WORD.test(run)).length;
  const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });
  let count = 0;
  for (const run of runs) {
    if (!UNSPACED.test(run)) {
      count += WORD.test(run) ? 1 : 0;
      continue;
    }
    for (let start = 0; start < run.length; start += PIECE) {
      for (const { isWordLike } of segmenter.segment(run.slice(start, start + PIECE))) count += isWordLike ? 1 : 0;
    }
  }
  return count;
}

/** The words of an article's body: prose, code, checklists with their labels, calls to action; related links aside. */
export function wordsOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + countWords(textOf(block)), 0);
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
