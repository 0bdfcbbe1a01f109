import type { LineMap } from '../../model/line-map.ts';
import { DEFAULT_LIMITS, type Limits } from '../limits/limits.ts';
import { FRONTMATTER_READERS } from './frontmatter-readers.ts';
import { type Frontmatter, readFrontmatterWith } from './read-frontmatter-with.ts';

/**
 * Reads the frontmatter of a source: YAML or JSON between `---`, TOML between `+++`.
 *
 * @param source The whole text of the file.
 * @param lines The line map of `source`.
 */
export function readFrontmatter(source: string, lines: LineMap, limits: Limits = DEFAULT_LIMITS): Frontmatter {
  return readFrontmatterWith(source, lines, FRONTMATTER_READERS, limits);
}
