// A process of its own, so that it can be stopped: reads and prints one pathological input after the other as its parent
// asks, and answers with the milliseconds of CPU, and with the problem of the limit that was gone over.
import { PerformanceObserver, performance } from 'node:perf_hooks';
import { setImmediate } from 'node:timers/promises';
import { collectGarbage, cpuOf, steadyCpuOf } from '../bench/parse/cpu.mjs';
import { loadBuild } from '../bench/parse/load-build.mjs';
import { PATHOLOGICAL } from './inputs.mjs';

const { parseArticle, toHtml } = await loadBuild(process.argv[2]);
const WAYS = {
  plain: {},
  /** A plugin that only looks at the tree: our own parser reads, others draw. */
  transform: { remarkPlugins: [() => () => undefined] },
  /** A plugin that adds syntax, though none that is seen: remark reads. */
  syntax: { remarkPlugins: [addSyntax] },
};
/** Problems of limits; the article of the last one is there all the same. */
const LIMITS =
  /^(?:(?:source|frontmatter|table|output)-too-large|(?:nesting|frontmatter)-too-deep|markup-too-dense|aliases-too-many)$/;
/** Before it is measured, an input is read so many milliseconds long, if it is small. */
const WARM = 40;
/** What is quick is read for so many milliseconds at a time. */
const LEAST = 10;
/** What took longer than this is measured once, the rest three times, of which the fastest counts. */
const LONG = 400;

let collected = 0;
const collections = new PerformanceObserver((list) => addCollections(list.getEntries()));
collections.observe({ entryTypes: ['gc'] });

process.on('message', async ({ way, name, size }) => {
  const source = PATHOLOGICAL[name](size);
  const outcome = { length: source.length, printed: 0, code: undefined, fault: undefined };
  const read = () => {
    try {
      const article = parseArticle(source, WAYS[way]);
      outcome.printed = toHtml(article).length;
      outcome.code = article.problems.find(({ code }) => LIMITS.test(code))?.code;
    } catch (error) {
      outcome.code = error.problems?.find(({ code }) => LIMITS.test(code))?.code;
      if (!outcome.code) outcome.fault = String(error.message).split('\n')[0].slice(0, 60);
    }
  };
  if (size <= 20_000) steadyCpuOf(read, WARM);
  let best = await measure(read);
  for (let again = 0; again < 2 && best.ms < LONG; again++) {
    const next = await measure(read);
    if (next.own < best.own) best = next;
  }
  process.send({ ...outcome, ...best });
});
process.on('disconnect', () => process.exit());
process.send('ready');

/** Milliseconds of CPU that a reading takes, in all and without those of the collector. */
async function measure(read) {
  collectGarbage();
  await takeCollections();
  let times = 0;
  const ms = cpuOf(() => {
    const until = performance.now() + LEAST;
    do {
      read();
      times++;
    } while (performance.now() < until);
  });
  return { ms: ms / times, own: Math.max(ms - (await takeCollections()), ms / 10) / times };
}

/** Milliseconds that the collector took since this was asked last. */
async function takeCollections() {
  await setImmediate();
  addCollections(collections.takeRecords());
  const sum = collected;
  collected = 0;
  return sum;
}

function addCollections(entries) {
  for (const { duration } of entries) collected += duration;
}

function addSyntax() {
  const data = this.data();
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), {}];
}
