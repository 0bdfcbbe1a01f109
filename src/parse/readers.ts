import type { Nodes, Root } from 'mdast';
import type { PluggableList } from 'unified';
import type { LineMap } from '../model/line-map.ts';
import type { SafeHtml } from '../model/safe-html.ts';
import type { BlockReader } from './frontmatter/formats/block-reader.ts';
import type { Clean } from './hast/sanitise.ts';
import type { Limits } from './limits/limits.ts';
import type { Fence } from './tree/frontmatter-block.ts';

/**
 * What few articles need: by far the largest part of the parser, handed to its core, so that a page loads of it only
 * what its articles need.
 */
export interface Readers {
  /** Frontmatter that is not plain YAML. */
  readonly yaml: BlockReader;
  readonly toml: BlockReader;
  readonly json: BlockReader;
  /** Raw HTML, and rehype plugins. */
  readonly html: CleanHtml;
  /** Markdown that our own parser leaves to remark, and remark plugins. */
  readonly remark: ReadMarkdown;
}

/** Makes hast with only what prose may hold of a tree with raw HTML in it; positions stay those of the source. */
export type CleanHtml = (
  tree: Root,
  nodes: readonly Nodes[],
  source: string,
  how: {
    /** Whether there is any; plugins alone lead here, too. */
    readonly hasHtml: boolean;
    readonly sanitize: SafeHtml;
    readonly rehypePlugins: PluggableList;
    readonly lines: LineMap;
  },
) => Clean;

/** Makes mdast of the text that begins at some offset of a source; positions are those of the whole source. */
export type ReadMarkdown = (
  source: string,
  how: {
    readonly from: number;
    readonly fences: readonly Fence[];
    readonly plugins: PluggableList;
    readonly limits: Limits;
    readonly lines: LineMap;
  },
) => Root;

/** Thrown where a source needs a reader that is not there. */
export class MissingReader extends Error {
  readonly reader: keyof Readers;

  constructor(reader: keyof Readers) {
    super(`The source needs a reader that was not loaded: ${reader}.`);
    this.name = 'MissingReader';
    this.reader = reader;
  }
}

/** @throws MissingReader */
export function takeReader<Name extends keyof Readers>(readers: Partial<Readers>, name: Name): Readers[Name] {
  const reader = readers[name];
  if (!reader) throw new MissingReader(name);
  return reader;
}
