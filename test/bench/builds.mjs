// `npm run bench`: what a build of a folder of articles costs, beside what others take for the same articles.
//
// Each is a process of its own that says itself, at its end, what it took: CPU seconds of all its threads, and its peak
// memory. `cold`: for the first time. `warm`: again, with nothing changed. `changed`: again, with one article changed.
import { spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { drawChart } from './draw-chart.mjs';
import { installPeers, PEERS } from './install-peers.mjs';
import { writeArticles } from './make-articles.mjs';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const { values } = parseArgs({
  options: {
    /** How many articles, one measurement each. */
    sizes: { type: 'string', default: '100,1000,10000' },
    /** Runs of each, of which the median counts. */
    runs: { type: 'string', default: '3' },
    only: { type: 'string' },
    /** Where the chart and the figures go; nowhere by default. */
    out: { type: 'string' },
  },
});

const BUILDERS = {
  'read and hash': 'read-only.mjs',
  'js-yaml + marked': 'floor.mjs',
  Broadsheet: 'broadsheet.mjs',
  Velite: 'velite.mjs',
  'Content Collections': 'content-collections.mjs',
};
const PHASES = ['cold', 'warm', 'changed'];

installPeers();
if (!existsSync('dist/node.js')) throw new Error('There is no dist/node.js: run "npm run build" first.');

const figures = [];
for (const count of values.sizes.split(',').map(Number)) {
  // Peers read a large folder over and over: one run of them is enough to see.
  const runs = count > 1000 ? 1 : Number(values.runs);
  for (const [name, script] of Object.entries(BUILDERS)) {
    if (values.only && !values.only.split(',').includes(name)) continue;
    const measured = Array.from({ length: runs }, () => measure(script, count));
    for (const phase of PHASES) figures.push({ name, count, phase, ...median(measured.map((run) => run[phase])) });
    console.error(`${name}, ${count} articles: done`);
  }
}
print();
printGrowth();
if (values.out) {
  mkdirSync(values.out, { recursive: true });
  writeFileSync(join(values.out, 'builds.json'), `${JSON.stringify({ machine: machine(), figures }, null, 2)}\n`);
  writeFileSync(join(values.out, 'builds.svg'), drawChart(figures, machine()));
}

/** One builder from cold to changed, in a folder of its own. */
function measure(script, count) {
  const root = mkdtempSync(join(tmpdir(), 'broadsheet-bench-'));
  const [articles, out] = [join(root, 'articles'), join(root, 'out')];
  mkdirSync(out);
  writeArticles(articles, count);
  try {
    const cold = run(script, articles, out);
    const warm = run(script, articles, out);
    appendFileSync(join(articles, 'part-0/article-7.md'), '\nA line that was added.\n');
    return { cold, warm, changed: run(script, articles, out) };
  } finally {
    rmSync(root, { recursive: true });
  }
}

function run(script, articles, out) {
  const meter = pathToFileURL(join(HERE, 'meter.mjs')).href;
  const { status, stderr } = spawnSync(process.execPath, ['--import', meter, join(PEERS, script), articles, out], {
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
    maxBuffer: 1 << 28,
  });
  const line = stderr.split('\n').findLast((each) => each.startsWith('meter:'));
  if (status !== 0 || !line) throw new Error(`${script} failed:\n${stderr}`);
  return JSON.parse(line.slice('meter:'.length));
}

/** The run whose CPU seconds are in the middle. */
function median(runs) {
  return runs.toSorted((a, b) => a.cpu - b.cpu)[Math.floor(runs.length / 2)];
}

function machine() {
  const [{ model }] = cpus();
  return `${new Date().toISOString().slice(0, 10)}, ${cpus().length} × ${model.trim()}, Node ${process.versions.node}`;
}

/** A table in Markdown. */
function print() {
  console.log(`${machine()}\n`);
  console.log('| articles | | CPU s: cold | warm | one changed | wall s: cold | warm | one changed | peak MB |');
  console.log('|---:|---|---:|---:|---:|---:|---:|---:|---:|');
  const groups = byBuilder();
  for (const [key, phases] of groups) {
    const [count, name] = key.split('|');
    const column = (of) => PHASES.map((phase) => of(phases.find((each) => each.phase === phase)).toFixed(2));
    const peak = Math.max(...phases.map(({ memory }) => memory));
    const cells = [...column(({ cpu }) => cpu), ...column(({ wall }) => wall), String(Math.round(peak))];
    console.log(`| ${count} | ${name} | ${cells.join(' | ')} |`);
  }
}

/** How CPU seconds grow with the number of articles, as an exponent: 1 is in proportion to it. */
function printGrowth() {
  for (const name of new Set(figures.map((figure) => figure.name))) {
    const cold = figures.filter((figure) => figure.name === name && figure.phase === 'cold');
    const exponents = cold.slice(1).map(({ count, cpu }, index) => {
      const before = cold[index];
      const exponent = Math.log(cpu / before.cpu) / Math.log(count / before.count);
      return `${before.count} to ${count}: ${exponent.toFixed(2)}`;
    });
    if (exponents.length > 0) console.log(`${name}, growth when cold: ${exponents.join(', ')}`);
  }
}

function byBuilder() {
  const groups = new Map();
  for (const figure of figures) {
    const key = `${figure.count}|${figure.name}`;
    groups.set(key, [...(groups.get(key) ?? []), figure]);
  }
  return groups;
}
