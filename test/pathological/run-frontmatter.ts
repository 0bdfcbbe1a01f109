import { parseArticle } from '../../src/parse/parse-article.ts';
import { FRONTMATTER_CASES, type FrontmatterCase } from './frontmatter.ts';

// Prints what pathological frontmatter costs, in CPU time:
// node --expose-gc --min-semi-space-size=64 --max-semi-space-size=64 --import tsx test/pathological/run-frontmatter.ts [name]
//
// A collector that copies a large tree while it is made, and no small one, looks like an exponent: so there is room for
// the whole tree, it is emptied before each run, and the fastest run counts.
// The last column names the limit that bounds it, or what else is told; `SLOW` stands where neither a limit does nor
// the cost grows with the length: by an exponent above 1.2, once it is more than clocks and collectors blur.

const SIZES = [16_384, 32_768, 65_536];
const RUNS = 5;
const MOST_EXPONENT = 1.2;
const MOST_MS = 100;
/** Below this, what is measured is the machine. */
const BLUR_MS = 8;
const LIMITS: ReadonlySet<string> = new Set(['frontmatter-too-large', 'frontmatter-too-deep', 'aliases-too-many']);

function costOf(source: string): number {
  const times = Array.from({ length: RUNS }, () => {
    globalThis.gc?.();
    const before = process.cpuUsage();
    parseArticle(source);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return Math.min(...times);
}

/** @returns Whether it is bounded. */
function measure({ name, language, make }: FrontmatterCase): boolean {
  const sources = SIZES.map((size) => make(size));
  const times = sources.map(costOf);
  const [first = 0, , last = 0] = times;
  const exponent = Math.log2(Math.max(last, 0.01) / Math.max(first, 0.01)) / 2;
  const codes = parseArticle(sources.at(-1) ?? '').problems.map(({ code }) => code);
  const limit = codes.find((code) => LIMITS.has(code));
  const isBounded = limit ? last < MOST_MS : last < BLUR_MS || exponent <= MOST_EXPONENT;
  const told = limit ?? codes.find((code) => code !== 'title-missing') ?? '';
  const columns = [
    language.padEnd(5),
    name.padEnd(44),
    ...times.map((time) => time.toFixed(1).padStart(7)),
    exponent.toFixed(2).padStart(6),
    ` ${isBounded ? '' : 'SLOW '}${told}`,
  ];
  console.log(columns.join(' '));
  return isBounded;
}

const [, , wanted = ''] = process.argv;
const cases = FRONTMATTER_CASES.filter(({ name }) => name.includes(wanted));
for (const { make } of cases) parseArticle(make(4096));
console.log(
  `lang  ${'input'.padEnd(44)} ${SIZES.map((size) => `${size / 1024} KB`.padStart(7)).join(' ')}    exp  told`,
);
const slow = cases.filter((each) => !measure(each));
console.log(`${cases.length} inputs, ${slow.length} of them not bounded.`);
process.exitCode = slow.length > 0 ? 1 : 0;
