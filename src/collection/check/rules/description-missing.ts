import { problem } from '../../../model/problem.ts';
import type { CollectionRule } from '../rule.ts';

/** From here on, a collection in which no article has a description is so on purpose, or needs to be told only once. */
const MANY = 10;

/**
 * Articles without a description of the author's own: search engines and cards of social networks show the beginning of
 * the text then. An excerpt in the frontmatter takes its place. Drafts are not finished yet.
 */
export const descriptionMissing: CollectionRule = (articles) => {
  const published = articles.filter(({ fields }) => !fields.draft);
  const lacking = published.filter(({ fields }) => fields.description === undefined && fields.excerpt === undefined);
  if (lacking.length === published.length && lacking.length >= MANY) {
    return [
      problem('description-missing', {
        message: `None of the ${lacking.length} published articles has a description.`,
        hint: 'Add `description: …` to their frontmatter, or turn this rule off.',
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
