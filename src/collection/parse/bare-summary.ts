import type { ArticleFields } from '../../model/article.ts';
import type { ArticleSummary } from '../article-summary.ts';

/** An article before any schema: `data` is left out, being the fields, or what a schema makes of the frontmatter. */
export type BareSummary = Omit<ArticleSummary<ArticleFields>, 'data'>;
