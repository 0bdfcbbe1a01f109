import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { compareGenerations } from '../../src/progress/generation.ts';
import { KEY, SimulatedWorld } from './simulated-world.ts';

const SEEDS = 1200;
/** `SEED=7 node --import tsx --test test/progress/track-progress-schedules.test.ts` plays one again, and tells its steps. */
const only = process.env.SEED;

describe('trackers over stores, networks and pages that fail', () => {
  test(`come to the same, and lose nothing that was saved, in ${SEEDS} schedules`, async () => {
    const seeds = only === undefined ? Array.from({ length: SEEDS }, (_, seed) => seed + 1) : [Number(only)];
    let saved = 0;
    let erased = 0;
    for (const seed of seeds) {
      const world = new SimulatedWorld(seed);
      try {
        await world.run();
        await check(world);
      } catch (error) {
        throw new Error(`SEED=${seed}\n${world.trail.join('\n')}\n${error}`, { cause: error });
      }
      saved += world.saved.size;
      erased += Number(world.tabs[0]?.tracker.log.generation !== '0');
    }
    if (only !== undefined) return;
    // The schedules are worth something: much is saved, and many logs are erased, and many are not.
    assert.ok(saved > SEEDS * 5, `${saved} saved`);
    assert.ok(erased > SEEDS / 5 && erased < (SEEDS * 4) / 5, `${erased} erased`);
  });
});

async function check(world: SimulatedWorld): Promise<void> {
  const [first] = world.tabs;
  assert.ok(first);
  const { log, progress } = first.tracker;
  for (const { tracker } of world.tabs) {
    assert.equal(tracker.saving, 'saved');
    assert.equal(tracker.isOpen, true);
    assert.deepEqual(tracker.log, log);
    assert.deepEqual(tracker.progress.items, progress.items);
  }
  if (world.hasServer) assert.deepEqual(world.server, log);
  else assert.deepEqual(await world.devices[0]?.disk.read(KEY), log);

  const ids = new Set(log.entries.map(({ id }) => id));
  for (const { id, generation } of world.saved.values()) {
    if (generation === log.generation) assert.ok(ids.has(id), `${id} was saved, and is lost`);
    else assert.ok(compareGenerations(generation, log.generation) < 0 && !ids.has(id), `${id} was erased, and is back`);
  }
  for (const { entry, tab } of world.made.values()) {
    if (entry.generation !== log.generation || tab.isDead) continue;
    assert.ok(ids.has(entry.id), `${entry.id} was made on a page that lives, and is lost`);
  }
}
