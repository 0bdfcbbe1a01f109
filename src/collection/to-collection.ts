import type { Place } from '../model/place.ts';
import { type Problem, problem } from '../model/problem.ts';
import type { ArticleSummary, CollectedArticle } from './article-summary.ts';
import type { Collection } from './collection.ts';
import type { AddressOptions } from './links/article-addresses.ts';
import { LinkResolver } from './links/link-resolver.ts';

/** What a collection is made of. */
export interface CollectionParts<Data> extends AddressOptions {
  readonly directory: string;
  readonly articles: readonly ArticleSummary<Data>[];
  /** Of the folder, and of files that are no articles. */
  readonly problems: readonly Problem[];
  /** Reads an article's body. */
  readonly read: (article: ArticleSummary<Data>) => Promise<CollectedArticle<Data>>;
}

/** Puts articles in order, and connects them. */
export function toCollection<Data>(parts: CollectionParts<Data>): Collection<Data> {
  const { directory, articles, problems, read } = parts;
  const ordered = articles.toSorted(newestFirst);
  const resolver = new LinkResolver({ ...parts, articles: ordered });
  const get = (slug: string) => {
    const found = resolver.find(slug);
    if (!found) throw new RangeError(`There is no article “${slug}” in ${directory}.`);
    return found;
  };
  return {
    directory,
    articles: ordered,
    problems: inOrder([...problems, ...ordered.flatMap((article) => article.problems), ...duplicateSlugs(ordered)]),
    find: (slug) => resolver.find(slug),
    load: async (slug) => read(get(slug)),
    async *all() {
      for (const article of ordered) yield await read(article);
    },
    related: async () => [],
    backlinks: () => [],
    resolveLink: (href, from) => resolver.resolve(href, get(from)),
  };
}

function newestFirst(one: ArticleSummary<unknown>, other: ArticleSummary<unknown>): number {
  const [a = '', b = ''] = [one.fields.published, other.fields.published];
  if (a !== b) return a < b ? 1 : -1;
  return one.path < other.path ? -1 : 1;
}

function duplicateSlugs(articles: readonly ArticleSummary<unknown>[]): Problem[] {
  const first = new Map<string, ArticleSummary<unknown>>();
  const problems: Problem[] = [];
  for (const article of articles) {
    const other = first.get(article.slug);
    if (!other) {
      first.set(article.slug, article);
      continue;
    }
    problems.push(
      problem('slug-duplicate', {
        message: `The slug "${article.slug}" is also that of "${other.path}", which goes before.`,
        hint: 'Give one of them a `slug` of its own.',
        file: article.path,
        ...placeOf(article),
        related: [{ file: other.path, ...placeOf(other), message: 'The other is here.' }],
      }),
    );
  }
  return problems;
}

function placeOf({ origin }: ArticleSummary<unknown>): { place?: Place } {
  const place = origin.slug?.place;
  return place ? { place } : {};
}

function inOrder(problems: readonly Problem[]): Problem[] {
  const key = ({ file = '' }: Problem) => file;
  const offset = ({ place }: Problem) => place?.start.offset ?? 0;
  return problems.toSorted((a, b) => (key(a) === key(b) ? offset(a) - offset(b) : key(a) < key(b) ? -1 : 1));
}
