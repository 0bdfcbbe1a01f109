import type { ArticleFields, Origin } from '../model/article.ts';
import { type Problem, problem } from '../model/problem.ts';

// Silent reading of English prose: Brysbaert, "How many words do we read per minute?", Journal of Memory and Language
// 109 (2019), https://doi.org/10.1016/j.jml.2019.104047
const WORDS_A_MINUTE = 238;
const TOLERANCE = 2;

/** Whole minutes a text takes, from 1; 0 where there is nothing to read. */
export function readingMinutes(words: number): number {
  return words === 0 ? 0 : Math.max(1, Math.round(words / WORDS_A_MINUTE));
}

/** A problem when the declared reading time is off by more than a factor of two. */
export function readingTimeProblem(
  { declaredReadingMinutes: declared }: ArticleFields,
  origin: Readonly<Record<string, Origin>>,
  minutes: number,
): Problem[] {
  const place = origin.declaredReadingMinutes?.place;
  if (declared === undefined || minutes === 0) return [];
  if (declared <= minutes * TOLERANCE && minutes <= declared * TOLERANCE) return [];
  return [
    problem('reading-time-mismatch', {
      message: `The declared reading time is ${inMinutes(declared)}; the text takes about ${inMinutes(minutes)}.`,
      hint: `Write ${minutes}, or remove the line: the reading time is worked out from the text.`,
      expected: inMinutes(minutes),
      actual: inMinutes(declared),
      ...(place && { place }),
    }),
  ];
}

function inMinutes(count: number): string {
  return `${count} ${count === 1 ? 'minute' : 'minutes'}`;
}
