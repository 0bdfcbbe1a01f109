import type { Place } from '../model/place.ts';
import { type Problem, problem } from '../model/problem.ts';
import type { ArticleSummary } from './article-summary.ts';
import { pagePath } from './links/page-path.ts';
import { pathKey } from './links/path-key.ts';

/**
 * Articles that would have one page, because they have one slug. Those whose frontmatter or permalink keeps their pages
 * apart may share a slug.
 *
 * @param articles In their order; the first of several goes before the others.
 */
export function slugProblems(articles: readonly ArticleSummary<unknown>[], permalink = '/:slug/'): Problem[] {
  const first = new Map<string, ArticleSummary<unknown>>();
  const problems: Problem[] = [];
  for (const article of articles) {
    const page = pagePath(article, permalink);
    const key = pathKey(page);
    const other = first.get(key);
    if (!other) {
      first.set(key, article);
      continue;
    }
    const isSlug = article.slug === other.slug && page === `/${article.slug}/`;
    const what = isSlug ? `The slug "${article.slug}"` : `The page "${page}"`;
    problems.push(
      problem('slug-duplicate', {
        message: `${what} is also that of "${other.path}", which goes before.`,
        hint: 'Give one of them a `slug` of its own.',
        file: article.path,
        ...placeOf(article),
        related: [{ file: other.path, ...placeOf(other), message: 'The other is here.' }],
      }),
    );
  }
  return problems;
}

function placeOf({ origin }: ArticleSummary<unknown>): { place?: Place } {
  const place = origin.slug?.place;
  return place ? { place } : {};
}
