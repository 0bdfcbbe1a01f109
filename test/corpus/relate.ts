// `npm run corpus:related -- DIR`: which articles of a folder go with which, and why, for a person to judge. Shows some of
// them, spread over the folder; how many, and which one first, may be told, so that others can be looked at.
import { loadCollection } from '../../src/collection/load-collection.ts';

const SHOWN = 8;

const [folder, shown = String(SHOWN), first = '0', ...more] = process.argv.slice(2);
if (folder === undefined || more.length > 0) {
  console.error('Usage: npm run corpus:related -- DIR [HOW MANY] [FIRST]');
  process.exit(2);
}

const start = performance.now();
const collection = await loadCollection(folder, { cache: false });
const loaded = performance.now();
const { articles } = collection;
const step = Math.max(1, Math.floor(articles.length / Number(shown)));
let [without, few, longest] = [0, 0, 0];
const scores: number[] = [];
for (const [index, { path, title }] of articles.entries()) {
  const before = performance.now();
  const related = await collection.related(path);
  if (index > 0) longest = Math.max(longest, performance.now() - before);
  if (related.length === 0) without++;
  else if (related.length < 5) few++;
  scores.push(...related.map(({ score }) => score));
  if (index % step !== Number(first) % step) continue;
  console.log(`\n${title}  [${path}]`);
  for (const { article, score, reasons } of related) {
    const why = reasons.map((each) => `${each.by} ${each.score}${each.shared.map((word) => ` ${word}`).join(',')}`);
    console.log(`  ${score.toFixed(3)}  ${article.title}  [${article.path}]  (${why.join('; ')})`);
  }
}
scores.sort((a, b) => a - b);
const quantile = (part: number) => scores[Math.floor(part * (scores.length - 1))]?.toFixed(3) ?? '–';
console.log(`
${articles.length} articles; ${without} without any related, ${few} with fewer than five
Scores: least ${quantile(0)}, median ${quantile(0.5)}, best ${quantile(1)}
Loaded in ${Math.round(loaded - start)} ms, all related in ${Math.round(performance.now() - loaded)} ms, one at most ${Math.round(longest)} ms
Memory at its peak: ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`);
