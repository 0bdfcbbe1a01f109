import assert from 'node:assert/strict';
import { test } from 'node:test';
import { found } from '../found.ts';

async function told(t: Parameters<typeof found>[0], source: string): Promise<string[]> {
  const problems = await found(t, 'checklist-empty', { 'a.md': source });
  return problems.map(({ place, message }) => `${place?.start.line} ${message}`);
}

test('a task without words is told', async (t) => {
  assert.deepEqual(await told(t, '- [ ] <!-- later -->\n- [x] Ink\n- [ ] <br>\n'), [
    '1 This task has no text.',
    '3 This task has no text.',
  ]);
  assert.deepEqual(await told(t, 'Text.\n\n- [ ] <br>\n- [ ] <!-- x -->\n'), [
    '3 None of the 2 tasks of this list has any text.',
  ]);
});

test('a picture, code or words of any element are text enough, a nested list is not', async (t) => {
  assert.deepEqual(await told(t, '- [ ] ![Rollers](a.png)\n- [ ] `make`\n- [ ] <b>Ink</b>\n- [ ] [Go](/x/)\n'), []);
  assert.deepEqual(await told(t, '- [ ] <br>\n  - [ ] Ink\n- [ ] Paper\n'), ['1 This task has no text.']);
});

test('a box with nothing behind it is a near miss, and not told twice', async (t) => {
  const source = { 'a.md': '# A\n\n- [ ]\n- [ ]\n' };
  assert.deepEqual(await found(t, 'checklist-empty', source), []);
  assert.equal((await found(t, 'task-near-miss', source)).length, 2);
});

test('a heading or a label that announces a checklist is told when nothing follows', async (t) => {
  assert.deepEqual(await told(t, '# A\n\n## Pre-flight checklist\n\n<!-- todo -->\n\n## B\n\nText.\n'), [
    '3 “Pre-flight checklist” is followed by no checklist.',
  ]);
  assert.deepEqual(await told(t, '# A\n\n**Check-list:**\n'), ['3 “Check-list:” is followed by no checklist.']);
});

test('one that is followed by anything, or only speaks of one, is not told', async (t) => {
  for (const source of [
    '# The checklist\n\n## Part one\n\nText.\n',
    '# A\n\n## Checklist\n\nSee the other page.\n',
    '# A\n\nChecklist:\n\n- Ink\n',
    '# A\n\nThis is a checklist.\n\n## B\n\nText.\n',
    '+++\ntitle = "Checklist"\n+++\n\nText.\n',
  ]) {
    assert.deepEqual(await told(t, source), [], source);
  }
});

test('comments in a row, closed or not, are nothing, and take no time worth a word', async (t) => {
  const nothing = ['3 “The checklist” is followed by no checklist.'];
  const head = '# A\n\n## The checklist\n\n';
  assert.deepEqual(await told(t, `${head}${'<!---->'.repeat(5000)}\n`), nothing);
  assert.deepEqual(await told(t, `${head}${'<!---->'.repeat(5000)}x\n`), []);
  assert.deepEqual(await told(t, `${head}${'<!--'.repeat(5000)}\n`), nothing);
});

test('a tag that nothing closes is no text, however long it is', async (t) => {
  const source = `- [ ] Ink\n- [ ] <b></b>\n\n  <div ${'<'.repeat(200_000)}\n`;
  assert.deepEqual(await told(t, source), ['2 This task has no text.']);
});
