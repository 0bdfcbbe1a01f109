import { blocks, indent } from './blocks.ts';
import { frontmatter } from './frontmatter.ts';
import { mutate } from './mutate.ts';
import { Random } from './random.ts';
import { soup } from './soup.ts';

export type Way = 'grammar' | 'soup' | 'mutation';

export interface GeneratedDocument {
  readonly way: Way;
  readonly source: string;
}

const DEFINITIONS = [
  ['', '[a]: b'],
  ['', '[^a]: b'],
  ['', '[a]: b', '[b]: <c> "d"', '[a b]: c'],
  ['', '[^a]: b', '', '[^b]: c', '[a]: b'],
  ['[b]: c', '[x]: a', '[ss]: b', '[*a*]: c', ''],
  ['[^1]: a', '    b', '', '[a]: b', ''],
  ['', '> [a]: b', '', '- [b]: c', '  [^a]: d'],
];

/**
 * Makes a document: from the grammar, from marks in a row, or from real ones that are changed.
 *
 * @param seed Another seed, other documents.
 * @param number Which document of the seed; the same one is the same text.
 * @param sources What mutations start from.
 */
export function generateDocument(seed: number, number: number, sources: readonly string[]): GeneratedDocument {
  const random = new Random(seed, number);
  const kind = random.between(0, 99);
  const way: Way =
    kind < 50 || (sources.length === 0 && kind < 75)
      ? 'grammar'
      : kind < 75 && sources.length > 0
        ? 'mutation'
        : 'soup';
  if (way === 'soup') return { way, source: edges(random, soup(random)) };
  if (way === 'mutation') return { way, source: edges(random, mutate(random, sources)) };
  const lines = random.chance(0.1) ? frontmatter(random) : [];
  lines.push(...blocks(random, random.chance(0.1) ? 8 : 4));
  // References are text where nothing is defined, and two labels seldom meet by chance.
  if (random.chance(0.35)) lines.splice(random.pick([0, lines.length]), 0, ...random.pick(DEFINITIONS));
  const text = lines.join('\n');
  return { way, source: edges(random, random.chance(0.15) ? mutate(random, [text]) : text) };
}

/** Line endings, how a file begins, and how it ends. */
function edges(random: Random, text: string): string {
  let source = text;
  if (random.chance(0.5)) source += random.pick(['\n', '\n', '\n', '\n\n', ' ', '\n ', '\n\n\n', '\n\t', '\\']);
  if (random.chance(0.12)) {
    const ending = random.pick(['\r\n', '\r\n', '\r']);
    source = source.replace(/\r\n|\r|\n/g, () => (random.chance(0.95) ? ending : random.pick(['\n', '\r', '\r\n'])));
  }
  if (random.chance(0.04)) source = random.pick(['\n', ' ', '\n\n', ' \n', '\t\n']) + source;
  if (random.chance(0.03)) source = indent(random) + source;
  if (random.chance(0.02)) source = `\uFEFF${source}`;
  if (random.chance(0.01)) source = source.replace(/[a-z]/, '\0');
  return source;
}
