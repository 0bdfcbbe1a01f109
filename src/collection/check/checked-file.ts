import type { SourceTree } from '../../parse/source-tree.ts';

/** The file of an article, for rules that look at its source once more. */
export class CheckedFile {
  readonly source: string;
  #tree: Promise<SourceTree> | undefined;

  /** @param source Its text. */
  constructor(source: string) {
    this.source = source;
  }

  /**
   * Its Markdown, parsed when it is first asked for: most files need no second look. The parser, too, is loaded then, so
   * that whoever only loads a folder from its cache does without.
   */
  tree(): Promise<SourceTree> {
    this.#tree ??= import('../../parse/source-tree.ts').then(({ readSourceTree }) => readSourceTree(this.source));
    return this.#tree;
  }
}
