import assert from 'node:assert/strict';
import type { Entry } from '../../../src/progress/entry.ts';
import { fromJson } from '../../../src/progress/formats/from-json.ts';
import { toJson } from '../../../src/progress/formats/to-json.ts';
import { nextGeneration } from '../../../src/progress/generation.ts';
import { EMPTY_LOG, type ProgressLog } from '../../../src/progress/log.ts';
import { addEntries, mergeLogs } from '../../../src/progress/merge-logs.ts';
import { readHistory } from '../../../src/progress/read-history.ts';
import { readProgress } from '../../../src/progress/read-progress.ts';
import type { TrackedItem } from '../../../src/progress/tracked-item.ts';
import { isSound } from '../../progress/arbitrary-log.ts';
import type { Property } from '../property.ts';

export interface Logs {
  readonly a: ProgressLog;
  readonly b: ProgressLog;
  readonly c: ProgressLog;
  readonly items: readonly TrackedItem[];
  readonly cadence: string | undefined;
  /** The reader's wall time. */
  readonly now: string;
}

export const mergingIsUnion: Property<Logs> = {
  name: 'merging logs is commutative, associative and idempotent, and leaves a sound log',
  check: ({ a, b, c }) => {
    const merged = mergeLogs(a, b);
    assert.deepEqual(mergeLogs(b, a), merged);
    assert.deepEqual(mergeLogs(merged, c), mergeLogs(a, mergeLogs(b, c)));
    assert.equal(mergeLogs(merged, structuredClone(a)), merged);
    assert.equal(mergeLogs(merged, merged), merged);
    assert.ok(isSound(merged));
  },
};

export const stateIsOfTheUnion: Property<Logs> = {
  name: 'what is ticked follows from all that is known, in whatever order it was heard of',
  check: ({ a, b, c, items, cadence, now }) => {
    const options = { now, ...(cadence !== undefined && { cadence }) };
    const one = mergeLogs(mergeLogs(a, b), c);
    const other = [...c.entries, ...a.entries, ...b.entries].reverse();
    const generation = one.generation;
    const later = addEntries(
      { generation, entries: [] },
      other.filter((entry: Entry) => entry.generation === generation),
    );
    assert.deepEqual(readProgress(later, items, options), readProgress(one, items, options));
    readHistory(one);
  },
};

export const whatIsErasedStaysErased: Property<Logs> = {
  name: 'what is erased on one device does not come back from another',
  check: ({ a, b }) => {
    const known = mergeLogs(a, b);
    const erased = mergeLogs(known, { generation: nextGeneration(known.generation, 'erased'), entries: [] });
    assert.equal(erased.entries.length, 0);
    assert.deepEqual(mergeLogs(erased, known), erased);
    assert.deepEqual(addEntries(erased, [...b.entries, ...a.entries]), erased);
  },
};

export const backupsRestore: Property<Logs> = {
  name: 'a backup that is read again is the log it was made of',
  check: ({ a }) => {
    const key = { scope: '/__proto__', checklist: 'a"b', subject: '</script>' };
    const { log, rejected, key: read } = fromJson(toJson(key, a), { keys: [key] });
    assert.deepEqual({ log, rejected, read }, { log: a, rejected: 0, read: key });
    assert.deepEqual(
      mergeLogs(EMPTY_LOG, log).entries,
      a.generation === '0' && a.entries.length === 0 ? [] : a.entries,
    );
  },
};
