import type { Entry } from '../../src/progress/entry.ts';
import { EMPTY_LOG, type ProgressLog } from '../../src/progress/log.ts';
import { addEntries } from '../../src/progress/merge-logs.ts';
import type { TrackedItem } from '../../src/progress/tracked-item.ts';

/**
 * Makes a log of lines such as `2024-01-31T09:00:00+01:00 +a`: `+a` ticks, `-a` unticks, `reset`, `undo` takes back the
 * last reset, `a=old` says that `a` was `old`. A day alone is its noon in UTC.
 */
export function tellLog(lines: string): ProgressLog {
  let log: ProgressLog = EMPTY_LOG;
  for (const line of lines.trim().split('\n')) {
    const [time = '', what = ''] = line.trim().split(/\s+/);
    if (what === '') continue;
    const order = log.entries.length + 1;
    const at = time.length === 10 ? `${time}T12:00:00+00:00` : time;
    const base = { id: `e${order}`, order, at, generation: '0' };
    log = addEntries(log, [entryOf(base, what, log)]);
  }
  return log;
}

function entryOf(
  base: { id: string; order: number; at: string; generation: string },
  what: string,
  log: ProgressLog,
): Entry {
  const last = log.entries.findLast(({ type }) => type === 'reset')?.id ?? '';
  if (what === 'reset') return { ...base, type: 'reset' };
  if (what === 'undo') return { ...base, type: 'undo', reset: last };
  const [item = '', was] = what.replace(/^[+-]/, '').split('=');
  const text = textOf(item);
  if (was !== undefined) return { ...base, type: 'same', item, text, was };
  return { ...base, type: 'mark', item, text, checked: what.startsWith('+') };
}

/** Items with these ids; `a*` is ticked in the source. */
export function itemsOf(ids: string): TrackedItem[] {
  return ids.split(' ').map((word) => {
    const id = word.replace('*', '');
    return { id, text: textOf(id), checked: word.endsWith('*') };
  });
}

function textOf(id: string): string {
  return `Text of ${id}`;
}
