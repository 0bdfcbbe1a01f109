import type { Article } from '../../model/article.ts';

/** Fired on `<broadsheet-article>` when an article has been drawn. */
export class ArticleLoadEvent extends Event {
  /** What was drawn; its `problems` name what an author may want to mend. */
  readonly article: Article<unknown>;

  constructor(article: Article<unknown>) {
    super('broadsheet-load', { bubbles: true, composed: true });
    this.article = article;
  }
}
