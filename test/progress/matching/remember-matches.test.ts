import assert from 'node:assert/strict';
import { test } from 'node:test';
import { matchItems } from '../../../src/progress/matching/match-items.ts';
import { rememberMatches } from '../../../src/progress/matching/remember-matches.ts';

const now = ['Wash all of the rollers', 'Check the ink in every duct', 'Lock the doors', 'Sweep the floor'].map(
  (text, index) => ({ id: `now-${index}`, text }),
);
const [, duct, doors, floor] = now;
const old = { id: 'old', text: 'Check the ink in each duct' };
if (!duct || !doors || !floor) throw new TypeError();

test('the answer is the matcher\u2019s, and the same one as long as nothing it hangs on changes', () => {
  const match = rememberMatches();
  const first = match([old, doors], now);
  assert.deepEqual(first, matchItems([old, doors], now));
  assert.equal(match([old, doors], now), first);
  assert.equal(match([old, doors, floor], now), first, 'another item that is as it was was marked');
});

test('it is asked for anew when the list, or an item that is not as it was, is another', () => {
  const match = rememberMatches();
  const first = match([old], now);
  const fewer = now.slice(0, 1);
  assert.deepEqual(match([old], fewer), matchItems([old], fewer));
  const other = { ...old, text: 'Count the paper' };
  assert.deepEqual(match([other], now), matchItems([other], now));
  assert.notEqual(match([old], now), first);
});

test('it is asked for anew when what an item had become was marked itself', () => {
  const match = rememberMatches();
  assert.equal(match([old], now)[0]?.item?.id, duct.id);
  assert.deepEqual(match([old, duct], now), matchItems([old, duct], now));
});
