import type { Heading } from '../../model/heading.ts';
import type { ArticleSummary } from '../article-summary.ts';
import { wordsOf } from './words-of.ts';

/** The category of an article, if it has one: the frontmatter's, or else the folder that it is sorted into. */
export function categoriesOf({ fields: { category }, path }: ArticleSummary<unknown>): string[] {
  if (category !== undefined) return [category];
  const folders = path.split('/').slice(0, -1);
  // `first-steps/index.md` is a folder of its own for one article.
  if (/(?:^|\/)(?:index|readme)\.[^/]+$/i.test(path)) folders.pop();
  return folders.length > 0 ? [folders.join('/')] : [];
}

/** When an article was published, or else last changed. */
export function dateOf({ fields: { published, updated } }: ArticleSummary<unknown>): string | undefined {
  return published ?? updated;
}

/** The words of an article's title and headings. */
export function headingWordsOf({ title, outline }: ArticleSummary<unknown>): string[] {
  return [...wordsOf(title), ...outline.flatMap(wordsBelow)];
}

function wordsBelow({ text, children }: Heading): string[] {
  return [...wordsOf(text), ...children.flatMap(wordsBelow)];
}
