import type { RelatedOptions } from '../collection/related/related-article.ts';
import type { Problem } from '../model/problem.ts';

/** What a build is told about the site that it makes. */
export interface BuildOptions {
  /** The folder that everything is written into. It is made if it is not there. */
  readonly out: string;
  /** Address of the site, with the path that it stands under: `https://example.com/blog/`. */
  readonly site: string | URL;
  /** Name of the site. Default: its host. */
  readonly title?: string;
  readonly description?: string;
  /** BCP 47 tag of the site's language, and of articles that give none. Default: `en`. */
  readonly lang?: string;
  /**
   * Path of an article's page below `site`: see `CollectionOptions`. One that ends in `/` becomes a folder with an
   * `index.html`. Default: `/:slug/`.
   */
  readonly permalink?: string;
  /** How many related articles an article has at least, if there are any. Default: 3; 0 for those of its author alone. */
  readonly related?: number;
  /** How they are chosen: see `RelatedOptions`. */
  readonly relatedBy?: Omit<RelatedOptions, 'limit'>;
  /** How many articles are in the feeds. Default: 20. */
  readonly feedLength?: number;
  /** Whether drafts are built, too. Default `false`. */
  readonly drafts?: boolean;
  /** Whether what can be built is, though there are errors. Default `false`: nothing is written then. */
  readonly allowErrors?: boolean;
  /** Is told how far the build is: how many of all articles are done. */
  readonly onProgress?: (done: number, total: number) => void;
  /** Ends the build between two files; what it throws then is the signal's reason. */
  readonly signal?: AbortSignal;
}

/** What a build has done. */
export interface BuildReport {
  /** Paths below `out`, with forward slashes, of files that were written because they are new or have changed. */
  readonly written: readonly string[];
  /** How many files are as they were. */
  readonly unchanged: number;
  /** Paths of files that an earlier build wrote, and that no article leads to any more. */
  readonly removed: readonly string[];
  /** How many articles the site has. */
  readonly articles: number;
  /** The collection's, and what went wrong while building. */
  readonly problems: readonly Problem[];
  /** Whether anything was published: nothing is when there are errors, unless they are allowed. */
  readonly published: boolean;
}
