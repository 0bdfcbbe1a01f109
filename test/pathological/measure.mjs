// A process of its own, so that it can be stopped: reads and prints one pathological input after the other as its parent
// asks, and answers with the milliseconds of CPU, and with the problem of the limit that was gone over.
import { collectGarbage, steadyCpuOf } from '../bench/parse/cpu.mjs';
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
/** A small input is read so many milliseconds long, before and while it is measured. */
const [WARM, LEAST] = [40, 10];
/** What took longer than this is measured once, the rest three times, of which the fastest counts. */
const LONG = 400;

process.on('message', ({ way, name, size }) => {
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
  steadyCpuOf(read, size <= 20_000 ? WARM : 0);
  collectGarbage();
  outcome.ms = steadyCpuOf(read, LEAST);
  for (let again = 0; again < 2 && outcome.ms < LONG; again++) {
    collectGarbage();
    outcome.ms = Math.min(outcome.ms, steadyCpuOf(read, LEAST));
  }
  process.send(outcome);
});
process.on('disconnect', () => process.exit());
process.send('ready');

function addSyntax() {
  const data = this.data();
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), {}];
}
