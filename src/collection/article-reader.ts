import type { Block } from '../model/block.ts';
import { BroadsheetError } from '../model/broadsheet-error.ts';
import { runSchema } from '../parse/frontmatter/schema/read-data.ts';
import { type Limits, toLimits } from '../parse/limits/limits.ts';
import type { ArticleSummary, CollectedArticle } from './article-summary.ts';
import { readBody, writeBody } from './cache/body-file.ts';
import type { CollectionOptions, CollectionSchemaOptions } from './collection-options.ts';
import { readSource, type Source } from './files/read-source.ts';
import { unreadable } from './files/unreadable.ts';
import type { KnownFile } from './parse/file-record.ts';
import type { ParsedFile } from './parse/parse-file.ts';
import type { ParserSetup } from './parse/parser-setup.ts';

/** A source that a summary is of. */
export type KnownSource = Pick<KnownFile, 'hash' | 'body'>;

export interface ArticleReaderOptions<Data> {
  /** Absolute path of the folder. */
  readonly root: string;
  /** How its files are parsed. */
  readonly setup: ParserSetup;
  /** The sources that the summaries are of, by path. */
  readonly sources: ReadonlyMap<string, KnownSource>;
  /** The folder where bodies are kept. */
  readonly bodies?: string;
  readonly schema?: CollectionSchemaOptions<Data>['schema'];
  /** What holds for a file that was not parsed before. */
  readonly parsing: Pick<CollectionOptions, 'workers' | 'timeBudget'>;
}

/**
 * Makes a function that reads articles whole: from the cache, or else from their files again.
 *
 * A file that has changed since gives what it says now, summary included, if that can be parsed within its time. One that
 * is the same has been parsed within it before, and is parsed on the caller's thread.
 */
export function articleReader<Data>({ root, setup, sources, bodies, schema, parsing }: ArticleReaderOptions<Data>) {
  return async (summary: ArticleSummary<Data>): Promise<CollectedArticle<Data>> => {
    const { path } = summary;
    const { hash, body } = sources.get(path) ?? {};
    const kept = bodies !== undefined && hash !== undefined ? readBody(bodies, hash, body) : undefined;
    if (kept) return whole(summary, kept);

    const limits = toLimits(setup.limits);
    const source = read(root, path, limits);
    const file = source.hash === hash ? await parseAgain(source, setup) : await parseAnew(source, setup, parsing);
    if ('problems' in file) throw new BroadsheetError(file.problems);
    if (source.hash === hash) {
      // It was damaged, or has been removed.
      if (bodies !== undefined) keep(bodies, hash, file.blocks);
      return whole(summary, file.blocks);
    }
    const outcome = schema ? runSchema(schema, file.raw) : { data: file.summary.fields as Data };
    if ('data' in outcome) return whole({ ...file.summary, data: outcome.data }, file.blocks);
    const { explainRefusal } = await import('./parse/explain-refusal.ts');
    throw new BroadsheetError(explainRefusal(path, source.bytes, outcome, file.summary.problems, limits));
  };
}

async function parseAgain(source: Source, { plugins, ...options }: ParserSetup): Promise<ParsedFile> {
  const { importPlugins } = await import('./parse/import-plugins.ts');
  const { parseFile } = await import('./parse/parse-file.ts');
  return parseFile(source, { ...(await importPlugins(plugins)), ...options });
}

async function parseAnew(
  source: Source,
  setup: ParserSetup,
  parsing: Pick<CollectionOptions, 'workers' | 'timeBudget'>,
): Promise<ParsedFile> {
  const { parseOne } = await import('./parse/parse-one.ts');
  return parseOne(source, { setup, ...parsing });
}

function read(root: string, path: string, limits: Limits): Source {
  try {
    return readSource(root, path, limits);
  } catch (error) {
    throw new BroadsheetError([unreadable(path, error)], { cause: error });
  }
}

/** If it cannot be kept, it is parsed again the next time, too. */
function keep(bodies: string, hash: string, blocks: readonly Block[]): void {
  try {
    writeBody(bodies, hash, JSON.stringify(blocks));
  } catch {
    // Nobody is told: it is there all the same.
  }
}

function whole<Data>(
  { links: _, relatedLinks: __, revision: ___, ...article }: ArticleSummary<Data>,
  blocks: readonly Block[],
): CollectedArticle<Data> {
  return { ...article, blocks };
}
