import type { ArticleFields } from '../../../model/article.ts';
import { readFirst, readPaths, readTags } from './list-readers.ts';
import { readAuthors } from './read-authors.ts';
import { readFirstImage, readImage } from './read-image.ts';
import { readMinutes } from './read-minutes.ts';
import type { Reader } from './reading.ts';
import {
  readAddress,
  readDateField,
  readDraftStatus,
  readFlag,
  readLanguage,
  readLastSegment,
  readPagePath,
  readPublishedDate,
  readText,
  readUnpublished,
} from './scalar-readers.ts';

/** A key that a field may go by (`seo.title` for a nested one), and how its value is read. */
export interface Spelling<T> {
  readonly key: string;
  /** The same in parts: the key, and the keys within its value. */
  readonly path: readonly [string, ...string[]];
  readonly read: Reader<T>;
}

export type FieldName = Exclude<keyof ArticleFields, 'extra'>;
type SpellingTable = { readonly [Name in FieldName]: readonly Spelling<NonNullable<ArticleFields[Name]>>[] };

const spelled = <T>(keys: string, read: Reader<T>): Spelling<T>[] =>
  keys.split(' ').map((key) => {
    const [first = key, ...inner] = key.split('.');
    return { key, path: [first, ...inner], read };
  });

/**
 * The keys in use for each field: of those present, the first that is of the right kind counts.
 *
 * They are what Jekyll, Hugo, Zola, Astro, Docusaurus, Eleventy, Ghost and dev.to read, and their common themes.
 */
export const FIELD_SPELLINGS: SpellingTable = {
  title: spelled('title linkTitle', readText),
  slug: spelled('slug permalink url path', readLastSegment),
  seoTitle: spelled('metaTitle meta_title seoTitle seo.title og_title', readText),
  description: spelled('description metaDescription meta_description seo.description', readText),
  excerpt: spelled('excerpt summary custom_excerpt', readText),
  published: [
    ...spelled('date publishDate publishdate pubDate pubdate published_at publishedAt datePublished', readDateField),
    ...spelled('published', readPublishedDate),
  ],
  updated: spelled('updated updatedDate updatedAt updated_at lastmod modified last_modified_at', readDateField),
  authors: spelled('author authors', readAuthors),
  tags: spelled('tags taxonomies.tags', readTags),
  category: [...spelled('category', readText), ...spelled('categories', readFirst)],
  draft: [
    ...spelled('draft', readFlag),
    ...spelled('published', readUnpublished),
    ...spelled('status', readDraftStatus),
  ],
  featured: spelled('featured', readFlag),
  lang: spelled('lang locale', readLanguage),
  image: [
    ...spelled('image heroImage cover cover_image coverImage feature_image featuredImage og_image', readImage),
    ...spelled('images', readFirstImage),
  ],
  canonical: spelled('canonical_url canonical canonicalUrl', readAddress('href')),
  permalink: spelled('permalink url path', readPagePath),
  aliases: spelled('aliases redirect_from', readPaths),
  declaredReadingMinutes: spelled('readTime readingTime reading_time', readMinutes),
};

/** Where the text that stands in for the image is, when it is not in the image's own object. */
export const IMAGE_ALT_SPELLINGS: readonly Spelling<string>[] = spelled('feature_image_alt', readText);
