import assert from 'node:assert/strict';
import { test } from 'node:test';
import { found } from '../found.ts';

async function told(t: Parameters<typeof found>[0], source: string): Promise<string[]> {
  const problems = await found(t, 'checklist-empty', { 'a.md': source });
  return problems.map(({ place, message }) => `${place?.start.line} ${message}`);
}

test('what stands for words in an item is text enough, and in a heading it is quoted', async (t) => {
  const items = ['![](a.png)', '![][a]', '<img src="a.png">', '<svg></svg>', 'x', '[^a]', '\\\n  y'];
  const source = `${items.map((item) => `- [ ] ${item}\n`).join('')}\n[a]: a.png\n\n[^a]: Note.\n`;
  assert.deepEqual(await told(t, source), []);
  assert.deepEqual(await told(t, '# A\n\n## The *checklist* of `ink`[^a]\n\n[^a]: Note.\n'), []);
  assert.deepEqual(await told(t, 'For ![Ink](a.png)\\\nour checklist [^b]:\n\n# B\n\n[^b]: Note.\n'), [
    '1 “For Ink our checklist b:” is followed by no checklist.',
  ]);
});
