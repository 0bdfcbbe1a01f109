import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from '../../model/problem.ts';
import type { ArticleSummary } from '../article-summary.ts';
import { loadCollection } from '../load-collection.ts';
import type { CheckOptions } from './check-options.ts';
import type { CheckReport } from './check-report.ts';
import { CheckedFile } from './checked-file.ts';
import type { ArticleRule, CollectionRule } from './rule.ts';
import { checklistEmpty } from './rules/checklist-empty.ts';
import { dateFuture } from './rules/date-future.ts';
import { descriptionLong } from './rules/description-long.ts';
import { descriptionMissing } from './rules/description-missing.ts';
import { headingSkipped } from './rules/heading-skipped.ts';
import { imageAltMissing } from './rules/image-alt-missing.ts';
import { titleDuplicate } from './rules/title-duplicate.ts';

const ARTICLE_RULES: readonly ArticleRule[] = [
  descriptionLong,
  headingSkipped,
  imageAltMissing,
  checklistEmpty,
  dateFuture,
];

const COLLECTION_RULES: readonly CollectionRule[] = [descriptionMissing, titleDuplicate];

/**
 * Says what is wrong with the articles of a folder: all that loading them says, and what an editor would say.
 *
 * Nothing is written. Problems that can be mended without changing what an author meant carry a `fix`.
 *
 * @param directory Path of the folder.
 * @throws The reason of `options.signal` when that is aborted.
 * @example
 * const { errors, problems } = await checkCollection('content', { rules: { 'description-long': 'off' } });
 */
export async function checkCollection(directory: string | URL, options: CheckOptions = {}): Promise<CheckReport> {
  const { rules = {}, now = new Date(), signal, schema, ...rest } = options;
  const loading = { ...rest, ...(signal && { signal }) };
  const collection = await (schema
    ? loadCollection(directory, { ...loading, schema })
    : loadCollection(directory, loading));
  const found: Problem[] = [...collection.problems];
  for (const article of collection.articles) {
    signal?.throwIfAborted();
    found.push(...(await checkArticle(article, join(collection.directory, article.path), now)));
  }
  for (const rule of COLLECTION_RULES) found.push(...rule(collection.articles));
  const problems = inOrder(found.flatMap((each) => leveled(each, rules)));
  const paths = new Set(collection.articles.map(({ path }) => path));
  const files = new Set([
    ...paths,
    ...collection.problems.flatMap(({ code, file }) => (isOfFile(code) && file ? file : [])),
  ]);
  return {
    directory: collection.directory,
    problems,
    errors: problems.filter(({ severity }) => severity === 'error').length,
    warnings: problems.filter(({ severity }) => severity === 'warning').length,
    files: files.size,
    filesWithProblems: new Set(problems.flatMap(({ file }) => file ?? [])).size,
  };
}

async function checkArticle(article: ArticleSummary<unknown>, path: string, now: Date): Promise<Problem[]> {
  let source: string;
  try {
    source = await readFile(path, 'utf8');
  } catch {
    // It was there a moment ago, and has gone since: there is nothing left to check.
    return [];
  }
  const file = new CheckedFile(source);
  return ARTICLE_RULES.flatMap((rule) => rule(article, file, now)).map((each) => ({ ...each, file: article.path }));
}

/** A link loop is a file's name, and no file. */
function isOfFile(code: Problem['code']): boolean {
  return code !== 'link-loop' && code !== 'folder-missing';
}

function leveled(problem: Problem, rules: NonNullable<CheckOptions['rules']>): Problem[] {
  const level = rules[problem.code] ?? problem.severity;
  return level === 'off' ? [] : [{ ...problem, severity: level }];
}

/** By path and place; what is said of the folder comes first. */
function inOrder(problems: readonly Problem[]): Problem[] {
  const place = ({ place }: Problem) => place?.start.offset ?? 0;
  return problems.toSorted((one, other) => {
    const [a, b] = [one.file ?? '', other.file ?? ''];
    return a === b ? place(one) - place(other) : a < b ? -1 : 1;
  });
}
