import type { Heading } from '../../../model/heading.ts';
import { type Problem, problem } from '../../../model/problem.ts';
import type { ArticleRule } from '../rule.ts';

/**
 * Headings more than one level below the one they stand under.
 *
 * The level that an article starts with is its author's choice: the page adds the title above, and printers start
 * sections right below that.
 */
export const headingSkipped: ArticleRule = ({ outline }) => {
  const problems: Problem[] = [];
  const walk = (parent: Heading) => {
    for (const child of parent.children) {
      if (child.depth > parent.depth + 1) problems.push(skipped(child, parent));
      walk(child);
    }
  };
  for (const heading of outline) walk(heading);
  return problems;
};

function skipped({ text, depth, place }: Heading, parent: Heading): Problem {
  const wanted = parent.depth + 1;
  return problem('heading-skipped', {
    message: `“${text}” is a heading of level ${depth} right below “${parent.text}”, of level ${parent.depth}.`,
    hint: `Make it level ${wanted}: \`${'#'.repeat(wanted)}\`.`,
    expected: `level ${wanted}`,
    actual: `level ${depth}`,
    place,
    related: [{ place: parent.place, message: `The heading above it is here.` }],
  });
}
