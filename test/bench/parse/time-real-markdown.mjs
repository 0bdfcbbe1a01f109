import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { collectGarbage, cpuOf, median, steadyCpuOf } from './cpu.mjs';
import { printTable } from './print-table.mjs';

const LARGEST = 200_000;
const MOST = 2000;
/** A document is read until that many milliseconds have passed. */
const LEAST = 5;
/** Each reads so many milliseconds before anything is measured. */
const WARM = 3000;
/** As slow, compared with remark, that it is measured once more, alone and for longer. */
const SUSPICIOUS = 0.8;
const MOST_SUSPICIOUS = 40;

/** Markdown that people wrote: what all of it takes, and the document that does worst beside remark. */
export function timeRealMarkdown({ build, peers, folder, rounds }) {
  const documents = documentsIn(folder);
  if (documents.length === 0) throw new Error(`There is no Markdown below ${folder}.`);
  const ours = build.readTree;
  const { readWithRemark } = peers;
  // Warm, and so long that the last compiler has had its turn.
  for (const reader of [ours, readWithRemark])
    for (let spent = 0, index = 0; spent < WARM; index++)
      spent += cpuOf(() => reader(documents[index % documents.length].source));
  for (const document of documents) Object.assign(document, measure(document.source, rounds, LEAST));
  const suspicious = documents.filter(({ ratio }) => ratio > SUSPICIOUS).sort((one, other) => other.ratio - one.ratio);
  for (const document of suspicious.slice(0, MOST_SUSPICIOUS))
    Object.assign(document, measure(document.source, 9, 10 * LEAST));

  const total = (of) => documents.reduce((sum, document) => sum + of(document), 0);
  const times = total(({ remark }) => remark) / total(({ own }) => own);
  const megabytes = total(({ source }) => Buffer.byteLength(source)) / 1e6;
  const slowest = documents.toSorted((one, other) => other.ratio - one.ratio);
  const left = build.scan
    ? documents.filter(({ source }) => build.scan(source) === undefined).length
    : documents.length;

  console.log(`\n${documents.length} documents of ${folder}, ${megabytes.toFixed(1)} MB`);
  printTable(
    ['', 'ms in all', 'MB/s', '× ours'],
    [
      ['Broadsheet', ...row(total(({ own }) => own))],
      ['remark-parse + gfm + frontmatter', ...row(total(({ remark }) => remark))],
    ],
  );
  console.log(`left to remark: ${left} (${((100 * left) / documents.length).toFixed(1)} %)`);
  console.log('slowest beside remark:');
  printTable(
    ['', 'characters', 'µs', "µs, remark's", '× remark’s time'],
    slowest
      .slice(0, 5)
      .map(({ path, source, own, remark, ratio }) => [
        path,
        source.length,
        (1000 * own).toFixed(0),
        (1000 * remark).toFixed(0),
        ratio.toFixed(2),
      ]),
  );
  return [
    { what: 'real Markdown: × remark in total', value: times.toFixed(1), goal: 'at least 8', met: times >= 8 },
    {
      what: 'real Markdown: slowest document, × the time of remark',
      value: slowest[0].ratio.toFixed(2),
      goal: 'at most 1.1',
      met: slowest[0].ratio <= 1.1,
    },
    {
      what: 'real Markdown: % left to remark',
      value: ((100 * left) / documents.length).toFixed(1),
      goal: 'under 1',
      met: left < documents.length / 100,
    },
  ];

  function row(ms) {
    return [ms.toFixed(0), (megabytes / (ms / 1000)).toFixed(1), (ms / total(({ own }) => own)).toFixed(2)];
  }

  function measure(source, times, least) {
    const readers = { own: () => ours(source), remark: () => readWithRemark(source) };
    const taken = { own: [], remark: [] };
    for (let round = 0; round < times; round++) {
      for (const name of round % 2 === 0 ? ['own', 'remark'] : ['remark', 'own']) {
        collectGarbage();
        taken[name].push(steadyCpuOf(readers[name], least));
      }
    }
    const ratios = taken.own.map((own, round) => own / taken.remark[round]);
    return { own: median(taken.own), remark: median(taken.remark), ratio: median(ratios) };
  }
}

/** Files of Markdown below a folder, in the same order every time; of many, every second, third or so on. */
function documentsIn(folder) {
  const root = realpathSync(folder);
  const paths = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(?:md|markdown)$/i.test(path))
    .sort()
    .filter((path) => {
      const stats = statSync(join(root, path));
      return stats.isFile() && stats.size > 0 && stats.size < LARGEST;
    });
  const step = Math.max(1, paths.length / MOST);
  return Array.from({ length: Math.min(paths.length, MOST) }, (_, index) => {
    const path = paths[Math.floor(index * step)];
    return { path, source: readFileSync(join(root, path), 'utf8') };
  });
}
