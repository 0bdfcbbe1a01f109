import type { Problem } from '../../model/problem.ts';
import type { ArticleSummary } from '../article-summary.ts';
import type { CheckedFile } from './checked-file.ts';

/** Says what is wrong with one article, beyond what its parser says. The file is named by who asks. */
export type ArticleRule = (article: ArticleSummary<unknown>, file: CheckedFile, now: Date) => readonly Problem[];

/** Says what is wrong with articles beside each other. */
export type CollectionRule = (articles: readonly ArticleSummary<unknown>[]) => readonly Problem[];
