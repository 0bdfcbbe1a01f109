import type { Json } from '../../model/json.ts';
import { type Draft, Unwritable } from './draft.ts';
import { changeDoubleQuoted, doubleQuoted } from './quoted-text.ts';

const DATE = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})?)?$/;

export function tomlKey(key: string): string {
  return /^[A-Za-z0-9_-]+$/.test(key) ? key : doubleQuoted(key);
}

/** A new value, on one line. */
export function tomlValue(value: Json, dates: boolean): string {
  if (value === null) throw new Unwritable('TOML has no null');
  if (typeof value === 'string') return dates && DATE.test(value) ? value : doubleQuoted(value);
  if (typeof value !== 'object') return String(value);
  if (Array.isArray(value)) return `[${value.map((item) => tomlValue(item, false)).join(', ')}]`;
  const pairs = Object.entries(value).map(([key, part]) => `${tomlKey(key)} = ${tomlValue(part, false)}`);
  return pairs.length === 0 ? '{}' : `{ ${pairs.join(', ')} }`;
}

/** Another scalar in the way of the old one: its quotes, a date as a date, a number with a point as one. */
export function tomlScalar(value: string | number | boolean | null, old: string, { attempt, eol }: Draft): string {
  if (typeof value === 'number' && /^-?\d+$/.test(String(value)) && /^[+-]?[\d_]+\.\d/.test(old)) return `${value}.0`;
  if (typeof value !== 'string') return tomlValue(value, false);
  if (attempt.cautious) return doubleQuoted(value);
  if (/^\d{4}-\d\d-\d\d/.test(old) && DATE.test(value)) return /^.{10} /.test(old) ? value.replace('T', ' ') : value;
  const quotes = /^(?:"""|'''|"|')/.exec(old)?.[0];
  const plain = !/[\x00-\x08\x0b-\x1f\x7f]/.test(value);
  const opening = /^...(?:\r\n|\r|\n)/.test(old) ? eol : '';
  const lines = value.replaceAll('\n', eol);
  if (quotes === "'''" && plain && !value.includes("'''") && !value.endsWith("'")) return `'''${opening}${lines}'''`;
  if (quotes === '"""' && plain) {
    const escaped = lines.replaceAll('\\', '\\\\').replaceAll('"""', '""\\"').replace(/"$/, '\\"');
    return `"""${opening}${escaped}"""`;
  }
  if (quotes === "'" && plain && !/['\n]/.test(value)) return `'${value}'`;
  if (quotes === '"') return changeDoubleQuoted(old, value);
  return doubleQuoted(value);
}
