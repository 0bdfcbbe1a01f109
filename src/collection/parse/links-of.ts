import type { ElementContent, Root } from 'hast';
import type { Block } from '../../model/block.ts';
import type { ItemList } from '../../model/checklist.ts';

/** What the blocks of an article lead to, as written, each once and in order; anchors of the article itself are not among it. */
export function linksOf(blocks: readonly Block[]): string[] {
  const links = new Set<string>();
  const add = (href: unknown) => {
    if (typeof href === 'string' && href !== '' && !href.startsWith('#')) links.add(href);
  };
  const walk = (nodes: Root['children'] | readonly ElementContent[]) => {
    for (const node of nodes) {
      if (node.type !== 'element') continue;
      if (node.tagName === 'a') add(node.properties.href);
      walk(node.children);
    }
  };
  const walkList = ({ items }: ItemList) => {
    for (const { children } of items) {
      for (const child of children) {
        if ('items' in child) walkList(child);
        else walk(child.content.children);
      }
    }
  };
  for (const block of blocks) {
    if (block.type === 'prose') walk(block.content.children);
    else if (block.type === 'call-to-action') add(block.href);
    else if (block.type === 'related-links') {
      for (const { href, descriptionContent = [] } of block.links) {
        add(href);
        walk(descriptionContent);
      }
    } else {
      walk(block.labelContent ?? []);
      walkList(block.list);
    }
  }
  return [...links];
}

/** What the related links of an article lead to, as written, each once and in order. */
export function relatedLinksOf(blocks: readonly Block[]): string[] {
  const links = blocks.flatMap((block) => (block.type === 'related-links' ? block.links : []));
  return [...new Set(links.map(({ href }) => href))];
}
