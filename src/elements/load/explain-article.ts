import { BroadsheetError } from '../../model/broadsheet-error.ts';
import type { Problem } from '../../model/problem.ts';
import { isScriptFault } from './is-script-fault.ts';
import { requestFault, scriptFault } from './load-faults.ts';
import { invalid, notJson, readArticle } from './read-article.ts';

/** What an article element was doing when something went wrong. */
export interface Attempt {
  /** What was thrown. */
  readonly error: unknown;
  /** What was to be drawn, if it came to that. */
  readonly value: unknown;
  /** The address that was to be loaded, if one was. */
  readonly src: string | null;
  readonly base: string;
}

/** Says why an article cannot be shown: looks closely at what was drawn unseen. */
export function explainArticle({ error, value, src, base }: Attempt): readonly Problem[] {
  return faultOf().problems;

  function faultOf(): BroadsheetError {
    if (error instanceof BroadsheetError) return error;
    if (isScriptFault(error)) return scriptFault(error);
    if (value !== undefined) return articleFault(value, error);
    if (error instanceof SyntaxError) return notJson(error);
    return src === null ? scriptFault(error) : requestFault(src, base, error);
  }
}

function articleFault(value: unknown, cause: unknown): BroadsheetError {
  try {
    readArticle(value);
  } catch (error) {
    if (error instanceof BroadsheetError) return error;
  }
  return invalid('The article could not be drawn.', 'Build it again with `parseArticle`.', undefined, cause);
}
