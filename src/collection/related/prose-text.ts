import type { Article } from '../../model/article.ts';
import { toText } from '../../render/to-text.ts';

/**
 * What an article says, as plain text, without its examples of code: the words of those tell what language it is about,
 * and drown what else it is about.
 */
export function proseText(article: Article<unknown>): string {
  const blocks = article.blocks.map((block) => {
    if (block.type !== 'prose') return block;
    const children = block.content.children.filter((node) => node.type !== 'element' || node.tagName !== 'pre');
    return { ...block, content: { ...block.content, children } };
  });
  return toText({ ...article, blocks });
}
