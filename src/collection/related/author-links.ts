import type { Block } from '../../model/block.ts';

/** What the related links of an article lead to, in the author's order. */
export function authorLinks(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => (block.type === 'related-links' ? block.links.map(({ href }) => href) : []));
}
