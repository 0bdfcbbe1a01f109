import type { Random } from './random.ts';

const OPENINGS = [
  '---',
  '---',
  '---',
  '+++',
  '+++',
  '--- ',
  '---\t',
  '----',
  ' ---',
  '--',
  '---a',
  '+++ ',
  '++++',
  '\n---',
  '- --',
  '--- a',
];
const LINES = [
  'a: b',
  'a = 1',
  '- a',
  '',
  '  ',
  '# a',
  '...',
  '===',
  '--- a',
  '----',
  ' ---',
  '+++',
  '---',
  '[a]',
  '> a',
  '\ta',
  '\0',
];
const CLOSINGS = ['---', '---', '+++', '+++', '--- ', '+++\t', '----', ' ---', '...', '---a', ''];

/** The lines of a block of frontmatter, closed or not, or of something that looks like one. */
export function frontmatter(random: Random): string[] {
  const opening = random.pick(OPENINGS);
  const lines = [opening, ...random.several(0, 3, () => random.pick(LINES))];
  if (random.chance(0.85)) lines.push(random.chance(0.8) ? opening.trim() : random.pick(CLOSINGS));
  if (random.chance(0.3)) lines.push('');
  return lines.flatMap((line) => line.split('\n'));
}
