import type { ElementContent } from 'hast';
import type { Article } from '../../model/article.ts';
import type { Block, Prose } from '../../model/block.ts';
import type { ItemList } from '../../model/checklist.ts';
import { mapSrcSet } from '../../model/map-src-set.ts';

/** What becomes of the addresses of an article. */
export interface AddressMap {
  readonly link: (href: string) => string;
  readonly image: (src: string) => string;
}

/** An article whose links and images lead elsewhere; all else of it is the same. */
export function mapLinks<Data>(article: Article<Data>, map: AddressMap): Article<Data> {
  const { image } = article.fields;
  const fields = image ? { ...article.fields, image: { ...image, src: map.image(image.src) } } : article.fields;
  // Without a schema, the data are the fields.
  const data = (article.data as unknown) === article.fields ? (fields as Data) : article.data;
  return { ...article, fields, data, blocks: article.blocks.map((block) => mapBlock(block, map)) };
}

function mapBlock(block: Block, map: AddressMap): Block {
  switch (block.type) {
    case 'prose':
      return mapProse(block, map);
    case 'checklist': {
      const { labelContent, list } = block;
      return { ...block, ...(labelContent && { labelContent: mapNodes(labelContent, map) }), list: mapList(list, map) };
    }
    case 'related-links':
      return {
        ...block,
        links: block.links.map((link) => ({
          ...link,
          href: map.link(link.href),
          ...(link.descriptionContent && { descriptionContent: mapNodes(link.descriptionContent, map) }),
        })),
      };
    case 'call-to-action':
      return { ...block, href: map.link(block.href), content: mapNodes(block.content, map) };
  }
}

function mapProse(prose: Prose, map: AddressMap): Prose {
  const children = mapNodes(prose.content.children as readonly ElementContent[], map);
  return { ...prose, content: { ...prose.content, children: [...children] } };
}

function mapList(list: ItemList, map: AddressMap): ItemList {
  return {
    ...list,
    items: list.items.map((item) => ({
      ...item,
      children: item.children.map((child) => ('items' in child ? mapList(child, map) : mapProse(child, map))),
    })),
  };
}

function mapNodes(nodes: readonly ElementContent[], map: AddressMap): ElementContent[] {
  return nodes.map((node) => {
    if (node.type !== 'element') return node;
    const { href, src, srcSet } = node.properties;
    const properties = { ...node.properties };
    if (node.tagName === 'a' && typeof href === 'string') properties.href = map.link(href);
    if (typeof src === 'string') properties.src = map.image(src);
    if (typeof srcSet === 'string') properties.srcSet = mapSrcSet(srcSet, map.image);
    return { ...node, properties, children: mapNodes(node.children, map) };
  });
}
