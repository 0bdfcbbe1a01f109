import type { StandardSchemaV1 } from '@standard-schema/spec';
import type { ArticleFields } from '../../model/article.ts';
import type { JsonSchema } from '../../parse/frontmatter/schema/json-safe.ts';
import type { ArticleSummary } from '../article-summary.ts';
import type { Collection } from '../collection.ts';
import type { CollectionOptions } from '../collection-options.ts';

/** One of several folders of articles, and what its frontmatter says about the others. */
export interface CollectionSetup extends Omit<CollectionOptions, 'signal'> {
  /** The folder. */
  readonly dir: string | URL;
  /** For the frontmatter of its articles, as for `loadCollection`. */
  readonly schema?: StandardSchemaV1<unknown, unknown>;
  /** By key of the frontmatter, or dotted path of keys (`seo.author`): what the value refers to. */
  readonly references?: Readonly<Record<string, ReferenceSetup>>;
}

/** What the values of a key refer to. */
export interface ReferenceSetup {
  /** The name of a collection. */
  readonly to: string;
  /** The key, or dotted path, of the articles there that has the same value. Default: `slug`; aliases are honoured. */
  readonly by?: string;
}

/** Folders of articles by name. */
export type CollectionSetups = Readonly<Record<string, CollectionSetup>>;

/** What `loadCollections` gives: a collection for each folder, under its name. */
export type Collections<Setups extends CollectionSetups> = {
  readonly [Name in keyof Setups]: ConnectedCollection<
    DataOf<Setups[Name]>,
    References<Setups, Setups[Name]>,
    Referrer<Setups>
  >;
};

/** A collection that refers to others, and is referred to. */
export interface ConnectedCollection<Data, Refs, Referring> extends Collection<Data> {
  /**
   * The articles that the frontmatter of one refers to, by key. A key that is missing, or that refers to nothing, is left
   * out; for a list, those that are there, in its order.
   */
  references(slug: string): Refs;
  /** What leads to an article, by a link or by a reference, in any of the collections; links first. */
  referrers(slug: string): readonly Referring[];
}

/** The data of a collection's articles: what its schema gives, else the fields; unknown where there may be a schema. */
export type DataOf<Setup> = Setup extends { readonly schema: StandardSchemaV1<unknown, infer Data> }
  ? Data
  : 'schema' extends keyof Setup
    ? unknown
    : ArticleFields;

/** An article that links or refers to another. */
export type Referrer<Setups extends CollectionSetups> = {
  readonly [Name in keyof Setups]: {
    /** The name of its collection. */
    readonly collection: Name;
    readonly article: ArticleSummary<DataOf<Setups[Name]>>;
    /** The key that refers; absent for a link. */
    readonly field?: keyof ReferencesOf<Setups[Name]> & string;
  };
}[keyof Setups];

type ReferencesOf<Setup> = Setup extends { readonly references: infer Refs } ? Refs : Readonly<Record<never, never>>;

/** What `references` gives for articles of a collection. */
export type References<Setups extends CollectionSetups, Setup> = {
  readonly [Key in keyof ReferencesOf<Setup>]?: ReferencesOf<Setup>[Key] extends {
    readonly to: infer To extends keyof Setups;
  }
    ? Referred<ValueAt<DataOf<Setup>, Key>, ArticleSummary<DataOf<Setups[To]>>>
    : never;
};

/** One article for one value, a list for a list; what no schema tells may be either. */
type Referred<Value, Target> = unknown extends Value
  ? Target | readonly Target[]
  : Value extends readonly unknown[]
    ? readonly Target[]
    : Value extends null | undefined
      ? never
      : Target;

type ValueAt<Data, Key> = Key extends keyof Data
  ? Data[Key]
  : Key extends `${infer First}.${infer Rest}`
    ? First extends keyof Data
      ? ValueAt<NonNullable<Data[First]>, Rest>
      : unknown
    : unknown;

/**
 * Makes a type error of what cannot be: a schema whose output is no JSON, a reference to a collection that is not among
 * them, a key that a schema does not give, an option that there is none of.
 */
export type CheckedSetups<Setups extends CollectionSetups> = {
  readonly [Name in keyof Setups]: {
    readonly [Key in Exclude<keyof Setups[Name], keyof CollectionSetup>]: never;
  } & (Setups[Name] extends { readonly schema: StandardSchemaV1<unknown, infer Data> }
    ? { readonly schema: JsonSchema<Data> }
    : unknown) & {
      readonly references?: {
        readonly [Key in keyof ReferencesOf<Setups[Name]>]: Key extends KeyOf<Setups[Name]>
          ? {
              readonly to: keyof Setups & string;
              readonly by?: ReferencesOf<Setups[Name]>[Key] extends { readonly to: infer To extends keyof Setups }
                ? KeyOf<Setups[To]> | keyof ArticleFields
                : string;
            }
          : never;
      };
    };
};

/** Keys that may be asked for: those of a schema's output and dotted paths; any where there is no schema. */
type KeyOf<Setup> = Setup extends { readonly schema: StandardSchemaV1<unknown, infer Data> }
  ? (keyof Data & string) | `${string}.${string}`
  : string;
