import type { Problem } from '../../model/problem.ts';
import type { Collection } from '../collection.ts';
import { readAgain } from '../files/read-again.ts';
import { loadCollection } from '../load-collection.ts';
import { problemsInOrder } from '../problems-in-order.ts';
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

/** What was found, and in what. */
export interface CheckedFolder {
  readonly report: CheckReport;
  /** The texts of the files that a fix was made for, by path, as they were when it was. */
  readonly sources: ReadonlyMap<string, string>;
}

/** See `checkCollection`. */
export async function checkFolder(directory: string | URL, options: CheckOptions): Promise<CheckedFolder> {
  const { rules, now, schema, ...loading } = options;
  const collection = await (schema
    ? loadCollection(directory, { ...loading, schema })
    : loadCollection(directory, loading));
  return checkLoaded(collection, options);
}

/** The same for a collection that is loaded. */
export async function checkLoaded(
  collection: Pick<Collection<unknown>, 'directory' | 'articles' | 'problems'>,
  { rules = {}, now = new Date(), signal }: Pick<CheckOptions, 'rules' | 'now' | 'signal'>,
): Promise<CheckedFolder> {
  const found: Problem[] = [...collection.problems];
  const mendable = new Set(found.flatMap(({ file, fix }) => (fix && file !== undefined ? file : [])));
  const sources = new Map<string, string>();
  for (const article of collection.articles) {
    signal?.throwIfAborted();
    const source = await readAgain(collection.directory, article);
    if (source === undefined) continue;
    if (mendable.has(article.path)) sources.set(article.path, source);
    const file = new CheckedFile(source);
    for (const rule of ARTICLE_RULES) {
      for (const each of await rule(article, file, now)) found.push({ ...each, file: article.path });
    }
  }
  for (const rule of COLLECTION_RULES) found.push(...rule(collection.articles));
  const problems = problemsInOrder(found.flatMap((each) => leveled(each, rules)));
  const report = {
    directory: collection.directory,
    problems,
    errors: problems.filter(({ severity }) => severity === 'error').length,
    warnings: problems.filter(({ severity }) => severity === 'warning').length,
    files: new Set([...collection.articles.map(({ path }) => path), ...filesOf(found)]).size,
    filesWithProblems: new Set(filesOf(problems)).size,
  };
  return { report, sources };
}

/** The files that problems are of. A link that leads to its own folder has a name, and is none. */
function filesOf(problems: readonly Problem[]): string[] {
  return problems.flatMap(({ code, file }) => (code === 'link-loop' || file === undefined ? [] : file));
}

function leveled(problem: Problem, rules: NonNullable<CheckOptions['rules']>): Problem[] {
  const level = rules[problem.code] ?? problem.severity;
  return level === 'off' ? [] : [{ ...problem, severity: level }];
}
