const ISO = /^(\d{4}-\d\d-\d\d)(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?$/;

/**
 * The day of an ISO 8601 date in words, in a language; `undefined` when it is no such date.
 *
 * The day is the one written, with or without a time or a zone: it does not depend on where the page is made or read.
 *
 * @param lang BCP 47 language tag; English when there is none, or none that is known.
 * @example
 * displayDate('2024-12-10', 'de'); // '10. Dezember 2024'
 */
export function displayDate(date: string, lang: unknown = 'en'): string | undefined {
  const day = ISO.exec(date)?.[1] ?? '';
  const midnight = new Date(day);
  // A date takes 31 February for 2 March.
  if (midnight.getUTCDate() !== Number(day.slice(-2))) return undefined;
  // A file may say anything, and of an object that says it is long, every item is asked for.
  if (typeof lang !== 'string') return displayDate(day);
  try {
    return midnight.toLocaleDateString(lang, { dateStyle: 'long', timeZone: 'UTC' });
  } catch {
    return displayDate(day);
  }
}
