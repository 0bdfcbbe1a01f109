import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BroadsheetError } from '../model/broadsheet-error.ts';
import type { JsonObject } from '../model/json.ts';
import { nearestName } from '../model/nearest-name.ts';
import { type Problem, problem } from '../model/problem.ts';
import type { ArticleSummary } from './article-summary.ts';
import type { CollectionOptions } from './collection-options.ts';
import { followLinks } from './links/follow-links.ts';
import { linkProblems } from './links/link-problems.ts';
import { readArticles } from './read-articles.ts';
import type {
  CheckedSetups,
  CollectionSetup,
  CollectionSetups,
  Collections,
  ConnectedCollection,
} from './references/connected-collection.ts';
import { ReferenceFollower, type ReferringFolder, type ResolvedReferences } from './references/follow-references.ts';
import { referenceProblems } from './references/reference-problems.ts';
import { type CollectionParts, connect, toResolver } from './to-collection.ts';

/** What holds for all of several folders, unless one says otherwise. */
export type CollectionsOptions = Pick<
  CollectionOptions,
  'site' | 'cache' | 'workers' | 'timeBudget' | 'limits' | 'signal'
>;

/** A referrer as it is before its type is known. */
interface AnyReferrer {
  readonly collection: string;
  readonly article: ArticleSummary<unknown>;
  readonly field?: string;
}

/**
 * Loads several folders of articles, which link and refer to each other.
 *
 * As with `loadCollection`, what an author wrote never makes it throw: a reference to an article that is not there is a
 * problem of the collection that it stands in.
 *
 * @throws BroadsheetError when a reference is to a collection that is not among them.
 * @throws The reason of `options.signal` when that is aborted.
 * @example
 * const { posts } = await loadCollections({
 *   posts: {
 *     dir: 'content/posts',
 *     schema: z.object({ title: z.string(), author: z.string() }),
 *     references: { author: { to: 'authors' } },
 *   },
 *   authors: { dir: 'content/authors', schema: z.object({ name: z.string() }) },
 * });
 * posts.references('hello').author?.data.name;
 */
export async function loadCollections<const Setups extends CollectionSetups>(
  collections: Setups & CheckedSetups<Setups>,
  options: CollectionsOptions = {},
): Promise<Collections<Setups>> {
  const setups: [string, CollectionSetup][] = Object.entries(collections);
  refuseUnknown(setups);

  const loaded: { setup: CollectionSetup; parts: CollectionParts<unknown>; folder: ReferringFolder }[] = [];
  for (const [name, own] of setups) {
    const setup = { ...options, ...own };
    const frontmatter = new Map<string, JsonObject>();
    const isReferring = setups.some(([other, { references = {} }]) =>
      Object.values(references).some(({ to }) => to === name || other === name),
    );
    const keep = (path: string, raw: JsonObject) => void frontmatter.set(path, raw);
    const parts = await readArticles<unknown>(rootOf(setup.dir), setup, isReferring ? keep : undefined);
    const resolver = toResolver(parts, setup);
    loaded.push({
      setup,
      parts,
      folder: { name, resolver, references: own.references ?? {}, hasSchema: own.schema !== undefined, frontmatter },
    });
  }

  const resolvers = loaded.map(({ folder }) => folder.resolver);
  const names = new Map(loaded.map(({ folder: { name, resolver } }) => [resolver, name]));
  const follower = new ReferenceFollower(loaded.map(({ folder }) => folder));
  const followed = loaded.map(({ parts, folder }) => ({
    parts,
    folder,
    links: followLinks(
      folder.resolver,
      resolvers.filter((each) => each !== folder.resolver),
    ),
    references: follower.follow(folder),
  }));

  const referrers = new ReferrerIndex();
  for (const { folder, links } of followed) {
    for (const { from, to, folder: target } of links.followed) {
      if (from !== to) referrers.add(names.get(target), to, { collection: folder.name, article: from });
    }
  }
  for (const { folder, references } of followed) {
    for (const { from, field, to, folder: target } of references.all) {
      if (to) referrers.add(target.name, to, { collection: folder.name, article: from, field });
    }
  }

  const result: [string, ConnectedCollection<unknown, ResolvedReferences, AnyReferrer>][] = [];
  for (const { parts, folder, links, references } of followed) {
    const { name, resolver } = folder;
    const problems = [
      ...(await linkProblems(resolver, links)),
      ...(await referenceProblems(resolver, references.all, follower)),
    ];
    const collection = connect(parts, resolver, links, problems);
    const pathOf = (slug: string) => resolver.get(slug).path;
    result.push([
      name,
      {
        ...collection,
        references: (slug) => references.resolved.get(pathOf(slug)) ?? {},
        referrers: (slug) => referrers.of(name, pathOf(slug)),
      },
    ]);
  }
  // The types say of each name what was loaded under it.
  return Object.fromEntries(result) as unknown as Collections<Setups>;
}

/** Who leads to an article: by a link once, by references once for each key. */
class ReferrerIndex {
  readonly #byTarget = new Map<string, Map<string, AnyReferrer>>();

  add(collection: string | undefined, { path }: ArticleSummary<unknown>, referrer: AnyReferrer): void {
    const target = JSON.stringify([collection, path]);
    const found = this.#byTarget.get(target) ?? new Map<string, AnyReferrer>();
    this.#byTarget.set(target, found);
    const key = JSON.stringify([referrer.collection, referrer.article.path, referrer.field]);
    if (!found.has(key)) found.set(key, referrer);
  }

  of(collection: string, path: string): readonly AnyReferrer[] {
    return [...(this.#byTarget.get(JSON.stringify([collection, path]))?.values() ?? [])];
  }
}

function rootOf(dir: string | URL): string {
  return resolve(typeof dir === 'string' ? dir : fileURLToPath(dir));
}

/** A reference to a collection that nobody names is a mistake of the program's, not of an author's. */
function refuseUnknown(setups: readonly [string, CollectionSetup][]): void {
  const names = setups.map(([name]) => name);
  const problems = setups.flatMap(([name, { references = {} }]) =>
    Object.entries(references).flatMap(([field, { to }]): Problem[] => {
      if (names.includes(to)) return [];
      const nearest = nearestName(to, names);
      return [
        problem('config-invalid', {
          message: `\`${name}.references.${field}.to\` is "${to}", and there is no collection of that name.`,
          hint: nearest === undefined ? 'Name one of the collections.' : `Did you mean "${nearest}"?`,
          expected: names.map((each) => `"${each}"`).join(', '),
          actual: to,
        }),
      ];
    }),
  );
  if (problems.length > 0) throw new BroadsheetError(problems);
}
