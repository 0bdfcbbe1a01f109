import type { JsonObject } from '../model/json.ts';
import type { Problem } from '../model/problem.ts';
import { runSchema, type SchemaRefusal } from '../parse/frontmatter/schema/read-data.ts';
import { type Limits, toLimits } from '../parse/limits/limits.ts';
import { articleReader, type KnownSource } from './article-reader.ts';
import type { ArticleSummary } from './article-summary.ts';
import type { CollectionOptions, CollectionSchemaOptions } from './collection-options.ts';
import { readSource } from './files/read-source.ts';
import { unreadable } from './files/unreadable.ts';
import type { BareSummary } from './parse/bare-summary.ts';
import type { KnownFile } from './parse/file-record.ts';
import { readFiles } from './read-files.ts';
import type { CollectionParts } from './to-collection.ts';
import type { FileMemory } from './watch/file-memory.ts';

/** What is kept from one reading of a folder to the next, for the same options. */
export interface ArticleMemory<Data> {
  readonly files: FileMemory;
  readonly outcomes: WeakMap<KnownFile, ArticleOutcome<Data>>;
}

/** What a file has come to: an article, or why there is none. */
type ArticleOutcome<Data> = { readonly article: ArticleSummary<Data> } | { readonly problems: readonly Problem[] };

/**
 * Reads the articles of a folder, and has the caller's schema make their data, in the order of the folder.
 *
 * What a schema refuses is no article; its problems say why.
 *
 * @param root Absolute path of the folder.
 * @param onFrontmatter Told of each article's frontmatter as its author wrote it, by the path of the file.
 * @param memory Of earlier readings: what has not changed is what it was, the same objects.
 * @throws The reason of `options.signal`.
 */
export async function readArticles<Data>(
  root: string,
  options: CollectionOptions & Partial<CollectionSchemaOptions<Data>>,
  onFrontmatter?: (path: string, frontmatter: JsonObject) => void,
  memory?: ArticleMemory<Data>,
): Promise<CollectionParts<Data>> {
  const { schema, workers, timeBudget } = options;
  const limits = toLimits(options.limits);
  const wantsRaw = schema !== undefined || onFrontmatter !== undefined;
  const reading = await readFiles(root, options, wantsRaw, memory?.files);
  const { files, problems: found, setup, bodies, parser } = reading;
  const problems: Problem[] = [...found];
  const articles: ArticleSummary<Data>[] = [];
  const sources = new Map<string, KnownSource>();
  for (const [path, file] of files) {
    const { hash, body } = file;
    sources.set(path, { hash, ...(body !== undefined && { body }) });
    const outcome = memory?.outcomes.get(file) ?? (await toOutcome(file, schema, root, limits));
    memory?.outcomes.set(file, outcome);
    if ('article' in outcome) {
      articles.push(outcome.article);
      onFrontmatter?.(path, JSON.parse(file.raw ?? '{}'));
    } else problems.push(...outcome.problems);
  }
  const parsing = { ...(workers !== undefined && { workers }), ...(timeBudget !== undefined && { timeBudget }) };
  const kept = bodies !== undefined && { bodies };
  const read = articleReader({ root, setup, sources, parsing, ...kept, ...(schema && { schema }) });
  return { directory: root, articles, problems, parser, read };
}

async function toOutcome<Data>(
  { entry, raw = '{}' }: KnownFile,
  schema: CollectionSchemaOptions<Data>['schema'] | undefined,
  root: string,
  limits: Limits,
): Promise<ArticleOutcome<Data>> {
  if ('problems' in entry) return entry;
  const { summary } = entry;
  // Without a schema, the data are the fields.
  const outcome = schema ? runSchema(schema, JSON.parse(raw)) : { data: summary.fields as Data };
  if ('data' in outcome) return { article: { ...summary, data: outcome.data } };
  return { problems: await problemsOfRefusal(summary, outcome, root, limits) };
}

async function problemsOfRefusal(
  { path, revision, problems }: BareSummary,
  refusal: SchemaRefusal,
  root: string,
  limits: Limits,
): Promise<readonly Problem[]> {
  const { explainRefusal } = await import('./parse/explain-refusal.ts');
  try {
    const { bytes, hash } = readSource(root, path, limits);
    // What has been parsed within its time is safe to be looked at once more; what has changed since is not known to be.
    if (hash !== revision) throw new Error('it has changed while the folder was read');
    return explainRefusal(path, bytes, refusal, problems, limits);
  } catch (error) {
    return [unreadable(path, error)];
  }
}
