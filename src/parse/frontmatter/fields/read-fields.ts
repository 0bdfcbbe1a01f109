import { slug as slugify } from 'github-slugger';
import type { ArticleFields, ArticleImage, Origin } from '../../../model/article.ts';
import type { Place } from '../../../model/place.ts';
import { type Problem, problem } from '../../../model/problem.ts';
import { visibleText } from '../../../model/visible-text.ts';
import type { MappingNode } from '../mapping-node.ts';
import { FieldSearch, type StandIn } from './field-search.ts';
import { IMAGE_ALT_SPELLINGS } from './field-spellings.ts';
import { readPathName } from './path-name.ts';
import type { ReaderOptions } from './reading.ts';
import { unreadJson } from './unread-json.ts';

/** What fields are read from, besides the frontmatter. */
export interface FieldContext {
  /** The file's path: read for a slug, a title and a date that the frontmatter does not give. */
  readonly path?: string;
  /** What separates tags within one string. Default: `comma`. */
  readonly tagSeparator?: ReaderOptions['tagSeparator'];
  /** The start of the file: the place of what has none of its own. */
  readonly sourcePlace: Place;
  readonly body: {
    readonly heading?: { readonly text: string; readonly place: Place };
    readonly excerpt?: { readonly text: string; readonly place: Place };
  };
}

export interface ReadFields {
  readonly fields: ArticleFields;
  /** By field: the key it was read from, or what stood in for it, and where. */
  readonly origin: Record<string, Origin>;
  readonly problems: Problem[];
}

/**
 * Reads the canonical fields from frontmatter, whatever spellings it uses.
 *
 * A value of the wrong kind is a problem at its place, and the next spelling is tried. Keys that no field was read from
 * are in `fields.extra`. A missing title, slug, date or excerpt is taken from the body or the path.
 */
export function readFields(mapping: MappingNode | undefined, context: FieldContext): ReadFields {
  const { path, tagSeparator = 'comma', sourcePlace, body } = context;
  const search = new FieldSearch(mapping, { tagSeparator });
  const named = path === undefined ? {} : readPathName(path);
  const fromPath = (value: string | undefined): StandIn<string> | undefined =>
    value === undefined ? undefined : { value, key: 'path', place: sourcePlace };

  const title = search.find('title') ?? standInTitle(search, mapping !== undefined, context, fromPath(named.title));
  const permalink = readPermalink(search);
  const fields = {
    title,
    slug: search.find('slug', fromPath(named.slug)) ?? slugOfTitle(search, title, sourcePlace),
    ...search.optional('seoTitle'),
    ...search.optional('description'),
    ...search.optional(
      'excerpt',
      body.excerpt && { value: visibleText(body.excerpt.text), key: 'body', place: body.excerpt.place },
    ),
    authors: search.find('authors') ?? [],
    ...search.optional('published', fromPath(named.date) ?? permalink.date),
    ...search.optional('updated'),
    ...search.optional('category'),
    tags: search.find('tags') ?? [],
    featured: search.find('featured') ?? false,
    draft: search.find('draft') ?? false,
    ...withAlt(search, search.find('image')),
    ...search.optional('canonical'),
    ...permalink.field,
    ...search.optional('lang'),
    aliases: search.find('aliases') ?? [],
    ...search.optional('declaredReadingMinutes'),
  };
  const extra = mapping ? unreadJson(mapping, search.read) : {};
  return { fields: { ...fields, extra }, origin: search.origin, problems: search.problems };
}

/** The slug of an article whose frontmatter and path give none. */
function slugOfTitle(search: FieldSearch, title: string, sourcePlace: Place): string {
  search.origin.slug = { key: 'title', place: search.origin.title?.place ?? sourcePlace };
  return slugify(title) || 'untitled';
}

/** The path of the article's page, and the date that it begins with: `/2024/12/10/hello/`. */
function readPermalink(search: FieldSearch): {
  readonly field: Pick<ArticleFields, 'permalink'>;
  readonly date?: StandIn<string>;
} {
  const field = search.optional('permalink');
  const { key, place } = search.origin.permalink ?? {};
  const [, ...date] = /^\/?(\d{4})\/(0[1-9]|1[0-2])\/(0[1-9]|[12]\d|3[01])\//.exec(field.permalink ?? '') ?? [];
  return date.length === 0 || key === undefined || !place
    ? { field }
    : { field, date: { value: date.join('-'), key, place } };
}

function withAlt(search: FieldSearch, image: ArticleImage | undefined): { image?: ArticleImage } {
  if (!image) return {};
  const alt = image.alt ?? search.first(IMAGE_ALT_SPELLINGS)?.value;
  return { image: alt === undefined ? image : { ...image, alt } };
}

/** The title of an article that gives none, with a warning that says what stands in. */
function standInTitle(
  search: FieldSearch,
  hasFrontmatter: boolean,
  { sourcePlace, body }: FieldContext,
  fromPath: StandIn<string> | undefined,
): string {
  const headingText = visibleText(body.heading?.text ?? '');
  const standIn: StandIn<string> | undefined =
    body.heading && headingText !== '' ? { value: headingText, key: 'heading', place: body.heading.place } : fromPath;
  if (standIn) search.origin.title = { key: standIn.key, place: standIn.place };
  const title = standIn?.value ?? 'Untitled';
  const missing = hasFrontmatter ? 'The frontmatter gives no title' : 'No frontmatter gives a title';
  const whose = standIn && (standIn.key === 'heading' ? 'the first heading' : 'the name of the file');
  search.problems.push(
    problem('title-missing', {
      message: `${missing}; ${whose ? `${whose}, "${title}",` : `"${title}"`} stands in.`,
      hint: 'Add `title: …` to the first block.',
      place: standIn?.place ?? sourcePlace,
    }),
  );
  return title;
}
