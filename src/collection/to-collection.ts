import type { Problem } from '../model/problem.ts';
import type { ArticleSummary, CollectedArticle } from './article-summary.ts';
import type { Collection } from './collection.ts';
import { contentHash } from './files/content-hash.ts';
import type { AddressOptions } from './links/article-addresses.ts';
import { type FollowedLinks, followLinks } from './links/follow-links.ts';
import { type LinkPlacer, linkProblems } from './links/link-problems.ts';
import { LinkResolver } from './links/link-resolver.ts';
import { problemsInOrder } from './problems-in-order.ts';
import { RelatedFinder } from './related/related-finder.ts';
import { slugProblems } from './slug-problems.ts';

/** What a collection is made of. */
export interface CollectionParts<Data> {
  readonly directory: string;
  readonly articles: readonly ArticleSummary<Data>[];
  /** Of the folder, and of files that are no articles. */
  readonly problems: readonly Problem[];
  /** Another when anything that they are parsed by is. */
  readonly parser: string;
  /** Reads an article's body. */
  readonly read: (article: ArticleSummary<Data>) => Promise<CollectedArticle<Data>>;
}

/**
 * Puts articles in order, and connects them.
 *
 * @param place Finds where links stand. Default: by reading the files.
 */
export async function toCollection<Data>(
  parts: CollectionParts<Data>,
  options: AddressOptions = {},
  place?: LinkPlacer,
): Promise<Collection<Data>> {
  const resolver = toResolver(parts, options);
  const links = followLinks(resolver);
  return connect(parts, resolver, links, await linkProblems(resolver, links, place));
}

/** The articles of a folder in their order, as links lead to them. */
export function toResolver<Data>(
  { directory, articles }: CollectionParts<Data>,
  { site, permalink }: AddressOptions = {},
): LinkResolver<Data> {
  const ordered = articles.toSorted(newestFirst);
  return new LinkResolver({
    directory,
    articles: ordered,
    ...(site !== undefined && { site }),
    ...(permalink !== undefined && { permalink }),
  });
}

/**
 * Makes a collection of articles whose links have been followed.
 *
 * @param found Problems of what connects the articles.
 */
export function connect<Data>(
  { directory, problems, parser, read }: CollectionParts<Data>,
  resolver: LinkResolver<Data>,
  { followed }: FollowedLinks,
  found: readonly Problem[],
): Collection<Data> {
  const { articles, permalink } = resolver;
  let linking: ReadonlyMap<string, ReadonlySet<ArticleSummary<Data>>> | undefined;
  const linkersOf = (path: string) => {
    linking ??= toLinking(resolver, followed);
    return linking.get(path) ?? [];
  };
  const related = new RelatedFinder<Data>({
    articles,
    find: (slug) => resolver.find(slug),
    resolve: (href, from) => resolver.resolve(href, from),
    read,
  });
  return {
    directory,
    articles,
    get revision() {
      return revisionOf(articles, parser);
    },
    problems: problemsInOrder([
      ...problems,
      ...articles.flatMap((article) => article.problems),
      ...slugProblems(articles, permalink),
      ...found,
    ]),
    find: (slug) => resolver.find(slug),
    load: async (slug) => read(resolver.get(slug)),
    async *all() {
      for (const article of articles) yield await read(article);
    },
    related: async (slug, options) => related.find(resolver.get(slug), options),
    backlinks: (slug) => [...linkersOf(resolver.get(slug).path)],
    resolveLink: (href, from) => resolver.resolve(href, resolver.get(from)),
  };
}

/** The articles that link to each, by path: others of the same slug have links of their own. */
function toLinking<Data>(
  resolver: LinkResolver<Data>,
  followed: FollowedLinks['followed'],
): Map<string, Set<ArticleSummary<Data>>> {
  const linking = new Map<string, Set<ArticleSummary<Data>>>();
  // The types do not say that links of a folder are from its articles.
  const ours = new Map<unknown, ArticleSummary<Data>>(resolver.articles.map((article) => [article, article]));
  for (const { from, to, folder } of followed) {
    const linker = ours.get(from);
    if (!linker || folder !== resolver || from === to) continue;
    const linkers = linking.get(to.path);
    if (linkers) linkers.add(linker);
    else linking.set(to.path, new Set([linker]));
  }
  return linking;
}

function revisionOf(articles: readonly ArticleSummary<unknown>[], parser: string): string {
  // What a schema gives is the caller's own code's doing.
  const made = articles.map(({ path, revision, data, fields }) => [path, revision, data === fields ? 0 : data]);
  return contentHash(JSON.stringify([parser, made]));
}

function newestFirst(one: ArticleSummary<unknown>, other: ArticleSummary<unknown>): number {
  const a = one.fields.published ?? '';
  const b = other.fields.published ?? '';
  if (a !== b) return a < b ? 1 : -1;
  return one.path < other.path ? -1 : 1;
}
