import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

const processor = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter).freeze();

/** The tree that Broadsheet's is measured against, by the packages that Broadsheet depends on. */
export const readWithRemark = (source) => processor.parse(source);
