import type { Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

const processor = unified().use(remarkParse).use(remarkFrontmatter, ['yaml', 'toml']).use(remarkGfm).freeze();

/** The tree that is to be had: remark's, with GFM and with frontmatter in YAML and TOML. */
export function referenceTree(source: string): Root {
  return processor.parse(source);
}
