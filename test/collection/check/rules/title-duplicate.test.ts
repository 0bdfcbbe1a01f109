import assert from 'node:assert/strict';
import { test } from 'node:test';
import { found, placesOf } from '../found.ts';

const titled = (title: string, more = '') => `---\ntitle: ${title}\n${more}---\n\nText.\n`;

test('a title that another article has is told at the later path, with the place of the other', async (t) => {
  const problems = await found(t, 'title-duplicate', {
    'a.md': titled('What is new', 'date: 2020-01-01\n'),
    'b.md': titled('what  is new', 'date: 2024-01-01\n'),
    'c.md': titled('What is old'),
  });
  assert.deepEqual(placesOf(problems), ['b.md:2']);
  const [other] = problems[0]?.related ?? [];
  assert.deepEqual([other?.file, other?.place?.start.line], ['a.md', 2]);
});

test('one article in several versions or languages may keep its title', async (t) => {
  const problems = await found(t, 'title-duplicate', {
    'v1/install.md': titled('Install'),
    'v2/install/index.md': titled('Install'),
    'start.en.md': titled('Start'),
    'start.pt-br.md': titled('Start'),
    'about.md': titled('Info', 'lang: en\n'),
    'ueber.md': titled('Info', 'lang: de\n'),
  });
  assert.deepEqual(problems, []);
});

test('titles that only the names of files stand in for are not compared', async (t) => {
  assert.deepEqual(await found(t, 'title-duplicate', { 'a-b.md': 'Text.\n', 'x/a_b.md': 'Text.\n' }), []);
});
