import { blank, indent } from './blocks.ts';
import type { Random } from './random.ts';
import { soup } from './soup.ts';

const PREFIXES = [
  '> ',
  '- ',
  '1. ',
  '    ',
  '  ',
  '\t',
  '[^a]: ',
  '>',
  '   ',
  '# ',
  '| ',
  '- [ ] ',
  '10) ',
  '* ',
  '+\t',
];

/** Lines of a source that are taken at most: the smaller, the more of them are compared. */
const WINDOW = 14;

/** Some lines of a source, changed in one or several of the ways in which people, and tools, change them. */
export function mutate(random: Random, sources: readonly string[]): string {
  let lines = excerpt(random, random.pick(sources));
  for (let left = random.between(1, 4); left > 0; left--) lines = change(random, lines, sources);
  const text = lines.join('\n');
  return random.chance(0.1) ? text.slice(0, random.between(0, text.length)) : text;
}

function excerpt(random: Random, source: string): string[] {
  const lines = source.split('\n');
  if (lines.length <= WINDOW) return lines;
  const start = random.chance(0.2) ? 0 : random.between(0, lines.length - 1);
  return lines.slice(start, start + random.between(2, WINDOW));
}

function change(random: Random, lines: readonly string[], sources: readonly string[]): string[] {
  const at = random.between(0, Math.max(0, lines.length - 1));
  const line = lines[at] ?? '';
  const column = random.between(0, line.length);
  switch (random.between(0, 11)) {
    case 0:
      return lines.toSpliced(at, random.between(1, 2));
    case 1:
      return lines.toSpliced(at, 0, line);
    case 2:
      return lines.toSpliced(at, 2, ...lines.slice(at, at + 2).reverse());
    case 3:
      return lines.toSpliced(at, 1, indent(random) + line);
    case 4:
      return lines.toSpliced(at, 1, line.trimStart());
    case 5:
      return lines.toSpliced(at, 1, line.slice(0, column) + soup(random) + line.slice(column));
    case 6:
      return lines.toSpliced(at, 1, line.slice(0, column) + line.slice(column + random.between(1, 3)));
    case 7:
      return lines.toSpliced(at, 0, blank(random));
    case 8: {
      // The whole in a container, as its first line and those after it are written.
      const prefix = random.pick(PREFIXES);
      const rest = prefix.startsWith('>') ? prefix : ' '.repeat(prefix.length);
      return lines.map((each, index) => (index === 0 ? prefix : random.chance(0.9) ? rest : '') + each);
    }
    case 9:
      return lines.toSpliced(at, 1, random.pick(PREFIXES) + line);
    case 10:
      // Two sources in one, cut anywhere.
      return [...lines.slice(0, at), line.slice(0, column) + excerpt(random, random.pick(sources)).join('\n')]
        .join('\n')
        .split('\n');
    default:
      return lines.toSpliced(at, 2, lines.slice(at, at + 2).join(' '));
  }
}
