import type { JsonObject } from '../model/json.ts';
import type { Problem } from '../model/problem.ts';
import { runSchema, type SchemaRefusal } from '../parse/frontmatter/schema/read-data.ts';
import { articleReader } from './article-reader.ts';
import type { ArticleSummary } from './article-summary.ts';
import type { CollectionOptions, CollectionSchemaOptions } from './collection-options.ts';
import { unreadable } from './files/list-files.ts';
import { readSource } from './files/read-source.ts';
import type { BareSummary } from './parse/bare-summary.ts';
import { readFiles } from './read-files.ts';
import type { CollectionParts } from './to-collection.ts';

/**
 * Reads the articles of a folder, and has the caller's schema make their data, in the order of the folder.
 *
 * What a schema refuses is no article; its problems say why.
 *
 * @param root Absolute path of the folder.
 * @param onFrontmatter Told of each article's frontmatter as its author wrote it, by the path of the file.
 * @throws The reason of `options.signal`.
 */
export async function readArticles<Data>(
  root: string,
  options: CollectionOptions & Partial<CollectionSchemaOptions<Data>>,
  onFrontmatter?: (path: string, frontmatter: JsonObject) => void,
): Promise<CollectionParts<Data>> {
  const { schema } = options;
  const wantsRaw = schema !== undefined || onFrontmatter !== undefined;
  const { files, problems: found, setup } = await readFiles(root, options, wantsRaw);
  const problems: Problem[] = [...found];
  const articles: ArticleSummary<Data>[] = [];
  const hashes = new Map<string, string>();
  for (const [path, { hash, entry, raw = '{}' }] of files) {
    hashes.set(path, hash);
    if ('problems' in entry) {
      problems.push(...entry.problems);
      continue;
    }
    const { summary } = entry;
    // Without a schema, the data are the fields.
    const outcome = schema ? runSchema(schema, JSON.parse(raw)) : { data: summary.fields as Data };
    if (!('data' in outcome)) {
      problems.push(...(await problemsOfRefusal(root, summary, outcome)));
      continue;
    }
    articles.push({ ...summary, data: outcome.data });
    onFrontmatter?.(path, JSON.parse(raw));
  }
  const read = articleReader({ root, setup, hashes, ...(schema && { schema }) });
  return { directory: root, articles, problems, read };
}

async function problemsOfRefusal(
  root: string,
  { path, problems }: BareSummary,
  refusal: SchemaRefusal,
): Promise<readonly Problem[]> {
  const { explainRefusal } = await import('./parse/explain-refusal.ts');
  try {
    return explainRefusal(path, readSource(root, path).bytes, refusal, problems);
  } catch (error) {
    return [unreadable(path, error)];
  }
}
