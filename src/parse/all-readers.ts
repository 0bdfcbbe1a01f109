import { FRONTMATTER_READERS } from './frontmatter/frontmatter-readers.ts';
import { cleanHtml } from './hast/clean-html.ts';
import type { Readers } from './readers.ts';
import { readByRemark } from './tree/read-by-remark.ts';

/** All readers, for whoever need not care what is loaded. */
export const ALL_READERS: Readers = { ...FRONTMATTER_READERS, html: cleanHtml, remark: readByRemark };
