// `npm run pathological`: what each pathological input costs as it grows, from Markdown to HTML, with the limits that hold
// by default: in proportion to its length, or bounded by a limit.
//
//   npm run pathological                     as an article is usually read
//   npm run pathological -- --plugins        with a remark plugin that looks at the tree, and with one that adds syntax
//   npm run pathological -- --match tables   only inputs with this in their names
//   npm run pathological -- --worst 20       of the table only so many rows, the worst
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { growSteadily } from './growth.mjs';
import { PATHOLOGICAL } from './inputs.mjs';
import { startMeter } from './meter.mjs';
import { printReport } from './print-report.mjs';

const { values } = parseArgs({
  options: {
    plugins: { type: 'boolean', default: false },
    match: { type: 'string', default: '' },
    worst: { type: 'string' },
    /** The build that is measured. */
    dist: { type: 'string', default: 'dist' },
  },
});

const GOAL = 1.2;
/** Seconds after which an input is given up. */
const PATIENCE = 30;

const WAYS = values.plugins
  ? { transform: 'with a plugin that looks at the tree', syntax: 'with a plugin that adds syntax' }
  : { plain: 'without plugins' };

const names = Object.keys(PATHOLOGICAL).filter((name) => name.includes(values.match));
if (names.length === 0) throw new Error(`No pathological input has "${values.match}" in its name.`);
console.log(`${new Date().toISOString().slice(0, 10)}, ${cpus().length} × ${cpus()[0].model.trim()}, Node ${process.versions.node}
parseArticle and toHtml together: milliseconds of CPU at 16, 32 and 64 KB, the quickest of three, and the exponent of
their growth, in which the time of the garbage collector is left out. Where it is above ${GOAL}, all is measured up to three
times more, and at 128 and 256 KB, too: then the exponent is that from 64 KB on, if it is lower, since a tree that no longer
fits into the caches of the machine costs more from some size on. "×" is how many times as long as its source an article is printed.`);

let isMet = true;
for (const [way, title] of Object.entries(WAYS)) {
  const meter = startMeter(values.dist, PATIENCE);
  const rows = [];
  for (const [index, name] of names.entries()) {
    rows.push({ name, ...(await growSteadily((size) => meter.ask({ way, name, size }), GOAL)) });
    if (index % 50 === 49) console.error(`${title}: ${index + 1} of ${names.length}`);
  }
  meter.stop();
  isMet = printReport(title, rows, { goal: GOAL, worst: values.worst && Number(values.worst) }) && isMet;
}
process.exitCode = isMet ? 0 : 1;
