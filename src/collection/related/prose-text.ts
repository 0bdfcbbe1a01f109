import type { ElementContent, Root } from 'hast';
import type { Article } from '../../model/article.ts';
import type { Block } from '../../model/block.ts';
import type { ItemList } from '../../model/checklist.ts';
import { HEADINGS_APART, repeatsTitle } from '../../model/title.ts';
import { isElement, isHeading, textOf } from '../../render/text-of.ts';

type Nodes = Root['children'] | readonly ElementContent[];

/**
 * What an article says, for its words to be counted: they are those of its plain text, without the layout of that.
 *
 * Examples of code are left out: their words tell what language they are in, and drown what else it is about.
 */
export function proseText({ title, blocks }: Article<unknown>): string {
  const repeated = titleHeading(title, blocks);
  let text = title;
  const walk = (nodes: Nodes) => {
    for (const node of nodes) {
      if (node.type === 'text') text += node.value;
      if (node.type !== 'element' || node === repeated) continue;
      const { tagName, properties, children } = node;
      if (properties.dataFootnoteRef !== undefined || properties.dataFootnoteBackref !== undefined) continue;
      const isInline = INLINE.has(tagName);
      if (!isInline) text += '\n';
      if (tagName === 'img') text += properties.alt ?? '';
      walk(children);
      if (!isInline) text += '\n';
    }
  };
  const walkList = ({ items }: ItemList) => {
    for (const { children } of items) {
      for (const child of children) {
        text += '\n';
        if ('items' in child) walkList(child);
        else walk(child.content.children);
      }
    }
  };
  for (const block of blocks) {
    text += '\n';
    if (block.type === 'prose') walk(block.content.children.filter((node) => !isElement(node, 'pre')));
    else if (block.type === 'call-to-action') walk(block.content);
    else if (block.type === 'related-links') {
      text += block.heading.text;
      for (const { title, description = '', descriptionContent } of block.links) {
        text += `\n${title}\n`;
        if (descriptionContent) walk(descriptionContent);
        else text += description;
      }
    } else if (block.type === 'checklist') {
      if (block.labelFrom === 'paragraph') walk(block.labelContent ?? []);
      walkList(block.list);
    }
  }
  return text;
}

/** Elements that stand in a line, so that a word may go through them. */
const INLINE: ReadonlySet<string> = new Set(
  'a abbr b bdi bdo cite code data del dfn em i img ins kbd label mark q rp rt ruby s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);

/** The first heading, when it says what the title says. */
function titleHeading(title: string, blocks: readonly Block[]) {
  for (const block of blocks) {
    const heading = block.type === 'prose' && firstHeading(block.content.children);
    if (heading) return repeatsTitle(textOf([heading]), title) ? heading : undefined;
  }
  return undefined;
}

function firstHeading(nodes: Nodes): Root['children'][number] | undefined {
  for (const node of nodes) {
    if (!isElement(node) || HEADINGS_APART.has(node.tagName)) continue;
    const found = isHeading(node) ? node : firstHeading(node.children);
    if (found) return found;
  }
  return undefined;
}
