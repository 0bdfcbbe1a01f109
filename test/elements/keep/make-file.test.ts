import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type KeptState, makeFile } from '../../../src/elements/keep/make-file.ts';
import type { Task } from '../../../src/elements/list/task.ts';
import type { ItemProgress } from '../../../src/progress/progress.ts';
import { mark } from '../../progress/entries.ts';

const task = (id: string, text: string, ancestors: readonly Task[] = []): Task =>
  ({ id, text, sourceMark: id === 'a', ancestors }) as unknown as Task;

const item = (id: string, text: string, more: Partial<ItemProgress> = {}): ItemProgress => ({
  id,
  text,
  checked: false,
  overdue: false,
  ...more,
});

/** A list as an element knows it, on a page with one list of a kind. */
function state(more: Partial<KeptState> = {}, listTag = 'ul'): KeptState {
  const list = { localName: listTag, parentElement: null };
  return {
    key: { scope: '/audit', checklist: 'quarterly' },
    log: { generation: '0', entries: [mark('a', 1)] },
    progress: { items: [item('a', 'Rotate the keys')], done: 0, total: 1, overdue: false, matches: [] },
    host: { querySelectorAll: () => [list], baseURI: 'https://example.org/audit/' } as unknown as Element,
    tasks: [task('a', 'Rotate the keys')],
    label: 'Quarterly audit',
    cadence: '',
    ...more,
  };
}

test('a file is named for the list and for what it is done for, as file names can be', async () => {
  const nameOf = async (more: Partial<KeptState>) => (await makeFile('saveBackup', state(more))).name;
  const key = { scope: '/audit', checklist: 'quarterly' };
  const progress = (text: string) => ({ items: [item('a', text)], done: 0, total: 1, overdue: false, matches: [] });
  for (const [more, name] of [
    [{}, 'quarterly-audit.json'],
    [{ key: { ...key, subject: 'Plant 7/8' } }, 'quarterly-audit-plant-7-8.json'],
    [{ label: '' }, 'rotate-the-keys.json'],
    [{ label: '', progress: progress('') }, 'checklist.json'],
    [{ label: '', progress: { ...progress(''), items: [] } }, 'checklist.json'],
    [{ label: '../../etc/passwd' }, 'etc-passwd.json'],
    [{ label: '???' }, 'checklist.json'],
    [{ label: 'Prüfung: Öl' }, 'prüfung-öl.json'],
    [{ label: 'x'.repeat(100) }, `${'x'.repeat(60)}.json`],
    [{ label: `${'x'.repeat(59)} y` }, `${'x'.repeat(59)}.json`],
  ] as const) {
    assert.equal(await nameOf(more), name);
  }
});

test('as Markdown, tasks are nested as in the page, below the label', async () => {
  const first = task('a', 'First');
  const second = task('b', 'Second', [first]);
  const tasks = [first, second, task('c', 'Third', [first, second]), task('d', 'Fourth', [first]), task('e', 'Fifth')];
  const { name, type, text } = await makeFile('saveMarkdown', state({ tasks }));
  assert.deepEqual([name, type], ['quarterly-audit.md', 'text/markdown']);
  const lines = text.split('\n').map((line) => line.replace(/ \{#\w+\}$/, ''));
  assert.deepEqual(lines, [
    '**Quarterly audit**:',
    '',
    '- [ ] First',
    '  - [ ] Second',
    '    - [ ] Third',
    '  - [ ] Fourth',
    '- [ ] Fifth',
    '',
  ]);
  const bare = await makeFile('saveMarkdown', state({ tasks: [task('z', 'Alone')], label: '' }, 'ol'));
  assert.match(bare.text, /^1\. \[ \] Alone/);
});

test('a task that was ticked is so in the file, whatever the source says, and one that nobody touched is as there', async () => {
  const tasks = [task('a', 'Rotate the keys'), task('b', 'Check the locks')];
  const items = [item('b', 'Check the locks', { checked: true })];
  const { text } = await makeFile('saveMarkdown', state({ tasks, progress: { ...state().progress, items } }));
  assert.match(text, /\[x\] Rotate the keys[^\n]*\n- \[x\] Check the locks/);
});

test('as a table, a backup and a calendar, it is what those formats make', async () => {
  const table = await makeFile('saveTable', state());
  assert.deepEqual([table.name, table.type], ['quarterly-audit.csv', 'text/csv']);
  assert.match(table.text, /^\ufeff[^\n]+\r?\n.*Task a/);
  const backup = await makeFile('saveBackup', state());
  assert.equal(backup.type, 'application/json');
  assert.deepEqual(JSON.parse(backup.text).entries, [mark('a', 1)]);
  const none = await makeFile('saveCalendar', state());
  assert.deepEqual(none, { name: 'quarterly-audit.ics', type: 'text/calendar', text: '' });
  const due = { ...state().progress, due: '2025-03-01', items: [item('a', 'Rotate the keys', { due: '2025-03-01' })] };
  for (const [label, cadence, summary] of [
    ['Quarterly audit', 'P3M', 'Quarterly audit'],
    ['', '', 'rotate-the-keys'],
  ] as const) {
    const { text } = await makeFile('saveCalendar', state({ progress: due, label, cadence }));
    assert.match(text, /BEGIN:VCALENDAR[\s\S]*DTSTART;VALUE=DATE:20250301[\s\S]*END:VCALENDAR/);
    assert.ok(text.includes(`SUMMARY:${summary}`), text);
    assert.equal(/RRULE/.test(text), cadence !== '', text);
    assert.match(text, /https:\/\/example\.org\/audit\//);
  }
});
