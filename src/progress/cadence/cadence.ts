/** How often a checklist is due: every so many hours, days, weeks, months or years. */
export interface Cadence {
  readonly count: number;
  readonly unit: 'H' | 'D' | 'W' | 'M' | 'Y';
}

/** Reads an ISO 8601 duration of one unit (`PT12H`, `P15D`, `P2W`, `P3M`, `P1Y`); nothing for any other, or none. */
export function readCadence(duration: string): Cadence | undefined {
  const [, time, digits = '', unit] = /^P(T?)([1-9]\d{0,3})([HDWMY])$/.exec(duration) ?? [];
  if (unit === undefined || (time === 'T') !== (unit === 'H')) return undefined;
  return { count: Number(digits), unit: unit as Cadence['unit'] };
}
