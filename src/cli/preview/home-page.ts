import { type Markup, markup } from '../../build/markup.ts';
import { count } from '../count.ts';
import type { ArticleFile } from './article-file.ts';
import { articleUrl, titleOf } from './article-page.ts';
import type { PageParts } from './page.ts';

/**
 * The list of all articles, by folder, newest first.
 *
 * @param name What the previewed folder is called.
 */
export function homePage(files: readonly ArticleFile[], name: string): PageParts {
  const groups = new Map<string, ArticleFile[]>();
  for (const file of files) {
    const folder = file.path.split('/').slice(0, -1).join('/');
    const group = groups.get(folder);
    if (group) group.push(file);
    else groups.set(folder, [file]);
  }
  const slugs = pathsBySlug(files);
  const sections = [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([folder, its]) => section(folder, its, slugs));
  return {
    head: markup`<title>${name} · preview</title>`,
    body: markup`<header class="masthead">
<p class="kicker">Preview</p>
<h1>${name}</h1>
<p>${count(files.length, 'article')}${drafts(files)}. Save a file and this page follows.</p>
</header>
<main class="home">${sections.length > 0 ? sections : markup`<p>There is no Markdown file in this folder yet.</p>`}</main>`,
  };
}

function section(folder: string, files: readonly ArticleFile[], slugs: PathsBySlug): Markup {
  const newestFirst = [...files].sort(
    (a, b) => published(b).localeCompare(published(a)) || titleOf(a).localeCompare(titleOf(b)),
  );
  return markup`<section>
${folder === '' ? markup`` : markup`<h2>${folder}</h2>`}
<ol class="cards">${newestFirst.map((file) => card(file, slugs))}</ol>
</section>`;
}

function card(file: ArticleFile, slugs: PathsBySlug): Markup {
  const { article, problems } = file;
  const date = published(file).slice(0, 10);
  const lang = article?.fields.lang ?? 'en';
  return markup`<li class="card">
<h3 lang="${lang}"><a href="${articleUrl(file)}">${titleOf(file)}</a></h3>
<p class="facts">${date === '' ? markup`` : markup`<time datetime="${date}">${date}</time>`}${
    article ? markup`<span>${article.readingMinutes} min</span>` : markup``
  }${article?.fields.draft ? markup`<span class="badge">Draft</span>` : markup``}${
    problems.length > 0 ? problemBadge(file) : markup``
  }${slugBadge(file, slugs)}</p>
${article?.excerpt === undefined ? markup`` : markup`<p class="excerpt" lang="${lang}">${article.excerpt}</p>`}
</li>`;
}

/** Paths of the files whose articles have a slug, in the order of the list. */
type PathsBySlug = ReadonlyMap<string, readonly string[]>;

function pathsBySlug(files: readonly ArticleFile[]): PathsBySlug {
  const paths = new Map<string, string[]>();
  for (const { article, path } of files) {
    if (!article) continue;
    const same = paths.get(article.slug);
    if (same) same.push(path);
    else paths.set(article.slug, [path]);
  }
  return paths;
}

/** A link by slug leads to one article only; the others are reached by the paths of their files. */
function slugBadge({ article, path }: ArticleFile, slugs: PathsBySlug): Markup {
  const paths = article && slugs.get(article.slug);
  if (!paths || paths.length < 2) return markup``;
  const other = paths[0] === path ? paths[1] : paths[0];
  const more = paths.length > 2 ? ` and ${paths.length - 2} more` : '';
  return markup`<span class="badge warning">Slug as in ${other}${more}</span>`;
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
