import { generateDocument } from '../../identity/generate/generate-document.ts';
import { mutate } from '../../identity/generate/mutate.ts';
import { Random } from '../../identity/generate/random.ts';
import { articleFrontmatter } from './article-frontmatter.ts';
import { ODD_CHARACTERS } from './odd-characters.ts';
import { sections } from './sections.ts';

/**
 * Makes a source that an author, an attacker or a broken tool might have written: an article with all that Broadsheet
 * gives a meaning to, the same cut and spliced, or a document by the grammar that the tree parser is compared with.
 *
 * @param seeds Whole numbers; the same ones are the same text.
 * @param sources Real files and examples that are changed as well.
 */
export function generateArticle(seeds: readonly number[], sources: readonly string[]): string {
  const random = new Random(...seeds);
  if (random.chance(0.35))
    return generateDocument(random.between(0, 2 ** 30), random.between(0, 2 ** 30), sources).source;
  const lines = random.chance(0.6) ? articleFrontmatter(random) : [];
  lines.push(...sections(random));
  const text = lines.join('\n');
  const changed = random.chance(0.25) ? mutate(random, [text, random.pick([text, ...sources])]) : text;
  return edges(random, random.chance(0.1) ? cut(random, changed) : changed);
}

/** Takes away, repeats, swaps or replaces some characters anywhere, as a broken tool does. */
function cut(random: Random, text: string): string {
  let left = text;
  for (let times = random.between(1, 3); times > 0; times--) {
    const at = random.between(0, left.length);
    const length = random.between(1, random.pick([1, 3, 20]));
    const piece = left.slice(at, at + length);
    const replacement = random.pick(['', piece + piece, [...piece].reverse().join(''), random.pick(ODD_CHARACTERS)]);
    left = left.slice(0, at) + replacement + left.slice(at + length);
  }
  return left;
}

/** Line ends, a byte order mark, and how the file ends. */
function edges(random: Random, text: string): string {
  let source = text;
  if (random.chance(0.8)) source += random.pick(['\n', '\n', '\n', '\n\n', ' ', '\t', '\n ']);
  if (random.chance(0.12)) {
    const ending = random.pick(['\r\n', '\r\n', '\r\n', '\r']);
    source = source.replace(/\r\n|\r|\n/g, () => (random.chance(0.97) ? ending : random.pick(['\n', '\r', '\r\n'])));
  }
  if (random.chance(0.04)) source = `\uFEFF${source}`;
  return source;
}
