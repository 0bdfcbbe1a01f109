import type { CollectedArticle } from '../collection/article-summary.ts';
import type { Collection } from '../collection/collection.ts';
import { bodyName } from './module-names.ts';

/** How modules are printed. */
export interface PrintOptions {
  /** Whether a page in development takes a new version of a module without being loaded again. */
  readonly hot: boolean;
}

/** The module of a collection: `articles`, summaries without what only a build needs, and `load`. */
export function printCollection(name: string, { articles }: Collection<unknown>, { hot }: PrintOptions): string {
  const summaries = articles.map(
    ({ origin: _, problems: __, links: ___, relatedLinks: ____, revision: _____, ...rest }) => withoutCopy(rest),
  );
  const paths = new Map<string, string>();
  // Of several with one slug, the first has it; each has its path.
  for (const { slug, path } of articles) if (!paths.has(slug)) paths.set(slug, path);
  for (const { path } of articles) paths.set(path, path);
  const imports = new Map(articles.map(({ path }) => [path, `() => import(${quote(bodyName(name, path))})`]));
  const loaders = Array.from(paths, ([key, path]) => `  [${quote(key)}, ${imports.get(path)}]`);
  return `const withData = (article) => ('data' in article ? article : { ...article, data: article.fields });

export ${hot ? 'let' : 'const'} articles = ${parseJson(summaries)}.map(withData);

${hot ? 'let' : 'const'} bodies = new Map([
${loaders.join(',\n')}
]);

export async function load(slug) {
  const body = bodies.get(slug);
  if (!body) throw new RangeError('There is no article "' + slug + ${quote(`" in ${name}.`)});
  return (await body()).default;
}
${hot ? `${HOT_BODIES}${HOT_COLLECTION}` : ''}`;
}

/** The module of one article. */
export function printArticle(article: Omit<CollectedArticle<unknown>, 'path'>, { hot }: PrintOptions): string {
  const { data, ...rest } = withoutCopy(article) as { data?: unknown };
  const json = parseJson(data === undefined ? rest : { ...rest, data });
  const whole = data === undefined ? '{ ...parsed, data: parsed.fields }' : 'parsed';
  if (!hot) return `const parsed = ${json};\nexport default ${whole};\n`;
  return `import { replaceArticle } from 'broadsheet:update';

const parsed = ${json};
let article = ${whole};
export { article as default };
${HOT_ARTICLE}`;
}

/** Without a schema, the data are the fields: they are shipped once. */
function withoutCopy<Summary extends { readonly data: unknown; readonly fields: unknown }>(summary: Summary): unknown {
  const { data, ...rest } = summary;
  return JSON.stringify(data) === JSON.stringify(summary.fields) ? rest : summary;
}

/** JSON as an expression: parsed as JSON it is read faster than as code, and \`__proto__\` is a key as any other. */
function parseJson(value: unknown): string {
  return `JSON.parse(${quote(JSON.stringify(value))})`;
}

function quote(text: string): string {
  return JSON.stringify(text).replace(/[\u2028\u2029]/g, (end) => `\\u${end.charCodeAt(0).toString(16)}`);
}

// Modules that import one of ours keep the first version of it: all versions are told of the newest.

const HOT_ARTICLE = `
if (import.meta.hot) {
  const { data } = import.meta.hot;
  data.versions ??= [];
  data.versions.push((next) => {
    replaceArticle(article, next);
    article = next;
  });
  import.meta.hot.accept((module) => {
    if (module) for (const take of data.versions) take(module.default);
  });
}
`;

const HOT_BODIES = `
export const hotBodies = () => bodies;
`;

const HOT_COLLECTION = `
if (import.meta.hot) {
  const { data } = import.meta.hot;
  data.versions ??= [];
  data.versions.push((next) => {
    articles = next.articles;
    bodies = next.hotBodies();
  });
  import.meta.hot.accept((module) => {
    if (!module) return;
    for (const take of data.versions) take(module);
    globalThis.dispatchEvent?.(new CustomEvent('broadsheet-content', { detail: { articles } }));
  });
}
`;

/** What shows the new version of an article in every element that shows the old one, through shadow roots. */
export const UPDATE_MODULE = `export function replaceArticle(before, after) {
  const roots = globalThis.document ? [document] : [];
  for (const root of roots) {
    for (const element of root.querySelectorAll('*')) {
      if (element.shadowRoot) roots.push(element.shadowRoot);
      if (element.localName === 'broadsheet-article' && element.article === before) element.article = after;
    }
  }
}
`;
