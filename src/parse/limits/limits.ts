/**
 * How much is read of a source. Each limit is looked at before the work that it bounds, and going over it is a problem
 * with a code of its own; `Infinity` lifts one.
 */
export interface Limits {
  /** UTF-16 units of a source, else `source-too-large`. Default: 1,048,576. */
  readonly sourceLength: number;
  /** Levels of quotes, lists, emphasis, links and HTML elements within one another, else `nesting-too-deep`. Default: 100. */
  readonly nesting: number;
  /** UTF-16 units of a block of frontmatter, else `frontmatter-too-large`. Default: 65,536. */
  readonly frontmatterLength: number;
  /** Levels of lists and mappings within one another in frontmatter, else `frontmatter-too-deep`. Default: 32. */
  readonly frontmatterNesting: number;
  /** Aliases that a block of YAML resolves, else `aliases-too-many`. Default: 100. */
  readonly aliases: number;
  /** Cells of all tables, those that fill up short rows counted, else `table-too-large`. Default: 50,000. */
  readonly tableCells: number;
  /**
   * Marks (brackets, stars, quotation marks, line ends, …) in one paragraph that remark reads, since a plugin adds
   * syntax, and attributes of one tag of raw HTML, else `markup-too-dense`: their readers take a time that grows with the
   * square of them. Default: 2,000.
   */
  readonly marks: number;
  /**
   * Blocks of a source that remark reads, and what stands in tables of raw HTML outside of their cells, else
   * `markup-too-dense`, for the same reason. Default: 5,000.
   */
  readonly blocks: number;
  /**
   * How many times as long as its source `toHtml` may print an article, beyond the first 65,536 units, else
   * `output-too-large`: what is written once and referred to often is printed often. Default: 20.
   */
  readonly growth: number;
}

/** What holds unless a caller says otherwise: far above what people write, and read in well under a second. */
export const DEFAULT_LIMITS: Limits = {
  sourceLength: 1_048_576,
  nesting: 100,
  frontmatterLength: 65_536,
  frontmatterNesting: 32,
  aliases: 100,
  tableCells: 50_000,
  marks: 2_000,
  blocks: 5_000,
  growth: 20,
};

/** For what reads once more what was read within its limits. */
export const NO_LIMITS: Limits = {
  sourceLength: Number.POSITIVE_INFINITY,
  nesting: Number.POSITIVE_INFINITY,
  frontmatterLength: Number.POSITIVE_INFINITY,
  frontmatterNesting: Number.POSITIVE_INFINITY,
  aliases: Number.POSITIVE_INFINITY,
  tableCells: Number.POSITIVE_INFINITY,
  marks: Number.POSITIVE_INFINITY,
  blocks: Number.POSITIVE_INFINITY,
  growth: Number.POSITIVE_INFINITY,
};

/**
 * Fills up limits with the default ones.
 *
 * @throws TypeError when one is no number from 0 up: a limit that was misspelt must not be none.
 */
export function toLimits(given: Partial<Limits> = {}): Limits {
  for (const [name, value] of Object.entries(given)) {
    if (!Object.hasOwn(DEFAULT_LIMITS, name)) throw new TypeError(`There is no limit named "${name}".`);
    if (!(typeof value === 'number' && value >= 0)) {
      throw new TypeError(`The limit ${name} is ${String(value)}; give it a number from 0 up, or leave it out.`);
    }
  }
  return { ...DEFAULT_LIMITS, ...given };
}
