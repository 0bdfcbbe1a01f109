import { nearestName } from '../../model/nearest-name.ts';
import type { ArticleSummary } from '../article-summary.ts';
import { isList } from './article-addresses.ts';
import type { LinkResolver } from './link-resolver.ts';
import { isTelling, pagePath, permalinkForm } from './page-path.ts';
import { filePage, pathKey, segmentsOf } from './path-key.ts';
import { isFilePath } from './read-link.ts';

/** What a link means that is not there. */
export type Missing =
  /** A file, by its path within a folder; it may be there after all, and be no article. */
  | { readonly kind: 'file'; readonly path: string; readonly folder: LinkResolver<unknown> }
  /** A page, by its name. */
  | { readonly kind: 'page'; readonly name: string };

export interface MissingContext {
  /** The folder that the article is in. */
  readonly home: LinkResolver<unknown>;
  /** All folders that are loaded, that one first. */
  readonly folders: readonly LinkResolver<unknown>[];
  /** Whether other links to pages beside that of a path lead to articles. */
  readonly isMount: (path: string) => boolean;
}

/**
 * What a link that leads to no article means, if it surely means one: a Markdown file of the folder, a page of the form
 * that a permalink gives, or what an author names as related. Any other link may lead elsewhere on the site.
 */
export function findMissing(href: string, from: ArticleSummary<unknown>, context: MissingContext): Missing | undefined {
  const { home, folders } = context;
  const link = home.read(href);
  if (!link) return undefined;
  const { path } = link;
  if (isFilePath(path)) {
    if (link.from === 'root' || /\.mdx$/i.test(path)) return undefined;
    const folder = from.path.split('/').slice(0, -1).join('/');
    for (const each of folders) {
      const within = each.within(folder, path, home);
      if (within !== undefined) return { kind: 'file', path: within, folder: each };
    }
    return undefined;
  }
  const isRelated = from.relatedLinks.includes(href);
  // Most links that are left are of this kind.
  if (!isRelated && home.permalink === undefined) return undefined;
  const key = pathKey(path);
  const name = key.split('/').at(-1) ?? '';
  // A file of another kind, a folder's own page, the next page of a list.
  if (name === '' || name === '..' || /\.[a-z][a-z\d]{1,4}$/i.test(name) || /^\d+$/.test(name)) return undefined;
  const page = link.from === 'root' ? path : pageBeside(path, from, home);
  if (home.permalink !== undefined) {
    if (page === undefined || segmentsOf(page).some(isList)) return undefined;
    // An HTML file may lie beside the article.
    const isFile = link.from === 'relative' && /\.html?$/i.test(path) && !/\.html?$/i.test(home.permalink);
    if (isFile) return undefined;
    // With folders in the path, what stands in a folder of its own may be built from elsewhere: another version, say.
    const isBeside = !home.permalink.includes(':path') || home.addresses.hasPagesBeside(page);
    const hasForm = permalinkForm(home.permalink)(pathKey(page));
    return isBeside && hasForm && (isRelated || isTelling(home.permalink)) ? { kind: 'page', name } : undefined;
  }
  if (segmentsOf(path).some(isList)) return undefined;
  const isOurs = link.from === 'root' ? isOwnPage(path, name, context) : isWithin(path, from, home);
  return isOurs ? { kind: 'page', name } : undefined;
}

/** The path of the site that a relative one leads to, where the article's own is known. */
function pageBeside(
  path: string,
  from: ArticleSummary<unknown>,
  { permalink }: LinkResolver<unknown>,
): string | undefined {
  if (permalink === undefined) return undefined;
  const own = pagePath(from, permalink);
  const segments = segmentsOf(own.slice(0, own.lastIndexOf('/') + 1) + path);
  return segments.includes('..') ? undefined : segments.join('/');
}

/** Whether a path of the site is one beside pages of the folder, or misspells one of them. */
function isOwnPage(path: string, name: string, { home, isMount }: MissingContext): boolean {
  const folder = segmentsOf(path).at(-2);
  if (isMount(path) || (folder !== undefined && folder === home.name)) return true;
  return name.length > 4 && nearestName(name, home.slugs()) !== undefined;
}

/** Whether a relative path stays in the folder, from the file as well as from its page. */
function isWithin(path: string, from: ArticleSummary<unknown>, home: LinkResolver<unknown>): boolean {
  const beside = home.within(from.path.split('/').slice(0, -1).join('/'), path);
  return beside !== undefined && home.within(filePage(from.path), path) !== undefined;
}
