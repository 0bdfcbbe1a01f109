import { BroadsheetError } from '../../model/broadsheet-error.ts';
import { LineMap } from '../../model/line-map.ts';
import { problem } from '../../model/problem.ts';

/**
 * Refuses a source that is too long, before anything is read of it.
 *
 * @throws BroadsheetError `source-too-large`, where the part that is too much begins.
 */
export function refuseLongSource(source: string, most: number, path?: string): void {
  if (source.length <= most) return;
  // Only what is within the limit is looked at, even for its lines.
  const end = new LineMap(source.slice(0, most)).point(most);
  const message = `The source has ${inWords(source.length)} characters; at most ${inWords(most)} are read.`;
  const details = { message, hint: 'Divide it into several articles.', place: { start: end, end } };
  throw new BroadsheetError([problem('source-too-large', { ...details, ...(path !== undefined && { file: path }) })]);
}

function inWords(count: number): string {
  return count.toLocaleString('en');
}
