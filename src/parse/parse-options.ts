import type { PluggableList } from 'unified';
import type { SafeHtml } from '../model/safe-html.ts';
import type { JsonSchema } from './frontmatter/schema/json-safe.ts';
import type { Limits } from './limits/limits.ts';

/** What a caller may tell the parser; all of it is optional. */
export interface ParseOptions {
  /** The file's path or URL: named in problems, and read for a slug, a title and a date that the source does not give. */
  readonly path?: string;
  /** Headings that introduce related links, in other words or languages, beside the built-in ones. Case does not matter. */
  readonly relatedHeadings?: readonly string[];
  /** What separates tags within one string; `space` is Jekyll's way. Default: `comma`. */
  readonly tagSeparator?: 'comma' | 'space';
  /** Plugins run on the mdast, after Broadsheet's own syntax and before conversion to hast. */
  readonly remarkPlugins?: PluggableList;
  /** Plugins run on the hast of the whole article, before it is sanitised and divided into blocks. */
  readonly rehypePlugins?: PluggableList;
  /** What prose may hold. Default: `SAFE_HTML`; widen it only for sources you trust. */
  readonly sanitize?: SafeHtml;
  /** How much is read of a source, where that is to be more or less than usual. Default: `DEFAULT_LIMITS`. */
  readonly limits?: Partial<Limits>;
}

/** Options with the caller's own schema, any that follows Standard Schema (zod, valibot, arktype, …). */
export interface SchemaOptions<Data> extends ParseOptions {
  /** Run on the raw frontmatter, synchronously; its output becomes `article.data`. */
  readonly schema: JsonSchema<Data>;
}
