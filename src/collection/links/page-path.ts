import { slug as slugify } from 'github-slugger';
import { hash } from '../../model/hash.ts';
import { trimEndWhere } from '../../model/trim-end-where.ts';
import type { ArticleSummary } from '../article-summary.ts';
import { filePage } from './path-key.ts';
import { decodePath } from './read-link.ts';

const PARTS = /:(slug|path|category|year|month|day)\b/g;

/** What a permalink may hold, in words. */
export const PERMALINK_PARTS = ':slug, :path, :category, :year, :month and :day';

/** Whether a text can be a permalink: it tells articles apart, and holds no part that there is none of. */
export function isPermalink(text: string): boolean {
  return /:(?:slug|path)\b/.test(text) && !/:[a-z]/i.test(text.replace(PARTS, ''));
}

/**
 * The path of an article's page.
 *
 * An article whose frontmatter gives the path has that. A part that the article does not have is left out with its slash: `/:category/:slug/` is `/hello/` without a category.
 *
 * @param permalink Made of `:slug`, `:path`, `:category`, `:year`, `:month` and `:day`.
 * @example
 * pagePath(article, '/blog/:year/:slug/'); // '/blog/2024/hello/'
 */
export function pagePath({ slug, path, fields }: ArticleSummary<unknown>, permalink: string): string {
  if (fields.permalink !== undefined) return fields.permalink;
  const filled = permalink.replace(PARTS, (_, name: string) => {
    if (name === 'slug') return slug;
    if (name === 'path') return filePage(path);
    if (name === 'category') return slugify(fields.category ?? '');
    return DATE.exec(fields.published ?? '')?.groups?.[name] ?? '';
  });
  return `/${filled}`.replace(/\/{2,}/g, '/');
}

const DATE = /^(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)/;

/**
 * The file of a page below the folder of a built site: `hello/index.html`. Every server finds a folder's page, with and
 * without the slash.
 *
 * @param page Its path, as `pagePath` gives it.
 */
export function pageFile(page: string): string {
  return fileOf(decodePath(page));
}

/** What the files of two pages have in common when some system takes them for one. */
export function pageFileKey(page: string): string {
  return fileKey(pageFile(page));
}

/**
 * What two names of files have in common when some system takes them for one.
 *
 * Letters with the same capital are the same to it, and lower case alone does not make them so: a long `\u017f` and `s`, the
 * two small sigmas. A Turkish `\u0131` is not the same as `i`, though their capitals are.
 */
export function fileKey(name: string): string {
  return name
    .normalize('NFC')
    .replace(/[^\0-\x7f\u0131]/gu, (letter) => {
      const capital = letter.toUpperCase();
      return capital.length === letter.length ? capital.toLowerCase() : letter;
    })
    .toLowerCase();
}

/** The file that stands at a path of a built site. */
export function fileOf(path: string): string {
  const file = safePath(path);
  if (file === '') return 'index.html';
  return /\.html?$/.test(file) && !path.endsWith('/') ? file : `${file}/index.html`;
}

/** Whether a page's file is sure to be named as the page is. */
export function isPlain(page: string): boolean {
  return page.length <= LONGEST_PATH && /^\/(?:(?!(?:con|prn|aux|nul|(?:com|lpt)\d)\/)[a-z\d_-]{1,150}\/)+$/.test(page);
}

/** What Windows keeps for devices, whatever extension follows. */
const RESERVED = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[\d\u00b9\u00b2\u00b3])(?=\.|$)/i;

/** How long a part of a path may be, in bytes: systems take 255, of which some go for an extension and a temporary name. */
const LONGEST_PART = 180;

/** How long a path may be, in bytes. */
const LONGEST_PATH = 900;

/**
 * A path that an author gave, as one below a folder: no part of it leads up, is hidden, or is empty, and no system
 * refuses its characters, its names or its length. That of the folder itself is empty.
 */
export function safePath(path: string): string {
  // Most have nothing to be replaced.
  if (isPlain(path)) return path.slice(1, -1);
  const parts = path
    .split('/')
    .map((part) =>
      part
        .replace(/\p{Surrogate}/gu, '\ufffd')
        .replace(/[\u0000-\u001f\\:*?"<>|]/g, '-')
        .replace(/^\.+/, ''),
    )
    // At the end of a name, Windows takes no notice of these.
    .map((part) => trimEndWhere(part, (character) => character === '.' || character === ' '))
    .filter((part) => part !== '')
    .map((part) => part.replace(RESERVED, '$&-'))
    .map((part) => shortened(part, LONGEST_PART));
  return shortened(parts.join('/'), LONGEST_PATH);
}

/** A text of so many bytes at most: of a longer one its start, and what tells it from others with the same. */
function shortened(text: string, most: number): string {
  const bytes = new TextEncoder().encode(text);
  if (bytes.length <= most) return text;
  const [extension = ''] = /\.html?$/.exec(text) ?? [];
  const tail = `-${hash(text)}${extension}`;
  const start = new TextDecoder().decode(bytes.subarray(0, most - tail.length));
  return trimEndWhere(start, (character) => '/. \ufffd'.includes(character)) + tail;
}

/** What the parts of a permalink may be, as patterns. */
const FORMS: Readonly<Record<string, string>> = {
  slug: '[^/]+',
  path: '.+',
  category: '[^/]+',
  year: '\\d{4}',
  month: '\\d\\d',
  day: '\\d\\d',
};

/** Tells whether a path, as `pathKey` gives it, has the form of a permalink. */
export function permalinkForm(permalink: string): (key: string) => boolean {
  const bare = permalink.replace(/^\/+|(?:\/+|\/index\.html?|\.html?)$/gi, '');
  const pattern = bare
    .split(PARTS)
    .map((piece, index) => (index % 2 === 1 ? (FORMS[piece] ?? '') : piece.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')))
    .join('');
  const form = new RegExp(`^${pattern}$`, 'u');
  return (key) => form.test(key);
}

/**
 * Whether a permalink's form is that of articles alone: it has a folder of its own or a date. `/:slug/` may be any page
 * of the site.
 */
export function isTelling(permalink: string): boolean {
  const parts = permalink.replace(/index\.html?$|\.html?$/i, '');
  return /:(?:year|month|day)\b/.test(parts) || /[^/]/.test(parts.replace(PARTS, '').replace(/[^\p{L}\p{N}/]/gu, ''));
}
