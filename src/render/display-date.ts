const ISO = /^(\d{4}-\d{2}-\d{2})(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/;

/**
 * The day of an ISO 8601 date in words, in a language; `undefined` when it is no such date.
 *
 * The day is the one written, with or without a time or a zone: it does not depend on where the page is made or read.
 *
 * @param lang BCP 47 language tag; English when there is none, or none that is known.
 * @example
 * displayDate('2024-12-10', 'de'); // '10. Dezember 2024'
 */
export function displayDate(date: string, lang = 'en'): string | undefined {
  const day = ISO.exec(date)?.[1];
  const time = day === undefined ? Number.NaN : Date.parse(`${day}T00:00:00Z`);
  // Date.parse takes 31 February for 2 March.
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== day) return undefined;
  return formatter(lang).format(time);
}

function formatter(lang: string): Intl.DateTimeFormat {
  const options = { dateStyle: 'long', timeZone: 'UTC' } as const;
  try {
    return new Intl.DateTimeFormat(lang, options);
  } catch {
    return new Intl.DateTimeFormat('en', options);
  }
}
