import type { BatchResult } from './batch.ts';
import { runThreads } from './run-threads.ts';
import type { Find } from './target.ts';
import { TARGETS } from './targets.ts';

/** Inputs of a batch: enough that what a thread is told costs nothing, few enough that a repetition is quick. */
const RUNS = 500;

/** Seconds between two lines that say how far it is. */
const TICK = 30;

/** Finds after which there is enough to do. */
const MOST_FINDS = 30;

export interface FuzzOptions {
  /** Ends after so long; without it, after `inputs`. */
  readonly minutes?: number;
  readonly inputs?: number;
  readonly seed: number;
  readonly threads: number;
  readonly folders: readonly string[];
  readonly targets: readonly string[];
}

/**
 * Fuzzes, target after target in turn, and prints each find as small as it became, with what repeats it; then how much
 * was looked at.
 *
 * @returns Whether everything held.
 */
export async function runFuzz({ minutes, inputs, seed, threads, folders, targets }: FuzzOptions): Promise<boolean> {
  const start = performance.now();
  const totals = new Map(
    targets.map((name) => [name, { inputs: 0, milliseconds: 0, counts: new Map<string, number>() }]),
  );
  const finds = new Map<string, Find>();
  let begun = 0;
  let done = 0;
  let lost = 0;
  let told = start;

  const next = () => {
    const isOver = minutes === undefined ? begun >= (inputs ?? 0) : performance.now() - start > minutes * 60_000;
    const number = begun / RUNS;
    const target = targets[number % targets.length];
    if (isOver || target === undefined || finds.size + lost >= MOST_FINDS) return undefined;
    begun += RUNS;
    return { target, seed: seed + number, runs: RUNS };
  };
  const repeat = (target: string, of: number) => `npm run fuzz -- --only ${target} --seed ${of} --inputs ${RUNS}`;
  const take = (result: BatchResult) => {
    const total = totals.get(result.target);
    if (!total) return;
    total.inputs += result.inputs;
    total.milliseconds += result.milliseconds;
    done += result.inputs;
    for (const [name, count] of Object.entries(result.counts)) {
      total.counts.set(name, (total.counts.get(name) ?? 0) + count);
    }
    const { find } = result;
    const key = find && JSON.stringify([find.property, find.input]);
    if (find && key !== undefined && !finds.has(key)) {
      finds.set(key, find);
      console.log(`${finds.size}. ${find.message}`.replaceAll('\n', '\n   '));
      console.log(`   input: ${JSON.stringify(find.input)}\n   again: ${repeat(find.target, result.seed)}\n`);
    }
    if (performance.now() - told > TICK * 1000) {
      told = performance.now();
      console.error(`… ${done} inputs, ${finds.size} finds, ${Math.round((told - start) / 1000)} s`);
    }
  };
  const lose = (batch: { target: string; seed: number }, reason: string) => {
    lost++;
    console.log(`A thread was lost: ${reason}.\n   again: ${repeat(batch.target, batch.seed)}\n`);
  };
  await runThreads({ count: threads, folders, next, take, lose });

  const seconds = (performance.now() - start) / 1000;
  console.log(`${done} inputs from seed ${seed}, ${seconds.toFixed(0)} s, ${Math.round(done / seconds)} each second`);
  for (const [name, { inputs, milliseconds, counts }] of totals) {
    console.log(`\n${name}: ${inputs} inputs, ${Math.round((1000 * inputs) / milliseconds)} each second of a thread`);
    for (const property of TARGETS.find((each) => each.name === name)?.properties ?? []) {
      console.log(`${String(counts.get(property) ?? 0).padStart(10)}  ${property}`);
    }
  }
  console.log(`\n${finds.size} finds, ${lost} threads lost`);
  return done > 0 && finds.size + lost === 0;
}
