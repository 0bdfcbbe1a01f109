import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { ItemIds } from '../../../src/model/item-id.ts';
import type { KnownItem, Match } from '../../../src/progress/matching/match.ts';
import { matchItems } from '../../../src/progress/matching/match-items.ts';
import { readLists, readPairs } from './read-fixtures.ts';

const PAIRS = ['pairs.txt', 'more-pairs.txt', 'hostile-pairs.txt'].flatMap(readPairs);
const LISTS = readLists();

describe('what becomes of one tick', () => {
  const outcomes = PAIRS.map((pair) => {
    const kind = matchItems([pair.before], [pair.after])[0]?.kind;
    // Ids are hashes of texts: texts that differ only in white space have the same.
    return { ...pair, kind: kind === 'kept' ? 'moved' : kind };
  });

  test('it is never carried to an item that says something else', () => {
    const wrong = outcomes.filter(({ expected, kind }) => expected !== 'moved' && kind === 'moved');
    assert.equal(
      wrong.length,
      0,
      `A TICK WAS CARRIED TO AN ITEM THAT SAYS SOMETHING ELSE, ${wrong.length} times:\n${wrong.map(({ line }) => line).join('\n')}`,
    );
  });

  test('it never comes back to an item that says something else', () => {
    const wrong = PAIRS.filter(
      ({ expected, before, after }) => expected !== 'moved' && matchItems([after], [before])[0]?.kind === 'moved',
    );
    assert.equal(wrong.length, 0, `A TICK WAS CARRIED BACK WRONGLY:\n${wrong.map(({ line }) => line).join('\n')}`);
  });

  for (const group of new Set(PAIRS.map(({ group }) => group))) {
    test(`as it should be: ${group}`, () => {
      const other = outcomes.filter((outcome) => outcome.group === group && outcome.kind !== outcome.expected);
      assert.deepEqual(
        other.map(({ line, kind }) => `${kind} instead of ${line}`),
        [],
      );
    });
  }

  test('with the language given, as where it is guessed', () => {
    const lang = { German: 'de', French: 'fr-CA', Spanish: 'es', Portuguese: 'pt_BR', Japanese: 'ja' };
    for (const [group, given] of Object.entries(lang)) {
      for (const { before, after, expected, line } of PAIRS.filter((pair) => pair.group === group)) {
        assert.equal(matchItems([before], [after], { lang: given })[0]?.kind, expected, line);
      }
    }
  });
});

describe('what becomes of the ticks of a list', () => {
  for (const { name, before, after, expected } of LISTS) {
    test(name, () => {
      const matches = matchItems(
        before.map(({ item }) => item),
        after.map(({ item }) => item),
      );
      const outcomes = before.map(({ name }, index) => {
        const match = matches[index];
        const item = after.find(({ item }) => item === match?.item);
        return [name, `${match?.kind} ${item?.name ?? '-'}`];
      });
      assert.deepEqual(Object.fromEntries(outcomes), Object.fromEntries(expected));
    });
  }
});

describe('matching', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc
      .array(fc.constantFrom('check', 'checks', 'the', 'not', 'backup', 'backups', '90', 'days', 'tеst', '確認', '.'), {
        maxLength: 6,
      })
      .map((words) => words.join(' ')),
    fc.constantFrom(...PAIRS.flatMap(({ before, after }) => [before.text, after.text])),
  );
  const item = fc.record({ id: fc.string({ maxLength: 3 }), text, within: text }, { requiredKeys: ['id', 'text'] });
  const list = fc.uniqueArray(item, { selector: ({ id }) => id, maxLength: 12 });

  test('an unedited list keeps every tick', () => {
    fc.assert(
      fc.property(list, (items) => {
        assert.deepEqual(
          matchItems(items, items),
          items.map((each) => ({ kind: 'kept', was: each, item: each })),
        );
      }),
    );
  });

  test('a list in another order keeps every tick', () => {
    fc.assert(
      fc.property(
        list.chain((items) => fc.tuple(fc.constant(items), fc.shuffledSubarray(items, { minLength: items.length }))),
        ([items, shuffled]) => {
          for (const { kind, was, item } of matchItems(items, shuffled)) {
            assert.equal(kind, 'kept');
            assert.equal(item, was);
          }
        },
      ),
    );
  });

  test('each known item gets one answer, in the order of the known, and no item two known', () => {
    fc.assert(
      fc.property(fc.array(item, { maxLength: 12 }), fc.array(item, { maxLength: 12 }), (known, items) => {
        const matches = matchItems(known, items);
        assert.deepEqual(
          matches.map(({ was }) => was),
          known,
        );
        const taken = matches.flatMap(({ item }) => item ?? []);
        assert.equal(new Set(taken).size, taken.length);
        for (const { kind, item } of matches) assert.equal(item === undefined, kind === 'orphaned');
        for (const each of taken) assert.ok(items.includes(each));
      }),
    );
  });

  test('the order of the arguments does not matter', () => {
    const shuffles = fc
      .tuple(list, list)
      .chain(([known, items]) =>
        fc.tuple(
          fc.constant([known, items] as const),
          fc.shuffledSubarray(known, { minLength: known.length }),
          fc.shuffledSubarray(items, { minLength: items.length }),
        ),
      );
    fc.assert(
      fc.property(shuffles, ([[known, items], shuffledKnown, shuffledItems]) => {
        assert.deepEqual(byId(matchItems(shuffledKnown, shuffledItems)), byId(matchItems(known, items)));
      }),
      { numRuns: 300 },
    );
  });

  test('a number that changed, or a negation that came in, is never carried', () => {
    const carried = fc.constantFrom(
      ...PAIRS.filter(({ expected }) => expected === 'moved').map(({ before }) => before.text),
    );
    fc.assert(
      fc.property(carried, fc.nat(999), fc.integer({ min: 1, max: 999 }), fc.nat(), (text, number, more, seed) => {
        const words = text.split(' ');
        const place = seed % (words.length + 1);
        const put = (word: string) => toItem([...words.slice(0, place), word, ...words.slice(place)].join(' '));
        const pairs = [
          [put(String(number)), put(String(number + more))],
          [put(String(number)), toItem(text)],
          [toItem(text), put('not')],
          [put('never'), toItem(text)],
        ] as const;
        for (const [before, after] of pairs) {
          assert.notEqual(matchItems([before], [after])[0]?.kind, 'moved', `${before.text} => ${after.text}`);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('neither argument is changed', () => {
    const known = [toItem('Check the backups'), toItem('Rotate keys')];
    const items = [toItem('Rotate the keys'), toItem('Check backups')];
    const before = structuredClone([known, items]);
    matchItems(Object.freeze(known) as KnownItem[], Object.freeze(items) as KnownItem[]);
    assert.deepEqual([known, items], before);
  });

  test('thousands of items that are all alike end in an answer, and in doubt', () => {
    const many = Array.from({ length: 5000 }, (_, index) => ({ id: `a${index}`, text: 'Check the servers' }));
    const others = many.slice(1).map(({ id, text }) => ({ id: `b${id}`, text: `${text}!` }));
    assert.ok(matchItems(many, others).every(({ kind }) => kind === 'orphaned'));
    const numbered = many.map(({ id }, index) => ({ id: `c${id}`, text: `Check server ${index}` }));
    const renumbered = many.map(({ id }, index) => ({ id: `d${id}`, text: `Check server ${index + 9000}` }));
    assert.ok(matchItems(numbered, renumbered).every(({ kind }) => kind !== 'moved'));
  });

  test('a text too long to be compared is found when it is the same, and by nothing else', () => {
    const long = 'All work and no play makes a dull checklist. '.repeat(250);
    const [moved] = matchItems([{ id: 'a', text: long }], [{ id: 'b', text: long.toUpperCase() }]);
    const [other] = matchItems([{ id: 'a', text: long }], [{ id: 'b', text: `${long} Twice.` }]);
    assert.deepEqual([moved?.kind, other?.kind], ['moved', 'orphaned']);
  });

  test('a misspelling is no misspelling where both spellings are in use', () => {
    const known = ['Read the labeller manual', 'Order the labeler parts'].map(toItem);
    const items = ['Read the labeler manual', 'Order the labeller parts'].map(toItem);
    assert.ok(matchItems(known, items).every(({ kind }) => kind === 'changed'));
    assert.equal(matchItems(known.slice(0, 1), items.slice(0, 1))[0]?.kind, 'moved');
  });
});

function toItem(text: string): KnownItem {
  return { id: new ItemIds().identify({ text }, []).id, text };
}

function byId(matches: readonly Match[]): Record<string, string> {
  return Object.fromEntries(matches.map(({ kind, was, item }) => [was.id, `${kind} ${item?.id ?? ''}`]));
}
