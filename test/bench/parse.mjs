// `npm run bench:parse`: what parsing costs, beside remark, marked and js-yaml, in one run: CPU time, all in turns.
//
//   npm run bench:parse                          everything
//   npm run bench:parse -- DIR                   with the Markdown below DIR instead of that of node_modules
//   npm run bench:parse -- --before OTHER/dist   beside another build, such as one of an earlier commit
//   npm run bench:parse -- --only pathological --match tables --all
import { existsSync } from 'node:fs';
import { cpus } from 'node:os';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { installPeers, PEERS } from './install-peers.mjs';
import { makeArticle } from './make-articles.mjs';
import { loadBuild } from './parse/load-build.mjs';
import { printTable } from './parse/print-table.mjs';
import { readWithRemark } from './parse/read-with-remark.mjs';
import { timeTrees, timeWhole } from './parse/time-articles.mjs';
import { timePathological } from './parse/time-pathological.mjs';
import { timeRealMarkdown } from './parse/time-real-markdown.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    /** Parts to run, of `trees`, `real`, `whole` and `pathological`. */
    only: { type: 'string', default: 'trees,real,whole,pathological' },
    /** How many articles. */
    count: { type: 'string', default: '1000' },
    /** How often each is measured, of which the median counts. */
    rounds: { type: 'string', default: '5' },
    /** The build that is measured. */
    dist: { type: 'string', default: 'dist' },
    /** Another build, for whole articles. */
    before: { type: 'string' },
    /** Part of the names of the pathological inputs to read. */
    match: { type: 'string', default: '' },
    /** What reads them, of `tree`, `article` and `remark`. */
    parsers: { type: 'string', default: 'tree,article,remark' },
    /** Megabytes of half the young heap while they are read; 0 for what Node gives. */
    young: { type: 'string', default: '512' },
    /** Prints each pathological input, also those within the goal. */
    all: { type: 'boolean', default: false },
  },
});

installPeers();
if (!existsSync(values.dist)) throw new Error(`There is no ${values.dist}: run "npm run build:code" first.`);
const { loadMarkdownIt, ...others } = await import(pathToFileURL(`${PEERS}/parsers.mjs`).href);
const peers = { ...others, readWithRemark, markdownIt: await loadMarkdownIt() };
const build = await loadBuild(values.dist);
const before = values.before === undefined ? undefined : await loadBuild(values.before);
const count = Number(values.count);
const rounds = Number(values.rounds);
const sources = Array.from({ length: count }, (_, index) => makeArticle(index, count));

const PARTS = {
  trees: () => timeTrees({ build, peers, sources, rounds }),
  real: () => timeRealMarkdown({ build, peers, folder: positionals[0] ?? 'node_modules', rounds: Math.min(rounds, 3) }),
  whole: () => timeWhole({ build, before, peers, sources, rounds }),
  pathological: () =>
    timePathological({
      dist: values.dist,
      young: Number(values.young),
      match: values.match,
      parsers: values.parsers.split(','),
      all: values.all,
    }),
};

console.log(
  `${new Date().toISOString().slice(0, 10)}, ${cpus().length} × ${cpus()[0].model.trim()}, Node ${process.versions.node}`,
);
console.log(`CPU time; of several rounds, the median`);
if (!build.scan) console.log('This build has no tree of its own: remark reads where it would.');
const goals = [];
for (const part of values.only.split(',')) {
  if (!(part in PARTS)) throw new Error(`There is no part "${part}": ${Object.keys(PARTS).join(', ')}.`);
  goals.push(...(await PARTS[part]()));
}
console.log('\nGoals');
printTable(
  ['', 'measured', 'goal', ''],
  goals.map(({ what, value, goal, met }) => [what, value, goal, met ? 'met' : 'NOT MET']),
);
