/** What a folder of `src/` may import. */
export interface Floor {
  /** Folders below it, statically. Type imports count. */
  readonly folders: readonly string[];
  /** Packages, each a dependency with a reason (see CONTRIBUTING.md); subpaths included. */
  readonly packages: readonly string[];
  /** Whether it may use Node's own modules. */
  readonly node?: boolean;
}

// Down only: model, then parse | render | progress, then edit, elements | collection, then build | rollup, then cli. The parsing side knows unified and never Lit, the
// browser side Lit and never unified. A folder joins this table when it is made.
export const FLOORS: Readonly<Record<string, Floor>> = {
  model: { folders: [], packages: ['hast'] },
  strings: { folders: [], packages: [] },
  progress: { folders: ['model'], packages: ['idb'] },
  parse: {
    folders: ['model'],
    packages: [
      '@humanwhocodes/momoa',
      '@standard-schema/spec',
      'github-slugger',
      'hast',
      'hast-util-raw',
      'mdast',
      'mdast-util-from-markdown',
      'mdast-util-to-hast',
      'micromark-util-character',
      'micromark-util-decode-string',
      'micromark-util-html-tag-name',
      'micromark-util-normalize-identifier',
      'remark-frontmatter',
      'remark-gfm',
      'remark-parse',
      'toml-eslint-parser',
      'unified',
      'vfile',
      'yaml',
    ],
  },
  render: { folders: ['model', 'strings'], packages: ['hast', 'hast-util-to-html'] },
  elements: { folders: ['model', 'strings', 'render', 'progress'], packages: ['hast', 'lit'] },
  // Edits are of what the frontmatter's reader has found.
  edit: { folders: ['model', 'parse'], packages: [] },
  collection: {
    folders: ['model', 'parse', 'edit', 'render'],
    packages: ['@standard-schema/spec', 'github-slugger', 'hast', 'mdast', 'picomatch'],
    node: true,
  },
  build: {
    folders: ['model', 'strings', 'render', 'collection'],
    packages: ['feed', 'hast', 'minisearch', 'xml-js'],
    node: true,
  },
  rollup: { folders: ['model', 'collection'], packages: [], node: true },
  cli: {
    folders: ['model', 'parse', 'edit', 'render', 'collection', 'build'],
    packages: [],
    node: true,
  },
  // The doors "." and "./node" are files of their own.
  'index.ts': { folders: ['model', 'parse', 'edit', 'render'], packages: [] },
  'node.ts': { folders: ['model', 'collection', 'build'], packages: [] },
};

/** Dynamic imports from one folder into another: the parser comes to a page only when it is given Markdown. */
export const CROSSINGS = [
  'src/collection/check/checked-file.ts → src/parse/source-tree.ts',
  'src/collection/links/place-links.ts → src/parse/locate-links.ts',
  'src/collection/references/reference-problems.ts → src/parse/frontmatter/read-frontmatter.ts',
  'src/elements/frame/framing-element.ts → src/strings/load-strings.ts',
  'src/elements/keep/keeper.ts → src/progress/formats/from-json.ts',
  'src/elements/keep/load-matches.ts → src/progress/matching/match-items.ts',
  'src/elements/keep/make-file.ts → src/progress/formats/to-calendar.ts',
  'src/elements/keep/make-file.ts → src/progress/formats/to-csv.ts',
  'src/elements/keep/make-file.ts → src/progress/formats/to-json.ts',
  'src/elements/keep/make-file.ts → src/progress/formats/to-markdown.ts',
  'src/elements/keep/open-store.ts → src/progress/stores/browser-store.ts',
  'src/elements/load/parse-markdown.ts → src/parse/parse-on-demand.ts',
];

/** Dynamic imports within a folder: what is loaded on first use. */
export const LATER = [
  'src/build/build-collection.ts → src/build/build-site.ts',
  'src/collection/article-reader.ts → src/collection/parse/explain-refusal.ts',
  'src/collection/article-reader.ts → src/collection/parse/import-plugins.ts',
  'src/collection/article-reader.ts → src/collection/parse/parse-file.ts',
  'src/collection/article-reader.ts → src/collection/parse/parse-one.ts',
  'src/collection/parse/parse-files.ts → src/collection/parse/parser.ts',
  'src/collection/read-articles.ts → src/collection/parse/explain-refusal.ts',
  'src/collection/read-files.ts → src/collection/parse/parse-files.ts',
  'src/elements/article.ts → src/elements/draw/drawing.ts',
  'src/elements/article.ts → src/elements/frame/article-failure.ts',
  'src/elements/article.ts → src/elements/frame/hash-scroll.ts',
  'src/elements/article.ts → src/elements/frame/render-outline.ts',
  'src/elements/article.ts → src/elements/load/when-near.ts',
  'src/elements/draw/put-checklist.ts → src/elements/list/checklist-faults.ts',
  'src/elements/keep/keeper.ts → src/elements/keep/checklist-menu.ts',
  'src/elements/keep/keeper.ts → src/elements/keep/make-file.ts',
  'src/elements/keep/keeping.ts → src/elements/keep/keeper.ts',
  'src/elements/list/drawn-list.ts → src/elements/draw/drawing.ts',
  'src/elements/list/list-reader.ts → src/elements/list/list-upgrader.ts',
  'src/elements/load/read-answer.ts → src/elements/load/parse-markdown.ts',
  'src/elements/load/when-near.ts → src/elements/frame/article-failure.ts',
  'src/elements/related-links.ts → src/elements/draw/drawing.ts',
  'src/elements/related-links.ts → src/elements/load/related-index.ts',
  'src/elements/styles/adopt-styles.ts → src/elements/styles/make-sheet.ts',
  'src/parse/parse-on-demand.ts → src/parse/frontmatter/formats/read-json.ts',
  'src/parse/parse-on-demand.ts → src/parse/frontmatter/formats/read-toml.ts',
  'src/parse/parse-on-demand.ts → src/parse/frontmatter/formats/read-yaml.ts',
  'src/parse/parse-on-demand.ts → src/parse/hast/clean-html.ts',
  'src/parse/parse-on-demand.ts → src/parse/tree/read-by-remark.ts',
  'src/strings/load-strings.ts → src/strings/ar.ts',
  'src/strings/load-strings.ts → src/strings/de.ts',
  'src/strings/load-strings.ts → src/strings/es.ts',
  'src/strings/load-strings.ts → src/strings/fr.ts',
  'src/strings/load-strings.ts → src/strings/ja.ts',
  'src/strings/load-strings.ts → src/strings/pt.ts',
  'src/strings/load-strings.ts → src/strings/zh-cn.ts',
];
