import { readFile } from 'node:fs/promises';
import type { ProblemCode } from '../../model/problem-codes.ts';
import { parseArticle } from '../../parse/parse-article.ts';

/** What the page of a problem code says of it. */
export interface RulePage {
  /** What is wrong, as a headline: `the same task stands in a list twice`. */
  readonly headline: string;
  readonly description: string;
}

/** Reads the page of a code, `content/problems/<code>.md` of the package. */
export async function readRulePage(code: ProblemCode): Promise<RulePage> {
  const path = new URL(`../../../content/problems/${code}.md`, import.meta.url);
  const { title, fields } = parseArticle(await readFile(path, 'utf8'));
  return { headline: title.replace(`${code}: `, ''), description: fields.description ?? title };
}
