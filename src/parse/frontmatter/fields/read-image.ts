import type { ArticleImage } from '../../../model/article.ts';
import { visibleText } from '../../../model/visible-text.ts';
import { entryOf } from '../mapping-node.ts';
import { firstItem, isEmpty } from './list-readers.ts';
import { type Reader, wrongKind } from './reading.ts';
import { readAddress, textOf } from './scalar-readers.ts';

const SOURCE_KEYS = ['src', 'url', 'path', 'image'];
const readSource = readAddress('src');

/** An image: its address, or an object with it and the text that stands in for it. */
export const readImage: Reader<ArticleImage> = (node, key, options) => {
  if (node.kind !== 'mapping') {
    const { value: src, ...reading } = readSource(node, key, options);
    return src === undefined ? reading : { ...reading, value: { src } };
  }
  const entry = SOURCE_KEYS.map((each) => entryOf(node, each)).find((each) => each && !isEmpty(each.value));
  if (!entry) return wrongKind(node, key, 'an image with `src`', `Write \`src: /image.png\` below \`${key}\`.`);
  const { value: src, ...reading } = readSource(entry.value, `${key}.${entry.key}`, options);
  if (src === undefined) return reading;
  const altNode = entryOf(node, 'alt')?.value;
  const alt = textOf(altNode);
  if (!altNode || alt === undefined) return { value: { src }, used: [entry.value] };
  return { value: { src, alt: visibleText(alt) }, used: [entry.value, altNode] };
};

/** The first image of a list. */
export const readFirstImage: Reader<ArticleImage> = (node, key, options) => {
  if (node.kind !== 'sequence') return readImage(node, key, options);
  return firstItem(node, key, (item, itemKey) => readImage(item, itemKey, options));
};
