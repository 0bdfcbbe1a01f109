import type { Heading } from '../../../model/heading.ts';
import { type Problem, problem } from '../../../model/problem.ts';
import type { ArticleRule } from '../rule.ts';

/**
 * Headings more than one level below the one they stand under. Those in a row are told once, at the first.
 *
 * The level that an article starts with is its author's choice: the page adds the title above, and printers start
 * sections right below that.
 */
export const headingSkipped: ArticleRule = ({ outline }) => {
  const problems: Problem[] = [];
  const walk = (parent: Heading) => {
    const deep = parent.children.filter(({ depth }) => depth > parent.depth + 1);
    const [first, ...others] = deep;
    if (first) problems.push(skipped(first, others.length, parent));
    for (const child of parent.children) walk(child);
  };
  for (const heading of outline) walk(heading);
  return problems;
};

function skipped({ text, depth, place }: Heading, others: number, parent: Heading): Problem {
  const wanted = parent.depth + 1;
  const more = others === 0 ? '' : ` So ${others === 1 ? 'is 1' : `are ${others}`} more below it.`;
  return problem('heading-skipped', {
    message: `“${shortened(text)}” is a heading of level ${depth} right below “${shortened(parent.text)}”, of level ${parent.depth}.${more}`,
    hint: `Make it level ${wanted}: \`${'#'.repeat(wanted)}\`.`,
    expected: `level ${wanted}`,
    actual: `level ${depth}`,
    place,
    related: [{ place: parent.place, message: 'The heading above it is here.' }],
  });
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57).trimEnd()}…` : text;
}
