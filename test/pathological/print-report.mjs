import { printTable } from '../bench/parse/print-table.mjs';

/**
 * Prints how inputs grow, and what that comes to.
 *
 * @param options `goal`: the highest exponent that is good; `worst`: how many rows to print, all by default.
 * @returns {boolean} Whether all are within the goal, or bounded by a limit.
 */
export function printReport(title, rows, { goal, worst }) {
  const isGood = ({ exponent, code, fault }) => !fault && (code !== undefined || exponent <= goal);
  const badness = (row) => (isGood(row) ? (row.code ? -1 : row.exponent) : 100 + row.exponent);
  const shown = worst ? rows.toSorted((one, other) => badness(other) - badness(one)).slice(0, worst) : rows;
  console.log(`\n${rows.length} pathological inputs, ${title}`);
  printTable(
    ['', '16 KB', '32 KB', '64 KB', 'exponent', '×'],
    shown.map(({ name, times, exponent, code, fault, factor }) => [
      name,
      ...times.map((ms) => (ms === undefined ? '' : ms.toFixed(ms < 10 ? 1 : 0))),
      fault ?? code ?? exponent.toFixed(2),
      factor === 0 ? '' : factor.toFixed(1),
    ]),
  );

  const read = rows.filter(({ code, fault }) => !code && !fault);
  const bounded = rows.filter(({ code }) => code);
  const bad = rows.filter((row) => !isGood(row));
  const most = (some, valueIn, unit = '', digits = 2) => {
    const row = some.toSorted((one, other) => valueIn(other) - valueIn(one))[0];
    return row ? `${valueIn(row).toFixed(digits)}${unit} (${row.name})` : 'none';
  };
  const summary = {
    [`read, in a time that grows with an exponent of at most ${goal}`]: read.filter(isGood).length,
    'bounded by a limit': bounded.length,
    neither: bad.length === 0 ? 0 : `${bad.length}: ${bad.map(({ name }) => name).join('; ')}`,
    'highest exponent': most(read, ({ exponent }) => exponent),
    'slowest that is read, 64 KB': most(read, ({ times }) => times[2], ' ms', 0),
    'slowest that is bounded by a limit, 64 KB': most(bounded, ({ times }) => times[2], ' ms', 0),
    'printed longest, × its source': most(read, ({ factor }) => factor, '', 1),
  };
  console.log('');
  for (const [what, value] of Object.entries(summary)) console.log(`${what}: ${value}`);
  return bad.length === 0;
}
