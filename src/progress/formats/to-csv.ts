import type { Entry } from '../entry.ts';
import type { ProgressLog } from '../log.ts';

export interface CsvOptions {
  /** Begins with a byte order mark, without which Excel takes UTF-8 for something else. Default: `false`. */
  readonly bom?: boolean;
}

const COLUMNS = [
  'at',
  'by',
  'type',
  'checked',
  'text',
  'within',
  'item',
  'was',
  'reset',
  'order',
  'generation',
  'id',
] as const;

/**
 * All entries of a log as a table, oldest first: who did what, and when.
 *
 * CSV as in RFC 4180, with a line of column names, which are the entries' own keys; a key that an entry does not have is
 * an empty cell.
 *
 * A text that a spreadsheet would take for a formula is given an apostrophe in front, by which spreadsheets know a
 * text: item texts come from whoever wrote the article. A program that reads the table takes one apostrophe away from
 * each cell that has some, or white space, before `=`, `+`, `-` or `@`, or some before a tab or a line end.
 */
export function toCsv(log: ProgressLog, { bom = false }: CsvOptions = {}): string {
  const rows = [COLUMNS, ...log.entries.map(cellsOf)];
  return (bom ? '\ufeff' : '') + rows.map((cells) => `${cells.map(writeCell).join(',')}\r\n`).join('');
}

function cellsOf(entry: Entry): string[] {
  const values: Readonly<Record<string, unknown>> = { ...entry };
  return COLUMNS.map((column) => (Object.hasOwn(values, column) ? String(values[column] ?? '') : ''));
}

/** What spreadsheets evaluate, or skip to find something to evaluate; some take the full-width forms alike. */
const FORMULA = /^[\s']*[=+\-@＝＋－＠]|^'*[\t\r\n]/u;

function writeCell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",;\r\n\t]|^\s|\s$/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
