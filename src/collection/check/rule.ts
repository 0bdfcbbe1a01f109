import type { Problem } from '../../model/problem.ts';
import type { ArticleSummary } from '../article-summary.ts';
import type { CheckedFile } from './checked-file.ts';

type Found = readonly Problem[] | Promise<readonly Problem[]>;

/** Says what is wrong with one article, beyond what its parser says. The file is named by who asks. */
export type ArticleRule = (article: ArticleSummary<unknown>, file: CheckedFile, now: Date) => Found;

/** Says what is wrong with articles beside each other. */
export type CollectionRule = (articles: readonly ArticleSummary<unknown>[]) => readonly Problem[];
