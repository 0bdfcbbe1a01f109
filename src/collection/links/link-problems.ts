import { stat } from 'node:fs/promises';
import { posix } from 'node:path';
import { nearestName } from '../../model/nearest-name.ts';
import type { Place } from '../../model/place.ts';
import { type Problem, type ProblemDetails, problem } from '../../model/problem.ts';
import type { ArticleSummary } from '../article-summary.ts';
import { type KnownRevision, readAgain } from '../files/read-again.ts';
import type { FollowedLink, FollowedLinks, LostLink } from './follow-links.ts';
import type { LinkResolver } from './link-resolver.ts';
import { pagePath } from './page-path.ts';
import { filePage } from './path-key.ts';
import { placeLinks } from './place-links.ts';

/** What is wrong with a link, but for where it is. */
interface Finding {
  readonly href: string;
  readonly at: (found: { file: string; place?: Place }) => Problem;
}

/** Finds where links stand in an article's file; nothing when that has changed, or cannot be read any more. */
export type LinkPlacer = (file: KnownRevision, hrefs: readonly string[]) => Promise<LinkPlaces | undefined>;
export type LinkPlaces = ReadonlyMap<string, readonly Place[]>;

/**
 * What is wrong with the links of a folder's articles: those that are dead, and those of published articles to drafts.
 *
 * Only the sources of articles with such links are read again, to say where they are.
 */
export async function linkProblems(
  home: LinkResolver<unknown>,
  links: FollowedLinks,
  findPlaces: LinkPlacer = placerOf(home.directory),
): Promise<Problem[]> {
  const findings = new Map<ArticleSummary<unknown>, Finding[]>();
  const add = (article: ArticleSummary<unknown>, finding: Finding) => {
    const list = findings.get(article);
    if (list) list.push(finding);
    else findings.set(article, [finding]);
  };
  for (const link of links.followed) if (leadsToDraft(link)) add(link.from, toDraft(link, home));
  const suggest = suggester(home);
  for (const link of links.lost) if (!(await isThere(link))) add(link.from, dead(link, suggest(link)));

  const problems: Problem[] = [];
  for (const [article, found] of findings) {
    const { path: file } = article;
    const hrefs = found.map(({ href }) => href);
    // A source that has gone or changed meanwhile, or that cannot be parsed without its plugins, still has its links.
    const places = await findPlaces(article, hrefs);
    for (const { href, at } of found) {
      const each = places?.get(href) ?? [];
      if (each.length === 0) problems.push(at({ file }));
      for (const place of each) problems.push(at({ file, place }));
    }
  }
  return problems;
}

/** Reads the files of a folder each time that it is asked. */
export function placerOf(directory: string): LinkPlacer {
  return async (file, hrefs) => {
    const source = await readAgain(directory, file);
    return source === undefined ? undefined : placeLinks(source, hrefs).catch(() => undefined);
  };
}

function leadsToDraft({ from, to }: FollowedLink): boolean {
  return to.fields.draft && !from.fields.draft;
}

function toDraft({ href, to, folder }: FollowedLink, home: LinkResolver<unknown>): Finding {
  const file = posix.relative(home.directory, `${folder.directory}/${to.path}`);
  const details: ProblemDetails = {
    message: `"${href}" leads to a draft: "${to.title}".`,
    hint: 'Publish the draft, or remove the link.',
    related: [{ file, ...(to.origin.draft && { place: to.origin.draft.place }), message: 'It is a draft here.' }],
    actual: href,
  };
  return { href, at: (found) => problem('link-to-draft', { ...details, ...found }) };
}

function dead({ href, missing }: LostLink, nearest: string | undefined): Finding {
  const what = missing.kind === 'file' ? `a file that is not there: "${missing.path}"` : 'no article';
  const details: ProblemDetails = {
    message: `"${href}" leads to ${what}.`,
    hint:
      nearest !== undefined
        ? `Did you mean "${nearest}"?`
        : 'Correct the link or remove it; if the article was renamed, give it an alias.',
    actual: href,
    ...(nearest !== undefined && { expected: nearest }),
  };
  return { href, at: (found) => problem('link-dead', { ...details, ...found }) };
}

/** Whether a file that is no article is there all the same: it is empty, excluded, or not read as one. */
async function isThere({ missing }: LostLink): Promise<boolean> {
  if (missing.kind === 'page') return false;
  return stat(`${missing.folder.directory}/${missing.path}`).then(
    () => true,
    () => false,
  );
}

/** Suggests what a dead link may have meant, as its author would write it. */
function suggester(home: LinkResolver<unknown>): (link: LostLink) => string | undefined {
  const known = new Map<string, string | undefined>();
  const pages = new Map<LinkResolver<unknown>, Pages>();
  const remember = (key: string, find: () => string | undefined) => {
    if (!known.has(key)) known.set(key, find());
    return known.get(key);
  };
  const pagesIn = (folder: LinkResolver<unknown>) => {
    const found = pages.get(folder) ?? pagesOf(folder);
    pages.set(folder, found);
    return found;
  };
  return ({ href, from, missing }) => {
    const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(href) ?? [];
    if (missing.kind === 'page') {
      const { name } = missing;
      // The name is right, the rest of the path is not: a date has changed, or a folder.
      const moved = home.addresses.slug(name);
      if (moved && isOfMonth(path, moved) && home.permalink !== undefined)
        return home.base + pagePath(moved, home.permalink) + rest;
      const slug = remember(name, () => nearestName(name, home.slugs()));
      const at = path.lastIndexOf(name);
      return slug === undefined || at < 0 ? undefined : path.slice(0, at) + slug + path.slice(at + name.length) + rest;
    }
    const { folder } = missing;
    const near = remember(`${folder.directory}/${missing.path}`, () => nearestFile(missing.path, pagesIn(folder)));
    if (near === undefined) return undefined;
    const start = posix.dirname(`${home.directory}/${from.path}`);
    const relative = posix.relative(start, `${folder.directory}/${near}`);
    return (path.startsWith('./') && !relative.startsWith('.') ? `./${relative}` : relative) + rest;
  };
}

/** Whether the date in a path, if there is one, may be a slip: articles of a series often share a name. */
function isOfMonth(path: string, { fields }: ArticleSummary<unknown>): boolean {
  const [, year, month] = /(?:^|\/)(\d{4})[/-](\d\d)(?=[/-])/.exec(path) ?? [];
  return year === undefined || (fields.published ?? '').startsWith(`${year}-${month}`);
}

/** The pages of a folder's files, and which of them have a name. */
interface Pages {
  readonly files: ReadonlyMap<string, string>;
  readonly named: ReadonlyMap<string, readonly string[]>;
}

function pagesOf({ articles }: LinkResolver<unknown>): Pages {
  const files = new Map<string, string>();
  const named = new Map<string, string[]>();
  for (const { path } of articles) {
    const page = filePage(path);
    files.set(page, path);
    const name = nameOf(page);
    const list = named.get(name);
    if (list) list.push(page);
    else named.set(name, [page]);
  }
  return { files, named };
}

/** The only file of the same name, but for its folder and date, else one of nearly the same path. */
function nearestFile(path: string, { files, named }: Pages): string | undefined {
  const page = filePage(path);
  const moved = named.get(nameOf(page)) ?? [];
  const near = moved.length === 1 ? moved[0] : nearestName(page, files.keys());
  return near === undefined ? undefined : files.get(near);
}

/** The last segment of a page's path, without its date. */
function nameOf(page: string): string {
  return posix.basename(page).replace(/^\d{4}-\d{1,2}-\d{1,2}[-_ ]*/, '');
}
