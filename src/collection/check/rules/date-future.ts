import { problem } from '../../../model/problem.ts';
import type { ArticleRule } from '../rule.ts';

/** The first zone in which a day begins. */
const FIRST_ZONE = '+14:00';

/** An article that says it is published, on a day that has begun nowhere yet. */
export const dateFuture: ArticleRule = ({ fields: { published, draft }, origin }, _, now) => {
  if (published === undefined || draft || startOf(published) <= now.getTime()) return [];
  return [
    problem('date-future', {
      message: `The article is dated ${published}, which is in the future.`,
      hint: 'Correct the date, or write `draft: true` until then.',
      actual: published,
      ...(origin.published && { place: origin.published.place }),
    }),
  ];
};

/** The first moment at which it is this date anywhere, in milliseconds. */
function startOf(date: string): number {
  if (/(?:Z|[+-]\d{2}:\d{2})$/.test(date) && date.includes('T')) return Date.parse(date);
  return Date.parse(date.includes('T') ? `${date}${FIRST_ZONE}` : `${date}T00:00${FIRST_ZONE}`);
}
