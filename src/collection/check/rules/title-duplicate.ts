import { problem } from '../../../model/problem.ts';
import { visibleText } from '../../../model/visible-text.ts';
import type { ArticleSummary } from '../../article-summary.ts';
import type { CollectionRule } from '../rule.ts';

/**
 * Articles with one title: readers and search results cannot tell them apart.
 *
 * A title that only a path stands in for is told otherwise. Files that have one name in several folders are one article
 * in several versions or languages, and share their title with reason.
 */
export const titleDuplicate: CollectionRule = (articles) => {
  const byTitle = new Map<string, ArticleSummary<unknown>[]>();
  for (const article of articles.toSorted((one, other) => (one.path < other.path ? -1 : 1))) {
    if (article.origin.title?.key === 'path') continue;
    const key = visibleText(article.title).toLowerCase();
    byTitle.set(key, [...(byTitle.get(key) ?? []), article]);
  }
  return [...byTitle.values()].flatMap((same) =>
    same.flatMap((article, index) => {
      const other = same.slice(0, index).find((each) => !areVersions(each, article));
      return other ? duplicate(article, other) : [];
    }),
  );
};

function duplicate({ title, path, origin }: ArticleSummary<unknown>, other: ArticleSummary<unknown>) {
  const place = other.origin.title?.place;
  return problem('title-duplicate', {
    message: `“${title}” is also the title of "${other.path}".`,
    hint: 'Give each a title that tells them apart.',
    file: path,
    ...(origin.title && { place: origin.title.place }),
    related: [{ file: other.path, ...(place && { place }), message: 'The other title is here.' }],
  });
}

/** Whether two are one article in several versions or languages. */
function areVersions(one: ArticleSummary<unknown>, other: ArticleSummary<unknown>): boolean {
  return one.fields.lang !== other.fields.lang || nameOf(one.path) === nameOf(other.path);
}

/** `install` for `v3.5/install.md`, `v3.5/install/index.md` and `install.de.md`. */
function nameOf(path: string): string {
  const parts = path.replace(/(?:\/_?(?:index|readme))?\.\w+$/i, '').split('/');
  return (parts.at(-1) ?? '').replace(/\.[a-z]{2}(?:-[a-z]{2,4})?$/i, '').toLowerCase();
}
