import type { Element, ElementContent } from 'hast';
import { splitExplicitId } from '../../model/item-id.ts';
import { visibleText } from '../../model/visible-text.ts';
import { hasImage, hastText, lastText } from '../tree/hast-text.ts';
import type { Segment } from '../tree/mdast-to-hast.ts';
import { isBlank, trimmed, withoutPositions } from './prose.ts';

/** What a paragraph just before a list says the list is. */
export interface Label {
  /** Without its closing colon and `{#id}`. */
  readonly text: string;
  /** `{#id}` at its end. */
  readonly explicitId?: string;
  readonly content: readonly ElementContent[];
}

// After the bold words a label may go on with a remark in brackets or behind a dash, no longer than this.
const REMARK = /^\s*(?:[:.]?\s*(?:\([^()]{0,80}\)|\[[^[\]]{0,80}\])|[-–—,]\s[^.!?]{1,80})?\s*[:.]?\s*$/u;

/** In words; a longer text that ends in a full stop is a sentence. */
const LONGEST_NAME = 6;

/**
 * Reads a paragraph as the label of the list after it.
 *
 * It is one when it ends in a colon, or is bold or emphasised (a short remark may follow) and no sentence.
 */
export function readLabel(segment: Segment | undefined): Label | undefined {
  const paragraph = segment?.content[0];
  if (segment?.nodes.length !== 1 || segment.nodes[0]?.type !== 'paragraph') return undefined;
  if (paragraph?.type !== 'element' || paragraph.tagName !== 'p') return undefined;
  const { text: written, id } = splitExplicitId(hastText(paragraph));
  const text = visibleText(written);
  if (text === '' || hasImage(paragraph)) return undefined;
  if (!/[:：]$/u.test(text) && (!isEmphasised(paragraph) || isSentence(text))) return undefined;
  const content = withoutPositions(trimmed(paragraph.children));
  const last = lastText({ type: 'root', children: content });
  if (last && id) last.value = splitExplicitId(last.value).text;
  return { text: text.replace(/\s*[:：]+$/u, '') || text, ...(id && { explicitId: id }), content };
}

function isEmphasised({ children }: Element): boolean {
  const [first, ...rest] = children.filter((child) => !isBlank(child));
  if (first?.type !== 'element' || (first.tagName !== 'strong' && first.tagName !== 'em')) return false;
  const after = rest.map((child) => hastText(child)).join('');
  return REMARK.test(splitExplicitId(after).text) && !after.trimEnd().includes('\n');
}

/** An emphasised sentence tells what to do with the list, it does not name it; a question may. */
function isSentence(text: string): boolean {
  return /[.!。]$/u.test(text) && text.split(' ').length > LONGEST_NAME;
}
