import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readHistory } from '../../src/progress/read-history.ts';
import { tellLog } from './tell-log.ts';

test('a history tells all that readers did, in order, whatever counts now', () => {
  const log = tellLog(`
    2024-01-01 +a
    2024-01-02 -a
    2024-01-03 reset
    2024-01-04 undo
    2024-02-01 b=a
    2024-03-01 reset
    2024-02-20 +gone`);
  const told = readHistory(log).map((event) => {
    const what = event.type === 'mark' ? `${event.checked ? 'ticked' : 'unticked'} ${event.text}` : event.type;
    return `${event.at.slice(0, 10)} ${what}${event.type === 'reset' && event.undone ? ', undone' : ''}`;
  });
  assert.deepEqual(told, [
    '2024-01-01 ticked Text of a',
    '2024-01-02 unticked Text of a',
    '2024-01-03 reset, undone',
    '2024-01-04 undo',
    '2024-03-01 reset',
    '2024-02-20 ticked Text of gone',
  ]);
});

test('a history tells who, and nothing of how logs are kept', () => {
  const [entry] = tellLog('2024-01-01 +a').entries;
  assert.ok(entry);
  assert.deepEqual(readHistory({ generation: '0', entries: [{ ...entry, by: 'Ann' }] }), [
    { id: 'e1', type: 'mark', at: entry.at, by: 'Ann', item: 'a', text: 'Text of a', checked: true },
  ]);
});
