import type { Element, ElementContent } from 'hast';
import { splitExplicitId } from '../../model/item-id.ts';
import { trimEndWhere } from '../../model/trim-end-where.ts';
import { visibleText } from '../../model/visible-text.ts';
import type { Segment } from '../hast/divide.ts';
import { hasImage, hastText, lastText } from '../hast/hast-text.ts';
import { isBlank, trimmed, withoutPositions } from './prose.ts';

/** What a paragraph just before a list says the list is. */
export interface Label {
  /** Without its closing colon and `{#id}`. */
  readonly text: string;
  /** `{#id}` at its end. */
  readonly explicitId?: string;
  readonly content: readonly ElementContent[];
}

// After the bold words a label may go on with a remark in brackets or behind a dash, or with a few words, no longer than
// this. Read in visible text, where white space is single spaces.
const REMARK =
  /^(?:[:.]? ?(?:\([^()]{0,80}\)|\[[^[\]]{0,80}\])|[-–—,] [^.!?]{1,80}|[\p{L}\p{N}'’-]{1,20}(?: [\p{L}\p{N}'’-]{1,20}){0,3})? ?[:.]?$/u;

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
  const last = lastText(paragraph);
  const id = last && splitExplicitId(last.value).id;
  const written = hastText(paragraph);
  const text = visibleText(id ? splitExplicitId(written).text : written);
  if (text === '' || hasImage(paragraph)) return undefined;
  if (!/[:：]$/u.test(text) && (!isEmphasised(paragraph) || isSentence(text))) return undefined;
  const content = withoutPositions(trimmed(paragraph.children));
  const end = lastText({ type: 'root', children: content });
  if (end && id) end.value = splitExplicitId(end.value).text;
  return {
    text: trimEndWhere(text, (character) => ' :：'.includes(character)) || text,
    ...(id && { explicitId: id }),
    content,
  };
}

function isEmphasised({ children }: Element): boolean {
  const [first, ...rest] = children.filter((child) => !isBlank(child));
  if (first?.type !== 'element' || (first.tagName !== 'strong' && first.tagName !== 'em')) return false;
  const after = rest.map((child) => hastText(child)).join('');
  return REMARK.test(visibleText(splitExplicitId(after).text)) && !after.trimEnd().includes('\n');
}

/** An emphasised sentence tells what to do with the list, it does not name it; a question may. */
function isSentence(text: string): boolean {
  return /[.!。]$/u.test(text) && text.split(' ').length > LONGEST_NAME;
}
