import { compare } from './compare.mjs';
import { printTable } from './print-table.mjs';

/** Articles, as trees: this build's beside remark's, and beside what has no tree. */
export function timeTrees({ build, peers, sources, rounds }) {
  const readers = {
    ...(build.plug && { 'broadsheet/parse, in unified': build.plug }),
    ...(build.scan && { 'Broadsheet, the tree alone': build.scan }),
    'remark-parse + gfm + frontmatter': peers.readWithRemark,
    'marked, tokens': peers.markedTokens,
    'marked, HTML': peers.markedHtml,
    'js-yaml + marked, HTML': peers.readAsFloor,
    ...(peers.markdownIt && { 'markdown-it, HTML': peers.markdownIt }),
  };
  const figures = compare(readers, sources, rounds);
  console.log(`\n${title(sources)}: Markdown`);
  // Ours is the first; of a build without a tree of its own, that is remark.
  const [own] = Object.keys(figures);
  printComparison(figures, sources, own);
  const ours = figures[own].ms;
  return [
    atLeast('articles: × remark', figures['remark-parse + gfm + frontmatter'].ms / ours, 20),
    atLeast('articles: × marked, tokens', figures['marked, tokens'].ms / ours, 3),
    atLeast('articles: × marked, HTML', figures['marked, HTML'].ms / ours, 3),
  ];
}

/** Articles, whole. */
export function timeWhole({ build, before, peers, sources, rounds }) {
  const readers = {
    parseArticle: (source) => build.parseArticle(source),
    'parseArticle, as JSON': (source) => JSON.stringify(build.parseArticle(source)),
    'js-yaml + marked': peers.readAsFloor,
    'js-yaml + marked, as JSON': (source) => JSON.stringify(peers.readAsFloor(source)),
    ...(before && { 'parseArticle, before': (source) => before.parseArticle(source) }),
  };
  const figures = compare(readers, sources, rounds);
  console.log(`\n${title(sources)}: whole articles`);
  printComparison(figures, sources, 'parseArticle');
  if (!before) return [];
  return [atLeast('whole article: × before', figures['parseArticle, before'].ms / figures.parseArticle.ms, 8)];
}

const title = (sources) => `${sources.length} articles, ${(bytesOf(sources) / 1e6).toFixed(1)} MB`;

const bytesOf = (sources) => sources.reduce((sum, source) => sum + Buffer.byteLength(source), 0);

function printComparison(figures, sources, own) {
  const megabytes = bytesOf(sources) / 1e6;
  printTable(
    ['', 'µs each', 'MB/s', '× ours', 'rounds ±'],
    Object.entries(figures).map(([name, { ms, spread }]) => [
      name,
      ((1000 * ms) / sources.length).toFixed(0),
      (megabytes / (ms / 1000)).toFixed(1),
      (ms / figures[own].ms).toPrecision(3),
      `${(50 * spread).toFixed(0)} %`,
    ]),
  );
}

const atLeast = (what, value, goal) => ({
  what,
  value: value.toFixed(1),
  goal: `at least ${goal}`,
  met: value >= goal,
});
