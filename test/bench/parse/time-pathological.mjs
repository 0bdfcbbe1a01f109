import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { PATHOLOGICAL } from '../../pathological/inputs.mjs';
import { printTable } from './print-table.mjs';

const SCRIPT = fileURLToPath(new URL('./read-pathological.mjs', import.meta.url));
const SMALLEST = 4096;
const GOAL = 1.1;
/** Milliseconds below which the start of a parser weighs more than the input. */
const FLOOR = 2;

/** Each parser up to its largest size, and the seconds that one answer may take. */
const PARSERS = {
  tree: { heading: 'tree', limits: 'off', largest: 2 ** 20, limit: 8 },
  article: { heading: 'parseArticle', limits: 'on', largest: 2 ** 20, limit: 4 },
  remark: { heading: 'remark', largest: 2 ** 16, limit: 1 },
};

/**
 * How the time grows with pathological inputs, as an exponent: 1 is in proportion to their size, 2 with its square.
 *
 * Of a small input, all is garbage before the collector comes; of a large one it copies the half-made tree, several
 * times, which costs up to ten times more a character and then no more however large the input. That step is no growth
 * of the parser; a young heap that holds a whole tree leaves it out.
 *
 * @param options `dist`: the build; `young`: megabytes of half the young heap, 0 for what Node gives; `match`: part of
 * the names of the inputs to read; `parsers`: of `tree`, `article` and `remark`, those that read; `all`: whether each
 * input is printed.
 */
export async function timePathological({ dist, young, match = '', parsers = Object.keys(PARSERS), all = false }) {
  const names = Object.keys(PATHOLOGICAL).filter((name) => name.includes(match));
  if (names.length === 0) throw new Error(`No pathological input has "${match}" in its name.`);
  const growths = {};
  for (const parser of parsers) {
    const reader = startReader(dist, young);
    growths[parser] = [];
    for (const [index, name] of names.entries()) {
      growths[parser].push(await growSteadily(reader, parser, name));
      if (index % 20 === 19) console.error(`${PARSERS[parser].heading}: ${index + 1} of ${names.length} inputs`);
    }
    reader.stop();
  }

  const rows = names.map((name, index) => ({ name, ...mapValues(growths, (each) => each[index]) }));
  const own = parsers.filter((parser) => parser !== 'remark');
  const shown = all ? rows : rows.filter((row) => own.some((parser) => !isGood(row[parser])));
  console.log(`\n${names.length} pathological inputs, from ${SMALLEST / 1024} KB on, doubling`);
  console.log(young > 0 ? `with ${young} MB for what is young in the heap` : 'with the heap that Node gives');
  console.log(
    'exponent (none where all is too quick to tell), then the milliseconds and the size of the largest that was read',
  );
  if (!all) console.log(`${rows.length - shown.length} are within the goal${shown.length > 0 ? '; the others:' : ''}`);
  if (shown.length > 0)
    printTable(
      ['', ...parsers.map((parser) => PARSERS[parser].heading)],
      shown.map((row) => [row.name, ...parsers.map((parser) => inWords(row[parser]))]),
    );
  if (growths.remark) {
    const worse = growths.remark.filter((growth) => !isGood(growth));
    console.log(
      `remark alone: ${worse.length} of ${names.length} grow faster than ${GOAL}, are not finished, or throw`,
    );
  }
  return own.flatMap((parser) => goalsOf(PARSERS[parser].limits, growths[parser]));
}

const mapValues = (record, of) => Object.fromEntries(Object.entries(record).map(([key, value]) => [key, of(value)]));

const isGood = ({ exponent, result }) => (exponent ?? 0) <= GOAL && ['read', 'refused'].includes(result);

function goalsOf(limits, growths) {
  const steep = growths.filter(({ exponent, result }) => exponent > GOAL || result.startsWith('not')).length;
  const thrown = growths.filter(({ result }) => result.startsWith('threw')).length;
  const most = Math.max(...growths.map(({ exponent }) => exponent ?? 0)).toFixed(2);
  return [
    {
      what: `pathological, limits ${limits}: highest exponent (inputs above ${GOAL} or not finished)`,
      value: `${most} (${steep})`,
      goal: `at most ${GOAL} (0)`,
      met: steep === 0,
    },
    { what: `pathological, limits ${limits}: inputs that threw`, value: thrown, goal: '0', met: thrown === 0 },
  ];
}

/** One input as it grows; what is above the goal is measured again, and the quickest counts for each size. */
async function growSteadily(reader, parser, name) {
  let growth = await grow(reader, parser, name);
  for (let again = 0; again < 2 && parser !== 'remark' && !isGood(growth); again++) {
    const { points, result } = await grow(reader, parser, name);
    const longer = points.length >= growth.points.length ? { points, result } : growth;
    const other = longer === growth ? points : growth.points;
    const quickest = longer.points.map((point, index) =>
      (other[index]?.ms ?? Infinity) < point.ms ? other[index] : point,
    );
    growth = growthOf(quickest, longer.result);
  }
  return growth;
}

/** One input as it grows, until its largest size, or until a parser throws or takes too long. */
async function grow(reader, parser, name) {
  const { largest, limit } = PARSERS[parser];
  const points = [];
  let result = 'read';
  for (let size = SMALLEST; size <= largest; size *= 2) {
    const answer = await reader.ask({ parser, name, size }, limit);
    result = answer.result;
    if (answer.ms === undefined || result.startsWith('threw')) break;
    points.push(answer);
    const [before, last] = points.slice(-2);
    const next = last && before.ms > FLOOR ? last.ms * Math.min(8, Math.max(2, last.ms / before.ms)) : 2 * answer.ms;
    if (next > 1000 * limit && 2 * size <= largest) {
      result = 'not finished';
      break;
    }
  }
  return growthOf(points, result);
}

function growthOf(points, result) {
  const { ms, length } = points.at(-1) ?? {};
  return { points, exponent: exponentOf(points), ms, length, result };
}

/** The slope in log and log: of the sizes that take their time, or of the three largest; none where all are quick. */
function exponentOf(points) {
  const long = points.filter(({ ms }) => ms >= FLOOR);
  if (long.length === 0) return undefined;
  const fit = long.length >= 3 ? long : points.slice(-3);
  if (fit.length < 2) return undefined;
  const [xs, ys] = [fit.map(({ length }) => Math.log(length)), fit.map(({ ms }) => Math.log(ms))];
  const mean = (numbers) => numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
  const [x, y] = [mean(xs), mean(ys)];
  const along = xs.reduce((sum, each, index) => sum + (each - x) * (ys[index] - y), 0);
  return along / xs.reduce((sum, each) => sum + (each - x) ** 2, 0);
}

function inWords({ exponent, ms, length, result }) {
  const parts = [];
  if (exponent !== undefined) parts.push(exponent.toFixed(2));
  if (ms !== undefined) parts.push(`${ms < 10 ? ms.toFixed(1) : ms.toFixed(0)} ms`, `${Math.round(length / 1024)} KB`);
  if (result !== 'read') parts.push(result === 'left' ? 'left to remark' : result);
  return parts.join(', ');
}

/** A process that reads; when an answer takes too long or breaks it, another takes its place. */
function startReader(dist, young) {
  let child;
  return {
    async ask(question, limit) {
      child ??= await start();
      const own = child;
      const stopped = new AbortController();
      const timer = setTimeout(() => own.kill('SIGKILL'), 3000 * limit);
      try {
        own.send(question);
        const [answer] = await Promise.race([
          once(own, 'message', { signal: stopped.signal }),
          once(own, 'exit', { signal: stopped.signal }).then(([, signal]) => [
            { result: signal === 'SIGKILL' ? 'not finished' : 'threw: out of memory' },
          ]),
        ]);
        if (answer.ms === undefined) child = undefined;
        return answer;
      } finally {
        clearTimeout(timer);
        stopped.abort();
      }
    },
    stop: () => child?.disconnect(),
  };

  async function start() {
    const execArgv = ['--single-threaded-gc'];
    if (young > 0) execArgv.push(`--min-semi-space-size=${young}`, `--max-semi-space-size=${young}`);
    const started = fork(SCRIPT, [dist], { execArgv, stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
    await once(started, 'message');
    return started;
  }
}
