// A process of its own, so that it can be stopped: reads one pathological input after the other as its parent asks, and
// answers with the milliseconds of CPU, or with what was thrown.
import { PATHOLOGICAL } from '../../pathological/inputs.mjs';
import { collectGarbage, steadyCpuOf } from './cpu.mjs';
import { loadBuild } from './load-build.mjs';
import { readWithRemark } from './read-with-remark.mjs';

const { parseArticle, readTree, scan } = await loadBuild(process.argv[2]);
const PARSERS = { tree: readTree, article: (source) => parseArticle(source), remark: readWithRemark };
/** A small input is read so many milliseconds long, before and while it is measured. */
const [WARM, LEAST] = [30, 5];
/** What took longer than this is measured once, the rest three times, of which the fastest counts. */
const LONG = 100;

process.on('message', ({ parser, name, size }) => {
  const source = PATHOLOGICAL[name](size);
  const outcome = { length: source.length, result: 'read' };
  const read = () => {
    try {
      PARSERS[parser](source);
    } catch (error) {
      const refused = error.problems?.some(({ code }) => code === 'nesting-too-deep');
      outcome.result = refused ? 'refused' : `threw ${error.message.split('\n')[0].slice(0, 60)}`;
    }
  };
  if (size <= 8192) steadyCpuOf(read, WARM);
  collectGarbage();
  outcome.ms = steadyCpuOf(read, LEAST);
  for (let again = 0; again < 2 && outcome.ms < LONG; again++) {
    collectGarbage();
    outcome.ms = Math.min(outcome.ms, steadyCpuOf(read, LEAST));
  }
  if (parser === 'tree' && scan && outcome.result === 'read' && scan(source) === undefined) outcome.result = 'left';
  process.send(outcome);
});
process.on('disconnect', () => process.exit());
process.send('ready');
