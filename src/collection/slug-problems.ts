import type { Place } from '../model/place.ts';
import { type Problem, problem } from '../model/problem.ts';
import type { ArticleSummary } from './article-summary.ts';
import { isPlain, pageFileKey, pagePath } from './links/page-path.ts';
import { pathKey } from './links/path-key.ts';

/**
 * Articles that would have one page, because they have one slug, or pages that a file system may take for one: they
 * differ in case, or in characters that a name of a file cannot have. Those whose frontmatter or permalink keeps their
 * pages apart may share a slug.
 *
 * @param articles In their order; the first of several goes before the others.
 */
export function slugProblems(articles: readonly ArticleSummary<unknown>[], permalink = '/:slug/'): Problem[] {
  const first = new Map<string, ArticleSummary<unknown>>();
  const problems: Problem[] = [];
  for (const article of articles) {
    const page = pagePath(article, permalink);
    const key = pathKey(page);
    const fileKey = isPlain(page) && !page.includes('index') ? key : pathKey(pageFileKey(page));
    const other = first.get(key) ?? first.get(fileKey);
    if (!other) {
      first.set(key, article).set(fileKey, article);
      continue;
    }
    problems.push(
      problem('slug-duplicate', {
        message: `${whatIsShared(article, page, other, pagePath(other, permalink))}, which goes before.`,
        hint: 'Give one of them a `slug` of its own.',
        file: article.path,
        ...placeOf(article),
        related: [{ file: other.path, ...placeOf(other), message: 'The other is here.' }],
      }),
    );
  }
  return problems;
}

function whatIsShared(
  article: ArticleSummary<unknown>,
  page: string,
  other: ArticleSummary<unknown>,
  otherPage: string,
): string {
  if (pathKey(page) !== pathKey(otherPage)) {
    return `The page "${page}" would be in one file with "${otherPage}" of "${other.path}"`;
  }
  const isSlug = article.slug === other.slug && page === `/${article.slug}/`;
  return `${isSlug ? `The slug "${article.slug}"` : `The page "${page}"`} is also that of "${other.path}"`;
}

function placeOf({ origin }: ArticleSummary<unknown>): { place?: Place } {
  const place = origin.slug?.place;
  return place ? { place } : {};
}
