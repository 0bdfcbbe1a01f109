import { readSourceTree, type SourceTree } from '../../parse/source-tree.ts';

/** The file of an article, for rules that look at its source once more. */
export class CheckedFile {
  readonly source: string;
  #tree: SourceTree | undefined;

  /** @param source Its text. */
  constructor(source: string) {
    this.source = source;
  }

  /** Its Markdown, parsed when it is first asked for: most files need no second look. */
  get tree(): SourceTree {
    this.#tree ??= readSourceTree(this.source);
    return this.#tree;
  }
}
