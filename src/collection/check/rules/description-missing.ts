import type { Origin } from '../../../model/article.ts';
import { problem } from '../../../model/problem.ts';
import type { CollectionRule } from '../rule.ts';

/** So many articles that lack one, and more than half of all, are the way of the site: it is told once. */
const MANY = 10;

/**
 * Articles without a description of the author's own: search engines and cards of social networks show the beginning of
 * the text then. An excerpt in the frontmatter takes its place. Drafts are not finished yet.
 */
export const descriptionMissing: CollectionRule = (articles) => {
  const published = articles.filter(({ fields }) => !fields.draft);
  const lacking = published.filter(
    ({ fields, origin }) => fields.description === undefined && !isAuthors(origin.excerpt),
  );
  if (lacking.length >= MANY && lacking.length * 2 > published.length) {
    return [
      problem('description-missing', {
        message:
          lacking.length === published.length
            ? `None of the ${published.length} published articles has a description.`
            : `${lacking.length} of ${published.length} published articles have no description.`,
        hint: 'Add `description: …` to their frontmatter, or turn this rule off. Once most have one, the others are named.',
      }),
    ];
  }
  return lacking.map(({ title, path, origin }) =>
    problem('description-missing', {
      message: `“${title}” has no description.`,
      hint: 'Add `description: …` to the frontmatter: what search results and shared links say of it.',
      file: path,
      ...(origin.title && { place: origin.title.place }),
    }),
  );
};

/** Whether an excerpt was written as such, and is not the first paragraph. */
function isAuthors(origin: Origin | undefined): boolean {
  return origin !== undefined && origin.key !== 'body';
}
