import { BLOCKS } from './inputs/blocks.mjs';
import { CHECKLISTS } from './inputs/checklists.mjs';
import { EMPHASIS } from './inputs/emphasis.mjs';
import { FRONTMATTER } from './inputs/frontmatter.mjs';
import { GFM } from './inputs/gfm.mjs';
import { HTML } from './inputs/html.mjs';
import { INLINES } from './inputs/inlines.mjs';
import { LINKS } from './inputs/links.mjs';
import { REFERENCES } from './inputs/references.mjs';

/**
 * Markdown that is quadratic or worse, or nested deep, or far longer when it is printed, in one parser or another: what
 * makes each, by its name. Many are known from the tests of cmark, cmark-gfm, markdown-it and commonmark-java.
 *
 * @type {Readonly<Record<string, (size: number) => string>>}
 */
export const PATHOLOGICAL = {
  ...EMPHASIS,
  ...LINKS,
  ...INLINES,
  ...BLOCKS,
  ...GFM,
  ...REFERENCES,
  ...HTML,
  ...CHECKLISTS,
  ...FRONTMATTER,
};
