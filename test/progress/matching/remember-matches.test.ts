import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { FindMatches, KnownItem } from '../../../src/progress/matching/match.ts';
import { matchItems } from '../../../src/progress/matching/match-items.ts';
import { rememberMatches } from '../../../src/progress/matching/remember-matches.ts';

/** A matcher that remembers, and how often it had to ask. */
function remembering(): { readonly match: FindMatches; calls: number } {
  const counted = { calls: 0, match: rememberMatches((known, items) => matchItems(known, items, count())) };
  const count = () => {
    counted.calls++;
    return {};
  };
  return counted;
}

const item = (id: string, text = `Sweep floor ${id}`): KnownItem => ({ id, text });
const old = item('old', 'Restart the web server to apply the configuration');
const now = item('new', 'Restart the web server');

describe('a matcher that remembers', () => {
  test('is asked once for the same', () => {
    const counted = remembering();
    const items = [now, item('1')];
    const first = counted.match([old], items);
    assert.deepEqual(
      counted.match(
        [{ ...old }],
        items.map((one) => ({ ...one })),
      ),
      first,
    );
    assert.deepEqual(first, matchItems([old], items));
    assert.equal(counted.calls, 1);
  });

  test('is not asked for an item that is ticked as it is, and answers for it', () => {
    const counted = remembering();
    const items = [now, item('1'), item('2')];
    counted.match([old], items);
    const known = [item('2'), old, item('1')];
    assert.deepEqual(counted.match(known, items), matchItems(known, items));
    assert.equal(counted.calls, 1);
  });

  test('is asked again when the very item that something became is ticked', () => {
    const counted = remembering();
    counted.match([old], [now]);
    assert.deepEqual(counted.match([old, now], [now]), matchItems([old, now], [now]));
    assert.equal(counted.calls, 2);
  });

  test('is asked again when the list is another, or what is looked for, or a tick was taken away', () => {
    const counted = remembering();
    const items = [now, item('1')];
    const steps: [known: KnownItem[], items: KnownItem[]][] = [
      [[old, item('1')], items],
      [
        [old, item('1')],
        [now, item('1'), item('2')],
      ],
      [[{ ...old, text: 'Lock up' }, item('1')], items],
      [[{ ...old, within: 'Evening' }, item('1')], items],
      [[{ ...old, within: 'Evening' }], items],
    ];
    for (const [index, [known, list]] of steps.entries()) {
      assert.deepEqual(counted.match(known, list), matchItems(known, list));
      assert.equal(counted.calls, index + 1);
    }
  });
});
