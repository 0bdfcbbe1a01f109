import assert from 'node:assert/strict';
import { BroadsheetError } from '../../../src/model/broadsheet-error.ts';
import { fromJson } from '../../../src/progress/formats/from-json.ts';
import { toCsv } from '../../../src/progress/formats/to-csv.ts';
import type { ProgressLog } from '../../../src/progress/log.ts';
import { readHistory } from '../../../src/progress/read-history.ts';
import { readLog } from '../../../src/progress/read-log.ts';
import { readProgress } from '../../../src/progress/read-progress.ts';
import { isSound } from '../../progress/arbitrary-log.ts';
import type { Property } from '../property.ts';

export const hostileLogsAreTold: Property<unknown> = {
  name: 'whatever is given for a log or a backup is read, or refused with a problem',
  check: (value) => {
    const before = JSON.stringify(Object.getOwnPropertyNames(Object.prototype));
    for (const read of [() => readLog(value), () => fromJson(JSON.stringify(value))]) {
      const log = logOf(read);
      if (!log) continue;
      assert.ok(isSound(log));
      readHistory(log);
      toCsv(log);
      const items = log.entries.flatMap((entry) =>
        'item' in entry ? [{ id: entry.item, text: entry.text, checked: false }] : [],
      );
      const once = [...new Map(items.map((item) => [item.id, item])).values()];
      readProgress(log, once.slice(0, 10), { cadence: 'P1M', now: '2024-06-30T12:00:00+14:00' });
    }
    assert.equal(JSON.stringify(Object.getOwnPropertyNames(Object.prototype)), before);
  },
};

function logOf(read: () => { readonly log: ProgressLog }): ProgressLog | undefined {
  try {
    return read().log;
  } catch (error) {
    if (error instanceof BroadsheetError && error.problems.every(({ code }) => code.startsWith('progress-')))
      return undefined;
    throw error;
  }
}
