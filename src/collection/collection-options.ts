import type { ParseOptions, SchemaOptions } from '../parse/parse-options.ts';

/** What a caller may tell about a folder of articles; all of it is optional. */
export interface CollectionOptions
  extends Pick<ParseOptions, 'relatedHeadings' | 'tagSeparator' | 'sanitize' | 'limits'> {
  /** Globs of the files to read, relative to the folder. Default: every `.md` and `.markdown`. */
  readonly include?: string | readonly string[];
  /** Globs of files to pass over. Hidden files and `node_modules` always are. */
  readonly exclude?: string | readonly string[];
  /**
   * Modules that export any of `remarkPlugins`, `rehypePlugins` and `sanitize`, for all articles. They are named by URL,
   * so that worker threads can import them, and the cache can tell that one has changed. When one cannot be imported, no
   * article is parsed, and `config-invalid` says why.
   *
   * @example
   * { plugins: [new URL('./plugins.js', import.meta.url)] }
   */
  readonly plugins?: readonly (string | URL)[];
  /**
   * Address of the site: links that start with it are links within. Of a site in a folder (`https://example.org/blog/`)
   * so are paths that start with that (`/blog/hello/`), and other paths of the host lead elsewhere.
   */
  readonly site?: string | URL;
  /**
   * The path of an article's page, made of `:slug`, `:path` (of the file, without its extension), `:category`, `:year`,
   * `:month` and `:day`; an article whose frontmatter gives a path has that. Default: `/:slug/` for what is built.
   *
   * With it, links mean the articles of exactly these paths. One to a path of this form that no article has is dead,
   * if the form is that of articles alone: with a folder (`/blog/:slug/`) or a date.
   */
  readonly permalink?: string;
  /**
   * Where parsed articles are kept for the next time: a folder, or `false` for nowhere. Default:
   * `node_modules/.cache/broadsheet` beside the nearest `package.json` above the folder, if there is one.
   */
  readonly cache?: string | boolean;
  /**
   * How many threads parse. Default: one, and more where there are so many files that they pay off. With 0 it is the
   * caller's: there is no time budget then, and a file that takes all memory ends the process.
   */
  readonly workers?: number;
  /**
   * How long parsing a single file may take, in milliseconds from the moment its turn comes; time in which other programs
   * have the processor does not count. One that takes longer is given up (`file-too-slow`), and the others are parsed.
   * Default: 5,000; `Infinity` for as long as it takes.
   */
  readonly timeBudget?: number;
  /** Ends the loading; what it throws then is the signal's reason. */
  readonly signal?: AbortSignal;
}

/** Options with a schema of the caller's own, for the frontmatter of all articles. It runs on the caller's thread. */
export interface CollectionSchemaOptions<Data> extends CollectionOptions, Pick<SchemaOptions<Data>, 'schema'> {}
