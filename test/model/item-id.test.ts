import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { checklistId } from '../../src/model/checklist-id.ts';
import { ItemIds, splitExplicitId } from '../../src/model/item-id.ts';

describe('item ids', () => {
  // Readers' ticks are stored under these: a change here loses them.
  test('golden vectors', () => {
    const ids = new ItemIds();
    assert.equal(ids.identify(splitExplicitId('Rotate API keys'), []).id, '78d501677656c9c2');
    assert.equal(ids.identify(splitExplicitId('In the vault'), ['Rotate API keys']).id, '87f248a74d43c97f');
    assert.equal(checklistId('Quarterly', 'Security Checklist'), '9b866f70b1127c57');
    assert.equal(checklistId('', ''), 'af63d24c8601db8e');
  });

  test('white space and Unicode form do not matter', () => {
    const id = (text: string) => new ItemIds().identify(splitExplicitId(text), []).id;
    assert.equal(id('  Prüfe \n\t die  Logs '), id('Pru\u0308fe die Logs'));
    assert.notEqual(id('Check the logs'), id('Check the log'));
  });

  test('the same text under another parent is another item', () => {
    const ids = new ItemIds();
    const here = ids.identify(splitExplicitId('Done'), ['Backups']);
    const there = ids.identify(splitExplicitId('Done'), ['Restores']);
    assert.notEqual(here.id, there.id);
    assert.equal(there.repeated, false);
  });

  test('equal siblings are numbered, and only they', () => {
    const ids = new ItemIds();
    const first = ids.identify(splitExplicitId('Sign off'), []);
    const second = ids.identify(splitExplicitId('Sign off'), []);
    const third = ids.identify(splitExplicitId('Sign  off'), []);
    assert.deepEqual([first.repeated, second.repeated, third.repeated], [false, true, true]);
    assert.deepEqual([second.id, third.id], [`${first.id}-2`, `${first.id}-3`]);
  });

  test('a trailing {#id} is the id, and stands for the item where its children are told apart', () => {
    const before = new ItemIds();
    const after = new ItemIds();
    const parent = before.identify(splitExplicitId('Rotate API keys {#rotate}'), []);
    const reworded = after.identify(splitExplicitId('Rotate all keys {#rotate}'), []);
    assert.deepEqual([parent.id, parent.text, reworded.id], ['rotate', 'Rotate API keys', 'rotate']);
    assert.equal(
      before.identify(splitExplicitId('In CI'), [parent.key]).id,
      after.identify(splitExplicitId('In CI'), [reworded.key]).id,
    );
  });

  test('no two items share an id, even where one is numbered into another', () => {
    const ids = new ItemIds();
    const given = ['{#foo}', '{#foo}', '{#foo-2}', '{#foo}'].map((text) => ids.identify(splitExplicitId(text), []).id);
    assert.equal(new Set(given).size, 4);
  });

  test('only an id at the very end counts', () => {
    assert.deepEqual(splitExplicitId('Use {#id} here'), { text: 'Use {#id} here' });
    assert.deepEqual(splitExplicitId('Empty {#}'), { text: 'Empty {#}' });
    assert.deepEqual(splitExplicitId('Spaced {#a b}'), { text: 'Spaced {#a b}' });
    assert.deepEqual(splitExplicitId('Right {#a-1} '), { text: 'Right', id: 'a-1' });
  });
});

describe('checklist ids', () => {
  test('differ by label and section', () => {
    const ids = [
      checklistId('Quarterly', 'Security'),
      checklistId('Monthly', 'Security'),
      checklistId('Quarterly', 'Costs'),
    ];
    assert.equal(new Set(ids).size, ids.length);
  });
});
