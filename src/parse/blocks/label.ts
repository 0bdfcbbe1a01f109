import type { Element, ElementContent } from 'hast';
import { splitExplicitId } from '../../model/item-id.ts';
import { visibleText } from '../../model/visible-text.ts';
import { hasImage, hastText } from '../tree/hast-text.ts';
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

/**
 * Reads a paragraph as the label of the list after it.
 *
 * It is one when it is bold or emphasised (a short remark may follow), or when it ends in a colon.
 */
export function readLabel(segment: Segment | undefined): Label | undefined {
  const paragraph = segment?.content[0];
  if (segment?.nodes.length !== 1 || segment.nodes[0]?.type !== 'paragraph') return undefined;
  if (paragraph?.type !== 'element' || paragraph.tagName !== 'p') return undefined;
  const { text: written, id } = splitExplicitId(hastText(paragraph));
  const text = visibleText(written);
  if (text === '' || hasImage(paragraph)) return undefined;
  if (!isEmphasised(paragraph) && !/[:：]$/u.test(text)) return undefined;
  return {
    text: text.replace(/\s*[:：]+$/u, '') || text,
    ...(id && { explicitId: id }),
    content: withoutExplicitId(withoutPositions(trimmed(paragraph.children)), id),
  };
}

function isEmphasised({ children }: Element): boolean {
  const [first, ...rest] = children.filter((child) => !isBlank(child));
  if (first?.type !== 'element' || (first.tagName !== 'strong' && first.tagName !== 'em')) return false;
  const after = rest.map((child) => hastText(child)).join('');
  return REMARK.test(splitExplicitId(after).text) && !after.trimEnd().includes('\n');
}

/** Content without the `{#id}` that ends it. */
function withoutExplicitId(content: ElementContent[], id: string | undefined): ElementContent[] {
  const last = content.at(-1);
  if (!id || last?.type !== 'text') return content;
  const value = splitExplicitId(last.value).text;
  return value === '' ? content.slice(0, -1) : [...content.slice(0, -1), { type: 'text', value }];
}
