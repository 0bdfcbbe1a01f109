import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { type AssignedMarks, assignMarks } from '../../src/progress/assign-marks.ts';
import type { MarkEntry, SameEntry } from '../../src/progress/entry.ts';
import { compareEntries, EMPTY_LOG, type ProgressLog } from '../../src/progress/log.ts';
import type { KnownItem, Match } from '../../src/progress/matching/match.ts';
import { addEntries } from '../../src/progress/merge-logs.ts';
import { markEntry } from '../../src/progress/new-entry.ts';
import { logToRead } from './arbitrary-log.ts';
import { itemsOf, tellLog } from './tell-log.ts';

type MatchItems = Parameters<typeof assignMarks>[3];

const NEVER: MatchItems = () => assert.fail('Nothing is to be matched.');

function assign(log: ProgressLog, items: readonly KnownItem[], match: MatchItems): AssignedMarks {
  const marks = log.entries.filter((entry): entry is MarkEntry => entry.type === 'mark');
  const links = log.entries.filter((entry): entry is SameEntry => entry.type === 'same');
  return assignMarks(marks, links, items, match);
}

/** A matcher that finds these: `old>a` moved to it, `old~a` changed to it; the rest is kept or orphaned. */
function finding(...found: string[]): MatchItems {
  return (known, items) =>
    known.map((was): Match => {
      const [, sign, to] =
        found
          .map((text) => /^(.*)([>~])(.*)$/.exec(text) ?? [])
          .map(([, from, ...rest]) => [from, ...rest])
          .find(([from]) => from === was.id) ?? [];
      const item = items.find(({ id }) => id === (to ?? was.id));
      if (!item) return { kind: 'orphaned', was };
      return { kind: sign === '>' ? 'moved' : sign === '~' ? 'changed' : 'kept', was, item };
    });
}

function idsOf({ byItem }: AssignedMarks): Record<string, string[]> {
  return Object.fromEntries(Array.from(byItem, ([id, marks]) => [id, marks.map(({ id }) => id)]));
}

describe('marks of items that are gone', () => {
  test('go with an item that moved, in order', () => {
    const log = tellLog('2024-01-01 +old\n2024-01-02 -old\n2024-01-03 +old');
    const assigned = assign(log, itemsOf('a b'), finding('old>a'));
    assert.deepEqual(idsOf(assigned), { a: ['e1', 'e2', 'e3'] });
    assert.equal(assigned.currentId('old'), 'a');
    assert.deepEqual(
      assigned.matches.map(({ kind, was, item }) => [kind, was.id, item?.id]),
      [['moved', 'old', 'a']],
    );
  });

  test('go with it when it was left unticked, too', () => {
    const assigned = assign(tellLog('2024-01-01 -old'), itemsOf('a*'), finding('old>a'));
    assert.deepEqual(idsOf(assigned), { a: ['e1'] });
    assert.equal(assigned.matches.length, 1);
  });

  test('do not go with an item that changed, but tell what it was', () => {
    const assigned = assign(tellLog('2024-01-01 +old'), itemsOf('a'), finding('old~a'));
    assert.deepEqual(idsOf(assigned), {});
    assert.deepEqual([...assigned.changedFrom], [['a', 'Text of old']]);
    assert.equal(assigned.currentId('old'), undefined);
  });

  test('tell nothing of an untick', () => {
    const assigned = assign(tellLog('2024-01-01 +old\n2024-01-02 -old'), itemsOf('a'), finding('old~a'));
    assert.deepEqual([...assigned.changedFrom], []);
    assert.deepEqual(assigned.matches, []);
  });

  test('tell it no longer once the item has a mark of its own', () => {
    const assigned = assign(tellLog('2024-01-01 +old\n2024-01-02 +a'), itemsOf('a'), finding('old~a'));
    assert.deepEqual([...assigned.changedFrom], []);
  });

  test('tell it no longer once another\u2019s marks went to the item', () => {
    const log = tellLog('2024-01-01 +old\n2024-01-02 +older');
    const assigned = assign(log, itemsOf('a'), finding('old>a', 'older~a'));
    assert.deepEqual(idsOf(assigned), { a: ['e1'] });
    assert.deepEqual([...assigned.changedFrom], []);
  });

  test('are told of when nothing came of a tick, and not when it was taken back', () => {
    const log = tellLog('2024-01-01 +old\n2024-01-02 +older\n2024-01-03 -older');
    const assigned = assign(log, itemsOf('a'), finding());
    assert.deepEqual(
      assigned.matches.map(({ kind, was }) => [kind, was.id]),
      [['orphaned', 'old']],
    );
  });

  test('are asked for as the latest of them has the item, once for all ids it had', () => {
    const asked: KnownItem[] = [];
    const log = tellLog('2024-01-01 +oldest\n2024-01-02 older=oldest\n2024-01-03 +older\n2024-01-04 +a');
    assign(log, itemsOf('a'), (known) => {
      asked.push(...known);
      return [];
    });
    assert.deepEqual(asked, [
      { id: 'older', text: 'Text of older' },
      { id: 'a', text: 'Text of a' },
    ]);
  });

  test('are asked for as the item was found since, and go with it', () => {
    const asked: KnownItem[] = [];
    const log = tellLog('2024-01-01 +oldest\n2024-01-02 older=oldest\n2024-01-03 old=older');
    const find = finding('old>a');
    const assigned = assign(log, itemsOf('a b'), (known, items) => {
      asked.push(...known);
      return find(known, items);
    });
    assert.deepEqual(asked, [{ id: 'old', text: 'Text of old' }]);
    assert.deepEqual(idsOf(assigned), { a: ['e1'] });
    assert.equal(assigned.currentId('oldest'), 'a');
  });

  test('tell what the item said when it was ticked, not as what it was found since', () => {
    const log = tellLog('2024-01-01 +older\n2024-01-02 old=older');
    assert.deepEqual([...assign(log, itemsOf('a'), finding('old~a')).changedFrom], [['a', 'Text of older']]);
  });

  test('are not looked for when there are none', () => {
    assert.deepEqual(
      idsOf(assign(tellLog('2024-01-01 +a\n2024-01-01 b=old\n2024-01-02 +old'), itemsOf('a b'), NEVER)),
      {
        a: ['e1'],
        b: ['e3'],
      },
    );
  });
});

describe('marks of an id that is there with another text', () => {
  const log = tellLog('2024-01-01 +a\n2024-01-02 +b');
  const edited = [
    { id: 'a', text: 'Other text' },
    { id: 'b', text: 'Text of b' },
  ];

  test('stay where the matcher says that the item was kept', () => {
    assert.deepEqual(idsOf(assign(log, edited, finding())), { a: ['e1'], b: ['e2'] });
  });

  test('do not count where it says something else, until the item is marked again', () => {
    const assigned = assign(log, edited, finding('a~a'));
    assert.deepEqual(idsOf(assigned), { b: ['e2'] });
    assert.deepEqual([...assigned.changedFrom], [['a', 'Text of a']]);
    assert.equal(assigned.currentId('a'), undefined);
    const again = { ...tellLog('2024-01-01 +a').entries[0], id: 'e3', order: 3, text: 'Other text' } as MarkEntry;
    const after = assign({ ...log, entries: [...log.entries, again] }, edited, NEVER);
    assert.deepEqual(idsOf(after), { a: ['e1', 'e3'], b: ['e2'] });
  });

  test('go elsewhere when ids were dealt out anew', () => {
    const swapped = [
      { id: 'a', text: 'Text of b' },
      { id: 'b', text: 'Text of a' },
    ];
    const assigned = assign(log, swapped, finding('a>b', 'b>a'));
    assert.deepEqual(idsOf(assigned), { b: ['e1'], a: ['e2'] });
  });

  test('stay without asking when the item says what it said when it was found to be the same', () => {
    const linked = tellLog('2024-01-01 +old\n2024-01-02 a=old');
    assert.deepEqual(idsOf(assign(linked, itemsOf('a'), NEVER)), { a: ['e1'] });
    const asked: KnownItem[] = [];
    assign(linked, [{ id: 'a', text: 'Other text' }], (known) => {
      asked.push(...known);
      return [];
    });
    assert.deepEqual(asked, [{ id: 'a', text: 'Text of a' }]);
  });

  test('stay without asking when it is there again as it was before it was found elsewhere', () => {
    const linked = tellLog('2024-01-01 +old\n2024-01-02 a=old');
    assert.deepEqual(idsOf(assign(linked, itemsOf('old'), NEVER)), { old: ['e1'] });
  });

  test('are asked for when it stands below another item', () => {
    const [item] = itemsOf('a');
    assert.ok(item);
    const moved = [{ ...item, within: 'Another' }];
    assert.deepEqual(idsOf(assign(tellLog('2024-01-01 +a'), moved, finding('a~a'))), {});
  });

  test('stay without asking when only the end of a very long text is missing', () => {
    const text = 'x'.repeat(9000);
    const long = addEntries(EMPTY_LOG, [markEntry(EMPTY_LOG, { id: 'a', text, within: text }, true, { id: 'e1' })]);
    assert.deepEqual(idsOf(assign(long, [{ id: 'a', text, within: text }], NEVER)), { a: ['e1'] });
  });
});

test('whatever a matcher says, a mark is of one item, and an item\u2019s own marks stay its own', () => {
  const items = itemsOf('a b c d');
  const answer = fc.record({
    was: fc.constantFrom('a', 'b', 'old', 'older', 'oldest', '__proto__', 'unheard of'),
    kind: fc.constantFrom('kept', 'moved', 'changed', 'orphaned'),
    to: fc.constantFrom('a', 'b', 'c', 'd', 'gone', undefined),
  });
  fc.assert(
    fc.property(logToRead, fc.array(answer), (log, answers) => {
      const assigned = assign(log, items, () =>
        answers.map(({ was, kind, to }): Match => {
          const match = { kind, was: { id: was, text: was } };
          return to === undefined ? match : { ...match, item: { id: to, text: to } };
        }),
      );
      const all = [...assigned.byItem.values()].flat();
      assert.equal(new Set(all).size, all.length);
      for (const [id, marks] of assigned.byItem) {
        assert.ok(items.some((item) => item.id === id));
        assert.ok(marks.length > 0);
        assert.deepEqual(marks, marks.toSorted(compareEntries));
        for (const mark of marks) assert.equal(assigned.currentId(mark.item), id);
      }
      for (const entry of log.entries) {
        if (entry.type !== 'mark') continue;
        const id = assigned.currentId(entry.item);
        assert.equal(id !== undefined && assigned.byItem.get(id)?.includes(entry), id !== undefined);
        if (!items.some(({ id }) => id === entry.item)) continue;
        assert.ok(assigned.byItem.get(entry.item)?.includes(entry));
      }
    }),
    { numRuns: 1000 },
  );
});
