const UNITS = new Map([
  ['D', 'day'],
  ['W', 'week'],
  ['M', 'month'],
  ['Y', 'year'],
]);

/** Durations that English has a better phrase for. */
const PHRASES = new Map([
  ['P7D', 'Every week'],
  ['P14D', 'Every 2 weeks'],
  ['P15D', 'Twice a month'],
]);

/**
 * A cadence in words, for a reader.
 *
 * @param duration An ISO 8601 duration of one unit: `P3M`.
 * @returns `Every 3 months`; `undefined` for what is no such duration.
 */
export function cadenceText(duration: string): string | undefined {
  const phrase = PHRASES.get(duration);
  if (phrase !== undefined) return phrase;
  const [, digits, letter = ''] = /^P(\d{1,4})([DWMY])$/.exec(duration) ?? [];
  const unit = UNITS.get(letter);
  const count = Number(digits);
  if (unit === undefined || !(count > 0)) return undefined;
  return count === 1 ? `Every ${unit}` : `Every ${count} ${unit}s`;
}
