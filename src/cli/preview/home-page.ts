import type { ArticleFile } from './article-folder.ts';
import { articleUrl, titleOf } from './article-page.ts';
import { type Markup, markup } from './markup.ts';
import { page } from './page.ts';

/**
 * The list of all articles, by folder, newest first.
 *
 * @param name What the previewed folder is called.
 */
export function homePage(files: readonly ArticleFile[], name: string): string {
  const groups = new Map<string, ArticleFile[]>();
  for (const file of files) {
    const folder = file.path.split('/').slice(0, -1).join('/');
    groups.set(folder, [...(groups.get(folder) ?? []), file]);
  }
  const sections = [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([folder, its]) => section(folder, its));
  return page({
    head: markup`<title>${name} · preview</title>`,
    body: markup`<header class="masthead">
<p class="kicker">Preview</p>
<h1>${name}</h1>
<p>${count(files.length, 'article')}${drafts(files)}. Save a file and this page follows.</p>
</header>
<main class="home">${sections.length > 0 ? sections : markup`<p>There is no Markdown file in this folder yet.</p>`}</main>`,
  });
}

function section(folder: string, files: readonly ArticleFile[]): Markup {
  const newestFirst = [...files].sort(
    (a, b) => published(b).localeCompare(published(a)) || titleOf(a).localeCompare(titleOf(b)),
  );
  return markup`<section>
${folder === '' ? markup`` : markup`<h2>${folder}</h2>`}
<ol class="cards">${newestFirst.map(card)}</ol>
</section>`;
}

function card(file: ArticleFile): Markup {
  const { article, problems } = file;
  const date = published(file).slice(0, 10);
  return markup`<li class="card">
<h3><a href="${articleUrl(file)}">${titleOf(file)}</a></h3>
<p class="facts">${date === '' ? markup`` : markup`<time datetime="${date}">${date}</time>`}${
    article ? markup`<span>${article.readingMinutes} min</span>` : markup``
  }${article?.fields.draft ? markup`<span class="badge">Draft</span>` : markup``}${
    problems.length > 0 ? problemBadge(file) : markup``
  }</p>
${article?.excerpt === undefined ? markup`` : markup`<p class="excerpt">${article.excerpt}</p>`}
</li>`;
}

function problemBadge({ problems }: ArticleFile): Markup {
  const grave = problems.some(({ severity }) => severity === 'error');
  return markup`<span class="badge ${grave ? 'error' : 'warning'}">${count(problems.length, 'problem')}</span>`;
}

function published({ article }: ArticleFile): string {
  return article?.fields.published ?? '';
}

function drafts(files: readonly ArticleFile[]): string {
  const number = files.filter(({ article }) => article?.fields.draft).length;
  return number === 0 ? '' : `, ${count(number, 'draft')}`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
