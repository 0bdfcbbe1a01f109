import { collectGarbage, cpuOf, median } from './cpu.mjs';

/** Documents that one reads before the next has its turn. */
const SLICE = 100;
/** A turn lasts at least so many milliseconds: who is fast reads the slice more than once. */
const TURN = 60;

/**
 * What several parsers take for the same sources, in turns, so that whatever else the machine does falls on all alike.
 *
 * @param {Record<string, (source: string) => unknown>} readers
 * @returns {Record<string, {ms: number, spread: number}>} Milliseconds of CPU for all sources, the median of the rounds,
 * and how far the rounds lie apart, as a share of it.
 */
export function compare(readers, sources, rounds) {
  const names = Object.keys(readers);
  const slices = [];
  for (let start = 0; start < sources.length; start += SLICE) slices.push(sources.slice(start, start + SLICE));
  const read = (name, slice) => {
    for (const source of slice) last = readers[name](source);
  };
  let last;

  // Warm, and so long that the last compiler has had its turn.
  const times = {};
  for (const name of names) {
    for (let spent = 0; spent < 10 * TURN; ) spent += cpuOf(() => read(name, slices[0]));
    times[name] = Math.ceil(TURN / cpuOf(() => read(name, slices[0])));
  }
  const totals = Object.fromEntries(names.map((name) => [name, new Array(rounds).fill(0)]));
  for (let round = 0; round < rounds; round++) {
    for (const [index, slice] of slices.entries()) {
      for (let turn = 0; turn < names.length; turn++) {
        const name = names[(turn + index + round) % names.length];
        collectGarbage();
        const taken = cpuOf(() => {
          for (let time = 0; time < times[name]; time++) read(name, slice);
        });
        totals[name][round] += taken / times[name];
      }
    }
  }
  if (last === undefined) throw new Error('Nothing was read.');
  return Object.fromEntries(names.map((name) => [name, summary(totals[name])]));
}

function summary(totals) {
  const ms = median(totals);
  return { ms, spread: (Math.max(...totals) - Math.min(...totals)) / ms };
}
