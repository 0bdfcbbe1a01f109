import { BroadsheetError } from '../../model/broadsheet-error.ts';
import type { FindMatches } from '../../progress/matching/match.ts';
import { problemsOf } from '../load/problems-of.ts';

/**
 * Downloads what finds tasks again after an edit: word lists of many languages, needed only where a task that was
 * ticked is not as it was.
 *
 * @param lang The language of the list; where it is empty, the texts tell.
 * @throws BroadsheetError (`load-failed`) when it cannot be had.
 */
export async function loadMatches(lang: string): Promise<FindMatches> {
  try {
    const { matchItems } = await import('../../progress/matching/match-items.ts');
    return (known, items) => matchItems(known, items, { lang });
  } catch (error) {
    throw new BroadsheetError(problemsOf(error), { cause: error });
  }
}
