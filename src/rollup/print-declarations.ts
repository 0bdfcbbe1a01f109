import type { Collection } from '../collection/collection.ts';
import { jsonType } from './json-type.ts';

/** A collection, as the types of a project know it. */
export interface DeclaredCollection {
  readonly name: string;
  readonly collection: Collection<unknown>;
  /** Whether `data` is what a schema gives. */
  readonly hasSchema: boolean;
}

/** Types of the plugin's modules: slugs and data of each collection. */
export function printDeclarations(collections: readonly DeclaredCollection[]): string {
  const [only] = collections;
  const modules = collections.map((each) => printModule(`broadsheet:content/${each.name}`, each));
  return `// Written by the plugin broadsheet/rollup whenever the content changes.
${collections.length === 1 && only ? `\n${printModule('broadsheet:content', only)}` : ''}
${modules.join('\n')}
declare module '*?article' {
  import type { Article } from 'broadsheet';

  const article: Article;
  export default article;
}
`;
}

function printModule(name: string, { collection, hasSchema }: DeclaredCollection): string {
  const slugs = [...new Set(collection.articles.map(({ slug }) => slug))].sort();
  const data = hasSchema ? jsonType(collection.articles.map((article) => article.data)) : 'ArticleFields';
  return `declare module ${JSON.stringify(name)} {
${hasSchema ? '' : "  import type { ArticleFields } from 'broadsheet';\n"}  import type { ContentArticle, ContentSummary } from 'broadsheet/rollup';

  export type Slug =${slugs.length === 0 ? ' never' : slugs.map((slug) => `\n    | ${JSON.stringify(slug)}`).join('')};
  export type Data = ${indented(data)};

  /** Newest first. */
  export const articles: readonly ContentSummary<Data, Slug>[];
  /** One article whole; its body is downloaded on first use. */
  export function load(slug: Slug): Promise<ContentArticle<Data, Slug>>;
}
`;
}

function indented(type: string): string {
  return type.replaceAll('\n', '\n  ');
}
