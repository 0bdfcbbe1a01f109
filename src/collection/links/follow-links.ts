import type { ArticleSummary } from '../article-summary.ts';
import { findMissing, type Missing } from './find-missing.ts';
import type { LinkResolver } from './link-resolver.ts';
import { segmentsOf } from './path-key.ts';

/** A link between two articles. */
export interface FollowedLink {
  readonly href: string;
  readonly from: ArticleSummary<unknown>;
  readonly to: ArticleSummary<unknown>;
  /** The folder that `to` is in. */
  readonly folder: LinkResolver<unknown>;
}

/** A link that surely means an article, and leads to none. */
export interface LostLink {
  readonly href: string;
  readonly from: ArticleSummary<unknown>;
  readonly missing: Missing;
}

/** The links of a folder's articles, in the order of the articles. */
export interface FollowedLinks {
  readonly followed: readonly FollowedLink[];
  readonly lost: readonly LostLink[];
}

/** Follows all links of a folder's articles, to articles of it and of the folders beside it. */
export function followLinks(home: LinkResolver<unknown>, others: readonly LinkResolver<unknown>[] = []): FollowedLinks {
  const followed: FollowedLink[] = [];
  const unresolved: { href: string; from: ArticleSummary<unknown> }[] = [];
  for (const from of home.articles) {
    for (const href of from.links) {
      const found = resolveAmong(href, from, home, others);
      if (!found) {
        unresolved.push({ href, from });
        continue;
      }
      followed.push({ href, from, to: found.to, folder: found.folder });
    }
  }
  if (unresolved.length === 0) return { followed, lost: [] };
  let mounts: ReadonlySet<string> | undefined;
  const isMount = (path: string) => {
    mounts ??= mountsOf(followed, home);
    return mounts.has(mountOf(path));
  };
  const context = { home, folders: [home, ...others], isMount };
  const lost = unresolved.flatMap(({ href, from }) => {
    const missing = findMissing(href, from, context);
    return missing ? [{ href, from, missing }] : [];
  });
  return { followed, lost };
}

/** Which folders of the site a folder's articles are known to be in, by the links that were found to lead to one. */
function mountsOf(followed: readonly FollowedLink[], home: LinkResolver<unknown>): ReadonlySet<string> {
  const hrefs = new Set(followed.flatMap(({ href, folder }) => (folder === home ? href : [])));
  const mounts = new Set<string>();
  for (const href of hrefs) {
    const link = home.read(href);
    if (link?.from === 'root') mounts.add(mountOf(link.path));
  }
  return mounts;
}

/** The article that a link leads to, in the folder that its path names, else in the article's own, else in any. */
export function resolveAmong(
  href: string,
  from: ArticleSummary<unknown>,
  home: LinkResolver<unknown>,
  others: readonly LinkResolver<unknown>[],
): { to: ArticleSummary<unknown>; folder: LinkResolver<unknown> } | undefined {
  if (others.length === 0) {
    const to = home.resolve(href, from, home);
    return to && { to, folder: home };
  }
  const link = home.read(href);
  const segments = new Set(link?.from === 'root' ? segmentsOf(link.path) : []);
  const named = others.filter((folder) => segments.has(folder.name) && !segments.has(home.name));
  for (const folder of new Set([...named, home, ...others])) {
    const to = folder.resolve(href, from, home);
    if (to) return { to, folder };
  }
  return undefined;
}

/** The folders of a path of the site, without dates. */
function mountOf(path: string): string {
  return segmentsOf(path)
    .slice(0, -1)
    .filter((segment) => !/^\d+$/.test(segment))
    .join('/');
}
