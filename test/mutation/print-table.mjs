import { readFileSync } from 'node:fs';
import { relative } from 'node:path';

const NOTICED = ['Killed', 'Timeout'];
const LEFT = ['Survived', 'NoCoverage'];

/**
 * The score of each file: of the changes that could be run, how many a test noticed.
 *
 * @param {readonly import('@stryker-mutator/core').MutantResult[]} results
 * @param {{root: string, showsLeft: boolean}} options
 */
export function printTable(results, { root, showsLeft }) {
  const files = new Map();
  for (const result of results) {
    const path = relative(root, result.fileName).replaceAll('\\', '/');
    files.set(path, [...(files.get(path) ?? []), result]);
  }
  const rows = [...files].sort(([a], [b]) => (a < b ? -1 : 1)).map(([path, its]) => row(path, its));
  const left = results.filter(({ status }) => LEFT.includes(status));
  return [
    `${'file'.padEnd(44)}${'changes'.padStart(9)}${'noticed'.padStart(9)}${'left'.padStart(7)}${'score'.padStart(10)}`,
    ...rows,
    row('all', results),
    ...(showsLeft ? left.map((result) => describe(result, root)) : []),
  ].join('\n');
}

function row(name, results) {
  const noticed = results.filter(({ status }) => NOTICED.includes(status)).length;
  const left = results.filter(({ status }) => LEFT.includes(status)).length;
  const all = noticed + left;
  const score = all === 0 ? 100 : Math.floor((1000 * noticed) / all) / 10;
  return `${name.padEnd(44)}${String(all).padStart(9)}${String(noticed).padStart(9)}${String(left).padStart(7)}${`${score.toFixed(1)} %`.padStart(10)}`;
}

/** A change that no test noticed: where it is, what was there, and what stood there instead. */
function describe({ fileName, location: { start, end }, replacement, status }, root) {
  const lines = readFileSync(fileName, 'utf8')
    .split('\n')
    .slice(start.line - 1, end.line);
  const first = lines[0] ?? '';
  const was = lines.length > 1 ? `${first.slice(start.column - 1)} …` : first.slice(start.column - 1, end.column - 1);
  const path = relative(root, fileName).replaceAll('\\', '/');
  return `${path}:${start.line} ${status}\n  - ${was}\n  + ${String(replacement).replace(/\s+/g, ' ')}`;
}
