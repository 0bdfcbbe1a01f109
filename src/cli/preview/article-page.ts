import { Markup, markup } from '../../build/markup.ts';
import { formatProblemIn } from '../../model/format-problem.ts';
import { linesOf } from '../../model/print-frame.ts';
import type { Problem } from '../../model/problem.ts';
import { headTags } from '../../render/head-tags.ts';
import type { ArticleFile } from './article-file.ts';
import type { PageParts } from './page.ts';

/**
 * The page of one article: the element that draws it, and below it what is wrong with its source.
 *
 * It is known by the address of its file: two articles may have one slug.
 *
 * @param site Address of the preview, for the links in the head.
 */
export function articlePage(file: ArticleFile, site: string): PageParts {
  const { article, path, problems, source } = file;
  return {
    head: article
      ? new Markup(headTags(article, { site, url: articleUrl(file) }))
      : markup`<title>${titleOf(file)}</title>`,
    ...(article?.fields.lang !== undefined && { lang: article.fields.lang }),
    body: markup`<nav class="way-back" aria-label="Preview" lang="en"><a href="/">All articles</a> <code>${path}</code></nav>
<main><broadsheet-article src="${articleUrl(file)}"></broadsheet-article></main>
${problems.length > 0 ? problemList(problems, source) : markup``}`,
  };
}

/** Where an article is: its file, which a browser is shown as a page and the element is given as Markdown. */
export function articleUrl({ path }: ArticleFile): string {
  return `/${path.split('/').map(encodeURIComponent).join('/')}`;
}

/** What an article is called, one that could not be read included. */
export function titleOf({ article, path }: ArticleFile): string {
  return article?.title ?? path;
}

function problemList(problems: readonly Problem[], source: string): Markup {
  const lines = linesOf(source);
  const items = problems.map(
    (problem) => markup`<li class="${problem.severity}"><pre>${formatProblemIn(problem, lines)}</pre></li>`,
  );
  return markup`<aside class="problems" aria-labelledby="preview-problems" lang="en">
<h2 id="preview-problems">Problems in the source</h2>
<ol>${items}</ol>
</aside>`;
}
