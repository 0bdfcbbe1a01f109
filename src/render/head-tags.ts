import type { Article } from '../model/article.ts';
import { articleAddress, imageAddress } from './article-address.ts';
import type { HeadOptions } from './head-options.ts';
import { jsonLd, printJsonLd } from './json-ld.ts';

/**
 * Prints what belongs in the `<head>` of an article's page: title, description, canonical address, `noindex` for a
 * draft, Open Graph, Twitter card, and JSON-LD. One tag a line; what the article does not say is left out.
 *
 * @throws TypeError when `options.site` is no absolute address.
 * @see https://ogp.me/#type_article
 * @example
 * headTags(article, { site: 'https://example.com/blog/', siteName: 'Example' });
 */
export function headTags(article: Article<unknown>, options: HeadOptions): string {
  const { title, fields } = article;
  const address = articleAddress(article, options);
  const image = imageAddress(article, options);
  const description = fields.description ?? article.excerpt;
  const names = fields.authors.map(({ name }) => name).join(', ');
  return [
    `<title>${escapeHtml(fields.seoTitle ?? title)}</title>`,
    meta('name', 'description', description),
    meta('name', 'author', names),
    fields.draft ? meta('name', 'robots', 'noindex') : '',
    `<link rel="canonical" href="${escapeHtml(address)}">`,
    meta('property', 'og:type', 'article'),
    meta('property', 'og:title', fields.seoTitle ?? title),
    meta('property', 'og:description', description),
    meta('property', 'og:url', address),
    meta('property', 'og:site_name', options.siteName),
    meta('property', 'og:locale', openGraphLocale(fields.lang)),
    meta('property', 'og:image', image),
    meta('property', 'og:image:alt', image && fields.image?.alt),
    meta('property', 'article:published_time', fields.published),
    meta('property', 'article:modified_time', fields.updated),
    meta('property', 'article:section', fields.category),
    ...fields.tags.map((tag) => meta('property', 'article:tag', tag)),
    meta('name', 'twitter:card', image ? 'summary_large_image' : 'summary'),
    meta('name', 'twitter:site', options.twitterSite),
    `<script type="application/ld+json">${printJsonLd(jsonLd(article, options))}</script>`,
  ]
    .filter((tag) => tag !== '')
    .join('\n');
}

function meta(kind: 'name' | 'property', name: string, content: string | undefined): string {
  return content ? `<meta ${kind}="${name}" content="${escapeHtml(content)}">` : '';
}

/** Open Graph wants a language with its territory: `en_US`. */
function openGraphLocale(lang: string | undefined): string | undefined {
  const match = /^([a-z]{2,3})(?:-[a-z]{4})?-([a-z]{2})$/i.exec(lang ?? '');
  return match?.[1] && match[2] ? `${match[1].toLowerCase()}_${match[2].toUpperCase()}` : undefined;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
