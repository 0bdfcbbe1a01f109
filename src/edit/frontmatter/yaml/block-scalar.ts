import { trimEndWhere } from '../../../model/trim-end-where.ts';
import { rewriteUnits, type Unit } from '../quoted-text.ts';

const HEADER = /^([|>])([-+]?)(\d?)([-+]?)([ \t]*(?:#[^\r\n]*)?)(?:\r\n|\r|\n)/;
const LINE = /([^\r\n]*)(\r\n|\r|\n|$)/g;

/**
 * Another text in a block scalar (`|` or `>`), whose other lines stay as they are.
 *
 * @param source From the header up to the last character.
 * @param indent What the lines are indented with where the old ones do not say.
 * @returns Nothing when a block scalar cannot hold the text.
 */
export function changeBlockScalar(
  source: string,
  old: string,
  value: string,
  { indent, eol }: { readonly indent: string; readonly eol: string },
): string | undefined {
  const [header, indicator = '|', chompFirst = '', digit = '', chompLast = '', comment = ''] =
    HEADER.exec(source) ?? [];
  if (header === undefined || digit !== '') return undefined;
  const margin = /^[ ]+(?=\S)/m.exec(source.slice(header.length))?.[0] ?? indent;
  const text = trimEndWhere(value, isLineEnd);
  const ending = value.slice(text.length);
  if (
    text === '' ||
    /^[ \t]/.test(text) ||
    /[^\t\n\x20-\x7e\xa0-\ud7ff\ue000-\ufefe\uff00-\uffef]/.test(bmpOnly(text))
  ) {
    return undefined;
  }
  if (indicator === '>' && /^[ \t]/m.test(text)) return undefined;
  const write = (part: string) => writeLines(part, indicator, margin, eol);

  const oldText = trimEndWhere(old, isLineEnd);
  const oldEnding = old.slice(oldText.length);
  if (ending === oldEnding) {
    const units = unitsOf(source.slice(header.length), indicator, margin);
    const means = units?.map((unit) => unit.value).join('');
    if (units && means === oldText) return header + margin + rewriteUnits(units, text, write);
    return header + margin + write(text);
  }
  const chomp = ending === '' ? '-' : ending === '\n' ? '' : undefined;
  if (chomp === undefined || (chompFirst + chompLast).includes('+')) return undefined;
  return `${indicator}${chomp}${comment}${eol}${margin}${write(text)}`;
}

/** A new block scalar. */
export function newBlockScalar(
  value: string,
  style: { readonly indent: string; readonly eol: string },
): string | undefined {
  return changeBlockScalar(`|-${style.eol}`, '', value, style);
}

function isLineEnd(character: string): boolean {
  return character === '\n';
}

function bmpOnly(text: string): string {
  return text.replace(/[\u{10000}-\u{10ffff}]/gu, '');
}

function writeLines(text: string, indicator: string, margin: string, eol: string): string {
  // Within `>`, one line end more than the text has: a single one would be a space.
  return text.replace(/\n+/g, (ends) => eol.repeat(ends.length + (indicator === '>' ? 1 : 0)) + margin);
}

/** The pieces of the lines of a block scalar, without the margin of the first; nothing where folding is not simple. */
function unitsOf(lines: string, indicator: string, margin: string): Unit[] | undefined {
  const units: Unit[] = [];
  let pending = '';
  let ends = 0;
  for (const [, line = '', end = ''] of lines.matchAll(LINE)) {
    if (line.trim() !== '') {
      if (!line.startsWith(margin)) return undefined;
      const content = line.slice(margin.length);
      if (indicator === '>' && /^[ \t]/.test(content)) return undefined;
      if (units.length > 0) {
        const value = indicator === '|' ? '\n'.repeat(ends) : ends === 1 ? ' ' : '\n'.repeat(ends - 1);
        units.push({ value, source: pending + margin });
      } else if (ends > 0) return undefined;
      for (const character of content) units.push({ value: character, source: character });
      pending = '';
      ends = 0;
    } else pending += line;
    pending += end;
    ends += end === '' ? 0 : 1;
  }
  return units;
}
