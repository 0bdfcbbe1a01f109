import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc');

/**
 * Empties the young part of the heap, so that nobody sweeps what another has left.
 *
 * Not the whole heap: that throws away, with the shapes of objects that nobody holds, the code that was compiled for
 * them, and each parser is then two or three times as slow for a while.
 */
export const collectGarbage = () => collect({ type: 'minor' });

/**
 * Milliseconds of CPU that something takes, all threads of the process counted. With `--single-threaded-gc` what one has
 * left to collect does not run on in the time of the next.
 */
export function cpuOf(work) {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** Milliseconds that something takes, from as many repetitions as are needed to last `least`. */
export function steadyCpuOf(work, least) {
  let total = cpuOf(work);
  let times = 1;
  for (let more = 1; total < least; times += more, more *= 2) {
    const count = more;
    total += cpuOf(() => {
      for (let done = 0; done < count; done++) work();
    });
  }
  return total / times;
}

export function median(numbers) {
  const ordered = numbers.toSorted((one, other) => one - other);
  const middle = ordered.length >> 1;
  return ordered.length % 2 === 1 ? ordered[middle] : (ordered[middle - 1] + ordered[middle]) / 2;
}
