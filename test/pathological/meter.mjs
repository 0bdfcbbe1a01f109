import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const SCRIPT = fileURLToPath(new URL('./measure.mjs', import.meta.url));
/**
 * Megabytes of half the young heap. Of a small input, all is garbage before the collector comes; of a large one it copies
 * the half-made tree several times, which is no growth of the parser. A young heap that holds a whole tree leaves it out.
 */
const YOUNG = 256;

/**
 * A process that measures; when an answer takes too long or breaks it, another takes its place.
 *
 * @param dist The build that is measured.
 * @param patience Seconds that one answer may take.
 */
export function startMeter(dist, patience) {
  let child;
  return {
    async ask(question) {
      child ??= await start();
      const own = child;
      const stopped = new AbortController();
      const timer = setTimeout(() => own.kill('SIGKILL'), 1000 * patience);
      try {
        own.send(question);
        const [answer] = await Promise.race([
          once(own, 'message', { signal: stopped.signal }),
          once(own, 'exit', { signal: stopped.signal }).then(([, signal]) => [
            { fault: signal === 'SIGKILL' ? 'not finished' : 'out of memory' },
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
    const execArgv = ['--single-threaded-gc', `--min-semi-space-size=${YOUNG}`, `--max-semi-space-size=${YOUNG}`];
    const started = fork(SCRIPT, [dist], { execArgv, stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
    await once(started, 'message');
    return started;
  }
}
