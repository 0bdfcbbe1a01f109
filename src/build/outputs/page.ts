import type { ArticleSummary } from '../../collection/article-summary.ts';
import type { Article } from '../../model/article.ts';
import { headTags } from '../../render/head-tags.ts';
import { toHtml } from '../../render/to-html.ts';
import type { Strings } from '../../strings/strings.ts';
import { Markup, markup } from '../markup.ts';
import type { Site } from './site.ts';

/** An article with its frames, to be put into a page of somebody's own. */
export function printFragment(article: Article<unknown>, site: Site, strings: Strings): string {
  return `${toHtml(article, { frames: true, outline: true, persist: true, strings, site: site.url })}\n`;
}

/** The page of an article. */
export function printPage(
  article: Article<unknown>,
  summary: ArticleSummary<unknown>,
  site: Site,
  strings: Strings,
): string {
  const head = headTags(article, {
    site: site.url,
    siteName: site.title,
    url: site.address(site.pageHref(summary)),
  });
  const body = markup`<header class="site"><a href="${site.href('')}">${site.title}</a></header>
<main>
${new Markup(printFragment(article, site, strings))}</main>`;
  return printDocument({ head: new Markup(head), body, lang: article.fields.lang ?? site.lang, site });
}

/** The page that lists all articles, newest first, by year. */
export function printHome(articles: readonly ArticleSummary<unknown>[], site: Site): string {
  const years = new Map<string, ArticleSummary<unknown>[]>();
  for (const article of articles) {
    const year = article.fields.published?.slice(0, 4) ?? '';
    const list = years.get(year);
    if (list) list.push(article);
    else years.set(year, [article]);
  }
  const sections = Array.from(
    years,
    ([year, list]) => markup`<section>
${year === '' ? markup`` : markup`<h2>${year}</h2>`}
<ul>
${list.map((article) => homeItem(article, site))}</ul>
</section>
`,
  );
  const head = markup`<title>${site.title}</title>
${site.description === undefined ? markup`` : markup`<meta name="description" content="${site.description}">\n`}<link rel="canonical" href="${site.url.href}">`;
  const body = markup`<header class="site"><h1>${site.title}</h1>
${site.description === undefined ? markup`` : markup`<p>${site.description}</p>\n`}</header>
<main class="home">
${sections}</main>`;
  return printDocument({ head, body, lang: site.lang, site });
}

function homeItem(article: ArticleSummary<unknown>, site: Site): Markup {
  const { title, excerpt, fields } = article;
  const { lang = site.lang, published } = fields;
  const about = fields.description ?? excerpt;
  return markup`<li${lang === site.lang ? markup`` : markup` lang="${lang}"`}><a href="${site.pageHref(article)}">${title}</a>${
    published === undefined ? markup`` : markup` <time datetime="${published}">${published.slice(0, 10)}</time>`
  }${about === undefined ? markup`` : markup`\n<p>${about}</p>`}</li>
`;
}

/** A page that leads to the one which an article has now. */
export function printRedirect(article: ArticleSummary<unknown>, site: Site): string {
  const href = site.pageHref(article);
  return markup`<!doctype html>
<html lang="${article.fields.lang ?? site.lang}">
<head>
<meta charset="utf-8">
<title>${article.title}</title>
<meta name="robots" content="noindex">
<meta http-equiv="refresh" content="0; url=${href}">
<link rel="canonical" href="${site.address(href)}">
</head>
<body><p><a href="${href}">${article.title}</a></p></body>
</html>
`.html;
}

interface PageParts {
  readonly head: Markup;
  readonly body: Markup;
  readonly lang: string;
  readonly site: Site;
}

function printDocument({ head, body, lang, site }: PageParts): string {
  return markup`<!doctype html>
<html lang="${lang}"${isRightToLeft(lang) ? markup` dir="rtl"` : markup``}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
${head}
<link rel="alternate" type="application/rss+xml" title="${site.title}" href="${site.href('feed.xml')}">
<link rel="alternate" type="application/atom+xml" title="${site.title}" href="${site.href('atom.xml')}">
<link rel="alternate" type="application/feed+json" title="${site.title}" href="${site.href('feed.json')}">
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${site.href('styles.css')}">
<link rel="stylesheet" href="${site.href('site.css')}">
<script type="module" src="${site.href('broadsheet.min.js')}"></script>
</head>
<body>
${body}
</body>
</html>
`.html;
}

const RIGHT_TO_LEFT = /^(?:ar|arc|ckb|dv|fa|he|khw|ks|ps|sd|ug|ur|yi)(?:-|$)/i;

function isRightToLeft(lang: string): boolean {
  return RIGHT_TO_LEFT.test(lang);
}
