import type { Block } from './block.ts';
import type { Heading } from './heading.ts';
import type { JsonObject } from './json.ts';
import type { Place } from './place.ts';
import type { Problem } from './problem.ts';

/**
 * What one Markdown source says: plain, readonly JSON.
 *
 * Deep-equal to its own `JSON.parse(JSON.stringify(article))`, and the same in Node, a worker and a browser.
 *
 * @typeParam Data What the caller's schema made of the frontmatter; the fields when there is none.
 */
export interface Article<Data = ArticleFields> {
  /** Version of this shape, so that a newer reader knows an older file. */
  readonly format: 1;
  readonly slug: string;
  readonly title: string;
  readonly excerpt?: string;
  /** The canonical fields, whatever the schema. */
  readonly fields: ArticleFields;
  /** Where each field came from: the key as the author spelled it, and the place of its value. */
  readonly origin: Readonly<Record<string, Origin>>;
  readonly data: Data;
  readonly blocks: readonly Block[];
  /** The headings, nested; the heading of related links and a repeated title are left out. */
  readonly outline: readonly Heading[];
  readonly words: number;
  /** At 238 words a minute; 1 at least where there is a word to read. */
  readonly readingMinutes: number;
  readonly problems: readonly Problem[];
}

/** The canonical frontmatter that every article has. */
export interface ArticleFields {
  readonly title: string;
  readonly slug: string;
  readonly seoTitle?: string;
  readonly description?: string;
  readonly excerpt?: string;
  readonly authors: readonly Author[];
  /** ISO 8601. A date without a time stays a calendar date; one without a zone stays local. */
  readonly published?: string;
  /** ISO 8601, as `published`. */
  readonly updated?: string;
  readonly category?: string;
  readonly tags: readonly string[];
  readonly featured: boolean;
  readonly draft: boolean;
  readonly image?: ArticleImage;
  readonly canonical?: string;
  /** The path of its page within the site, where the frontmatter gives it whole: `/docs/history/`. */
  readonly permalink?: string;
  /** BCP 47 language tag. */
  readonly lang?: string;
  /** Earlier paths of the article. */
  readonly aliases: readonly string[];
  readonly declaredReadingMinutes?: number;
  /** Frontmatter keys that no field reads. */
  readonly extra: JsonObject;
}

export interface Author {
  readonly name: string;
  readonly url?: string;
}

export interface ArticleImage {
  readonly src: string;
  readonly alt?: string;
}

export interface Origin {
  /** The key as spelled in the frontmatter (`seo.title` for a nested one), or what stood in for it: `heading`, `body`, `path`, `title`. */
  readonly key: string;
  readonly place: Place;
}
