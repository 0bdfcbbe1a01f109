import type { Json, JsonObject } from '../../model/json.ts';
import type { ArticleSummary } from '../article-summary.ts';
import type { LinkResolver } from '../links/link-resolver.ts';
import type { ReferenceSetup } from './connected-collection.ts';
import { valueAt } from './value-at.ts';

/** A folder whose articles refer to others. */
export interface ReferringFolder {
  readonly name: string;
  readonly resolver: LinkResolver<unknown>;
  readonly references: Readonly<Record<string, ReferenceSetup>>;
  /** Whether the data of its articles are what a schema gives. */
  readonly hasSchema: boolean;
  /** The frontmatter of its articles as written, by path. */
  readonly frontmatter: ReadonlyMap<string, JsonObject>;
}

/** A value that refers to an article of another folder, or of its own. */
export interface Reference {
  readonly from: ArticleSummary<unknown>;
  readonly field: string;
  /** Where it stands in a list. */
  readonly index?: number;
  readonly value: Json;
  readonly by: string;
  /** The folder that it refers to. */
  readonly folder: ReferringFolder;
  /** Absent when there is no such article. */
  readonly to?: ArticleSummary<unknown>;
}

/** What the articles of one folder refer to. */
export interface FollowedReferences {
  /** In the order of the articles. */
  readonly all: readonly Reference[];
  /** By path of the article, then by field. */
  readonly resolved: ReadonlyMap<string, ResolvedReferences>;
}

export type ResolvedReferences = Readonly<Record<string, ArticleSummary<unknown> | readonly ArticleSummary<unknown>[]>>;

/** Follows the references of folders to each other; cycles do no harm, since nothing is put into anything. */
export class ReferenceFollower {
  readonly #folders: ReadonlyMap<string, ReferringFolder>;
  readonly #indexes = new Map<string, ReadonlyMap<string, ArticleSummary<unknown>>>();

  constructor(folders: readonly ReferringFolder[]) {
    this.#folders = new Map(folders.map((folder) => [folder.name, folder]));
  }

  follow(folder: ReferringFolder): FollowedReferences {
    const all: Reference[] = [];
    const resolved = new Map<string, ResolvedReferences>();
    const setups = Object.entries(folder.references);
    for (const from of folder.resolver.articles) {
      const found: [string, ResolvedReferences[string]][] = [];
      for (const [field, { to, by = 'slug' }] of setups) {
        const target = this.#folders.get(to);
        const written = referringValue(from, field, folder);
        if (!target || written === undefined || written === null || written === '') continue;
        const refer = (value: Json, index?: number): Reference => {
          const article = this.#find(target, by, value);
          const where = { from, field, value, by, folder: target };
          return { ...where, ...(index !== undefined && { index }), ...(article && { to: article }) };
        };
        const references = Array.isArray(written)
          ? written.map((value: Json, index) => refer(value, index))
          : [refer(written)];
        all.push(...references);
        const targets = references.flatMap((reference) => reference.to ?? []);
        if (Array.isArray(written)) found.push([field, targets]);
        else if (targets[0]) found.push([field, targets[0]]);
      }
      resolved.set(from.path, Object.fromEntries(found));
    }
    return { all, resolved };
  }

  /** The values that a reference might have had. */
  names({ folder, by }: Reference): Iterable<string> {
    return by === 'slug' ? folder.resolver.slugs() : this.#index(folder, by).keys();
  }

  #find(folder: ReferringFolder, by: string, value: Json): ArticleSummary<unknown> | undefined {
    if (typeof value !== 'string' && typeof value !== 'number') return undefined;
    const name = String(value).trim();
    return by === 'slug' ? folder.resolver.find(name) : this.#index(folder, by).get(name);
  }

  /** The articles of a folder by the values of a key; of several with one, the first. */
  #index(folder: ReferringFolder, by: string): ReadonlyMap<string, ArticleSummary<unknown>> {
    const name = JSON.stringify([folder.name, by]);
    const known = this.#indexes.get(name);
    if (known) return known;
    const index = new Map<string, ArticleSummary<unknown>>();
    for (const article of folder.resolver.articles) {
      const value = referringValue(article, by, folder);
      for (const each of Array.isArray(value) ? value : [value]) {
        const key = typeof each === 'string' || typeof each === 'number' ? String(each).trim() : '';
        if (key !== '' && !index.has(key)) index.set(key, article);
      }
    }
    this.#indexes.set(name, index);
    return index;
  }
}

/** A value of an article: of what its schema gives, else of the frontmatter as written, else of its fields. */
function referringValue(
  article: ArticleSummary<unknown>,
  key: string,
  { frontmatter, hasSchema }: ReferringFolder,
): Json | undefined {
  const written = valueAt(frontmatter.get(article.path) ?? {}, key);
  const field = valueAt(article.fields as unknown as Json, key);
  if (hasSchema) return valueAt(article.data as Json, key) ?? written ?? field;
  // Authors and images are objects in the fields, whatever was written; what is a list there is one here.
  if (!Array.isArray(field)) return written !== undefined && typeof field === 'object' ? written : (field ?? written);
  return written === undefined || Array.isArray(written) ? written : [written];
}
