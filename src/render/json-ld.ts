import type { Article, Author } from '../model/article.ts';
import type { Json, JsonObject } from '../model/json.ts';
import { articleAddress, imageAddress, webAddress } from './article-address.ts';
import type { HeadOptions } from './head-options.ts';

/**
 * Describes an article to search engines, as a schema.org `BlogPosting`.
 *
 * @returns A JSON object; print it into a page with `printJsonLd`, or let `headTags` do so.
 * @throws TypeError when `options.site` is no absolute address.
 * @see https://schema.org/BlogPosting
 */
export function jsonLd(article: Article<unknown>, options: HeadOptions): JsonObject {
  const { title, fields, words, readingMinutes } = article;
  const url = articleAddress(article, options);
  return given({
    '@context': 'https://schema.org',
    '@type': 'BlogPosting',
    headline: title,
    description: fields.description ?? article.excerpt,
    url,
    mainEntityOfPage: { '@type': 'WebPage', '@id': url },
    datePublished: fields.published,
    dateModified: fields.updated ?? fields.published,
    author: fields.authors.length > 0 ? fields.authors.map((author) => person(author, url)) : undefined,
    publisher: options.siteName && { '@type': 'Organization', name: options.siteName, url: new URL(options.site).href },
    image: imageAddress(article, options),
    articleSection: fields.category,
    keywords: fields.tags.length > 0 ? fields.tags : undefined,
    inLanguage: fields.lang,
    wordCount: words,
    timeRequired: readingMinutes > 0 ? `PT${readingMinutes}M` : undefined,
  });
}

/** Prints JSON for a `<script>`: no text in it can end the script or begin another. */
export function printJsonLd(json: Json): string {
  return JSON.stringify(json).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function person({ name, url }: Author, base: string): JsonObject {
  return given({ '@type': 'Person', name, url: url === undefined ? undefined : webAddress(url, base) });
}

/** An object without the keys that have nothing to say. */
function given(object: Readonly<Record<string, Json | undefined>>): JsonObject {
  return Object.fromEntries(
    Object.entries(object).filter((entry): entry is [string, Json] => entry[1] !== undefined && entry[1] !== ''),
  );
}
