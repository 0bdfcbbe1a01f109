import type { ArticleFields, Origin } from '../model/article.ts';
import type { Edit } from '../model/edit.ts';
import type { Place } from '../model/place.ts';
import { type Problem, problem } from '../model/problem.ts';

// Silent reading of English prose: Brysbaert, "How many words do we read per minute?", Journal of Memory and Language
// 109 (2019), https://doi.org/10.1016/j.jml.2019.104047
const WORDS_A_MINUTE = 238;
const TOLERANCE = 2;

/** Whole minutes a text takes, from 1; 0 where there is nothing to read. */
export function readingMinutes(words: number): number {
  return words === 0 ? 0 : Math.max(1, Math.round(words / WORDS_A_MINUTE));
}

/**
 * A problem when the declared reading time is off by more than a factor of two.
 *
 * @param source The whole text of the file, for a fix that keeps the form of what was written.
 */
export function readingTimeProblem(
  { declaredReadingMinutes: declared }: ArticleFields,
  origin: Readonly<Record<string, Origin>>,
  minutes: number,
  source: string,
): Problem[] {
  const place = origin.declaredReadingMinutes?.place;
  if (declared === undefined || minutes === 0) return [];
  if (declared <= minutes * TOLERANCE && minutes <= declared * TOLERANCE) return [];
  const fix = place && fixOf(source, place, minutes);
  return [
    problem('reading-time-mismatch', {
      message: `The declared reading time is ${inMinutes(declared)}; the text takes about ${inMinutes(minutes)}.`,
      hint: `Write ${minutes}, or remove the line: the reading time is worked out from the text.`,
      expected: inMinutes(minutes),
      actual: inMinutes(declared),
      ...(place && { place }),
      ...(fix && { fix }),
    }),
  ];
}

// `9`, `"9 min read"`, `~9 minutes`: one whole number, what stands before it, its unit, and what stands behind.
const FORM =
  /^(["']?\s*(?:~|≈|about|around|approx\.?|ca\.?)?\s*)(\d{1,4})(?:([ -]?)(minutes?|mins?|m))?(\.?[ -]?(?:of )?(?:read(?:ing)?(?: time)?)?\s*["']?)$/i;

/** Another number in the form that the author chose; nothing for a form such as `1 hour 5 min`. */
function fixOf(source: string, place: Place, minutes: number): Edit[] | undefined {
  const [, before = '', number, gap = '', unit = '', after = ''] =
    FORM.exec(source.slice(place.start.offset, place.end.offset)) ?? [];
  if (number === undefined) return undefined;
  const start = place.start.offset + before.length;
  const end = start + number.length;
  const edits: Edit[] = [{ start, end, expected: number, text: String(minutes) }];
  const unitEnd = end + gap.length + unit.length;
  // `9-minute read` has no plural, and `9 minute read` needs none.
  if (minutes === 1 && /s$/i.test(unit)) {
    edits.push({ start: unitEnd - 1, end: unitEnd, expected: unit.slice(-1), text: '' });
  } else if (minutes !== 1 && number === '1' && /^minute$/i.test(unit) && gap !== '-' && !/read/i.test(after)) {
    edits.push({ start: unitEnd, end: unitEnd, expected: '', text: 's' });
  }
  return edits;
}

function inMinutes(count: number): string {
  return `${count} ${count === 1 ? 'minute' : 'minutes'}`;
}
