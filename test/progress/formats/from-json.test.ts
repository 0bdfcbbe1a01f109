import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { BroadsheetError } from '../../../src/model/broadsheet-error.ts';
import type { Problem } from '../../../src/model/problem.ts';
import type { Entry } from '../../../src/progress/entry.ts';
import { fromJson } from '../../../src/progress/formats/from-json.ts';
import { toJson } from '../../../src/progress/formats/to-json.ts';
import { compareEntries, EMPTY_LOG, type ProgressLog } from '../../../src/progress/log.ts';

const key = { scope: '/care/', checklist: 'weekly' };
const entry = {
  id: 'e1',
  order: 1,
  at: '2024-12-10T09:30:00+01:00',
  generation: '0',
  type: 'mark',
  item: 'i',
  text: 'Rotate keys',
  checked: true,
} as const satisfies Entry;
const log: ProgressLog = { generation: '0', entries: [entry] };

function problemOf(run: () => unknown): Problem {
  try {
    run();
  } catch (error) {
    assert.ok(error instanceof BroadsheetError);
    const [problem, ...more] = error.problems;
    assert.ok(problem && more.length === 0);
    assert.ok(problem.hint);
    return problem;
  }
  return assert.fail('nothing was thrown');
}

/** The backup with something changed. */
function changed(change: object): string {
  return JSON.stringify({ ...JSON.parse(toJson(key, log)), ...change });
}

describe('a backup', () => {
  test('reads back as the key and the log that went in', () => {
    assert.deepEqual(fromJson(toJson(key, log)), { key, log, rejected: 0 });
    const subject = { ...key, subject: 'Van 3' };
    assert.deepEqual(fromJson(toJson(subject, EMPTY_LOG)), { key: subject, log: EMPTY_LOG, rejected: 0 });
  });

  test('says what it is, so that it can be told from other files', () => {
    const { broadsheet, format } = JSON.parse(toJson(key, log));
    assert.deepEqual({ broadsheet, format }, { broadsheet: 'progress', format: 1 });
  });

  test('may have been opened in an editor that begins files with a byte order mark', () => {
    assert.deepEqual(fromJson(`\ufeff${toJson(key, log)}`).log, log);
  });

  test('is no other file', () => {
    for (const text of ['', 'at,by,type\r\n', '{"broadsheet":', '\0']) {
      const { code, message } = problemOf(() => fromJson(text));
      assert.equal(code, 'progress-import-invalid');
      assert.match(message, /no JSON/);
    }
    for (const text of [
      'null',
      '1',
      '[]',
      '{}',
      '{"entries":[],"generation":"0"}',
      '{"format":1,"slug":"an-article"}',
    ]) {
      const { code, message } = problemOf(() => fromJson(text));
      assert.equal(code, 'progress-import-invalid');
      assert.match(message, /no backup/);
      assert.ok(message.includes(JSON.stringify(text)), message);
    }
  });

  test('of another list is told, not mixed in', () => {
    const text = toJson(key, log);
    for (const other of [
      { ...key, scope: '/other/' },
      { ...key, checklist: 'daily' },
      { ...key, subject: 'Van 3' },
    ]) {
      const { code, message, actual } = problemOf(() => fromJson(text, { keys: [other] }));
      assert.equal(code, 'progress-import-invalid');
      assert.equal(message, 'The backup is of another list: "weekly" of "/care/".');
      assert.equal(actual, '"weekly" of "/care/"');
    }
    assert.equal(problemOf(() => fromJson(text, { keys: [] })).code, 'progress-import-invalid');
  });

  test('of one of the keys that the list is known by is read', () => {
    const keys = [{ ...key, scope: '/new/' }, key];
    assert.deepEqual(fromJson(toJson(key, log), { keys }).key, key);
  });

  test('without a key, a format or a log is told', () => {
    const broken = [
      { key: undefined },
      { key: null },
      { key: [] },
      { key: { scope: '/care/' } },
      { key: { ...key, subject: 3 } },
      { format: undefined },
      { format: '1' },
      { format: 0 },
      { generation: 'x' },
      { entries: {} },
      { entries: undefined },
    ];
    for (const change of broken) {
      assert.equal(problemOf(() => fromJson(changed(change))).code, 'progress-import-invalid', JSON.stringify(change));
    }
  });

  test('of a later version is told as such', () => {
    assert.equal(problemOf(() => fromJson(changed({ format: 2 }))).code, 'progress-newer');
    assert.equal(problemOf(() => fromJson(changed({ entries: [{ ...entry, type: 'note' }] }))).code, 'progress-newer');
  });

  test('counts what is no entry, and reads the others', () => {
    const reading = fromJson(changed({ entries: [entry, null, { ...entry, id: 'e2', checked: 'yes' }] }));
    assert.deepEqual(reading, { key, log, rejected: 2 });
  });

  test('gives the keys that are known and no others', () => {
    const text = changed({ key: { ...key, more: 1 }, entries: [{ ...entry, more: 1 }] });
    assert.deepEqual(fromJson(text), { key, log, rejected: 0 });
  });

  test('reads back as what went in, whatever is in it', () => {
    const id = fc.string({ unit: 'binary', minLength: 1 });
    const generation = fc.constantFrom('0', '1-a', '12-k3v9');
    const base = {
      id,
      order: fc.integer({ min: 0, max: 2 ** 40 }),
      at: fc.constantFrom('2024-12-10T09:30:00+01:00', '2024-02-29T23:59:59-11:30', '2025-01-01T00:00:00Z'),
      by: fc.option(id, { nil: undefined }),
    };
    const item = { item: id, text: fc.string({ unit: 'binary' }), within: fc.option(fc.string(), { nil: undefined }) };
    const anyEntry = fc.oneof(
      fc.record({ ...base, ...item, type: fc.constant('mark' as const), checked: fc.boolean() }),
      fc.record({ ...base, type: fc.constant('reset' as const) }),
      fc.record({ ...base, type: fc.constant('undo' as const), reset: id }),
      fc.record({ ...base, ...item, type: fc.constant('same' as const), was: id }),
    );
    const anyKey = fc.record(
      { scope: fc.string({ unit: 'binary' }), checklist: fc.string(), subject: fc.string() },
      { requiredKeys: ['scope', 'checklist'] },
    );
    const entries = fc.uniqueArray(anyEntry, { selector: ({ id }) => id, maxLength: 8 });
    fc.assert(
      fc.property(anyKey, generation, entries, (key, generation, drafts) => {
        // As JSON has them: keys that are absent rather than undefined.
        const whole: Entry[] = JSON.parse(JSON.stringify(drafts.map((draft) => ({ ...draft, generation }))));
        const log = { generation, entries: whole.sort(compareEntries) };
        const back = fromJson(toJson(key, log), { keys: [key] });
        assert.deepEqual({ ...back, key: { ...back.key } }, { key: { ...key }, log, rejected: 0 });
      }),
    );
  });
});
