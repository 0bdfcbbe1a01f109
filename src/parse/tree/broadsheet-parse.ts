import type { Root } from 'mdast';
import remarkFrontmatter, { type Options as FrontmatterOptions } from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { type Data, type Plugin, unified } from 'unified';
import { fencesOf } from './fences-of.ts';
import { parseTree } from './parse-tree.ts';

export interface BroadsheetParseOptions {
  /** Frontmatter to look for, as remark-frontmatter is told of it; `false` for none. Default: `'yaml'`. */
  readonly frontmatter?: FrontmatterOptions | false;
}

/** What plugins have added to a processor: what is read, and what remark-stringify writes. */
interface Extensions extends Data {
  toMarkdownExtensions?: unknown[];
}

/**
 * Parses Markdown in a unified pipeline: in place of remark-parse, remark-gfm and remark-frontmatter, with the same tree.
 *
 * The tree is theirs to the last position. It takes them a multiple of the time, which on some sources grows with the
 * square of their length; here it grows with the length.
 *
 * What our own parser does not claim is parsed by remark itself, with GFM, frontmatter and whatever else the processor
 * has been given: where another plugin adds syntax (`micromarkExtensions` or `fromMarkdownExtensions` in the
 * processor's data), where frontmatter may stand `anywhere`, and where the character NUL follows `*`, `_` or `~`.
 * So leave remark-gfm and remark-frontmatter out: they are such plugins. remark-stringify is told of GFM and frontmatter.
 *
 * @param options What to look for besides CommonMark and GFM.
 * @throws Error, when the processor is frozen, for frontmatter that remark-frontmatter refuses.
 * @example
 * ```ts
 * import { broadsheetParse } from 'broadsheet/parse';
 * import { unified } from 'unified';
 *
 * const processor = unified().use(broadsheetParse, { frontmatter: ['yaml', 'toml'] });
 * const root = processor.parse('---\ntitle: Ink\n---\n\n- [x] Check the *ink*\n');
 * root.children[0]; // { type: 'yaml', value: 'title: Ink', position: { … } }
 * ```
 */
export const broadsheetParse: Plugin<[(BroadsheetParseOptions | null | undefined)?], string, Root> = function (
  options,
) {
  const frontmatter = options?.frontmatter ?? 'yaml';
  const remark = unified();
  if (frontmatter !== false) remark.use(remarkFrontmatter, frontmatter);
  const added: Extensions = remark.use(remarkGfm).freeze().data();
  const { micromarkExtensions: syntax = [], fromMarkdownExtensions: reading = [] } = added;
  const fences = frontmatter === false ? [] : fencesOf(frontmatter || 'yaml');

  const data: Extensions = this.data();
  data.toMarkdownExtensions = [...(data.toMarkdownExtensions ?? []), ...(added.toMarkdownExtensions ?? [])];
  // Of two extensions that read the same, the one that came later is asked first. So each keeps its turn.
  const syntaxBefore = data.micromarkExtensions?.length ?? 0;
  const readingBefore = data.fromMarkdownExtensions?.length ?? 0;

  this.parser = (source: string): Root => {
    const { micromarkExtensions = [], fromMarkdownExtensions = [] } = this.data();
    const isOurs = micromarkExtensions.length === 0 && fromMarkdownExtensions.length === 0;
    // Called without the processor, parsers of remark take bytes, too.
    if (fences && isOurs && typeof source === 'string') {
      const tree = parseTree(withoutMark(source), { fences });
      if (tree) return tree;
    }
    return unified()
      .data({
        micromarkExtensions: micromarkExtensions.toSpliced(syntaxBefore, 0, ...syntax),
        fromMarkdownExtensions: fromMarkdownExtensions.toSpliced(readingBefore, 0, ...reading),
      })
      .use(remarkParse)
      .parse(source);
  };
};

/** A source without its byte order mark. remark’s offsets do not count it. */
function withoutMark(source: string): string {
  return source.startsWith('\ufeff') ? source.slice(1) : source;
}
