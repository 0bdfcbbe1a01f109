import assert from 'node:assert/strict';
import { test } from 'node:test';
import { found, placesOf } from '../found.ts';

const article = (fields: string) => `---\ntitle: A\n${fields}---\n\nText.\n`;

test('an article without a description of its author\u2019s is told, at its title', async (t) => {
  const problems = await found(t, 'description-missing', {
    'a.md': article(''),
    'b.md': article('description: About b.\n'),
    'c.md': article('excerpt: About c.\n'),
    'd.md': article('draft: true\n'),
    'e.md': '# E\n\nText.\n',
  });
  assert.deepEqual(placesOf(problems), ['a.md:2', 'e.md:1']);
});

test('a site that mostly goes without descriptions is told once', async (t) => {
  const without = Object.fromEntries(Array.from({ length: 10 }, (_, index) => [`${index}.md`, article('')]));
  const all = await found(t, 'description-missing', without);
  assert.deepEqual(placesOf(all), ['-:-']);
  assert.match(all[0]?.message ?? '', /^None of the 10 /);
  const most = await found(t, 'description-missing', { ...without, 'a.md': article('description: A.\n') });
  assert.match(most[0]?.message ?? '', /^10 of 11 /);
  const half = Object.fromEntries(
    Array.from({ length: 10 }, (_, index) => [`with-${index}.md`, article('description: A.\n')]),
  );
  assert.equal((await found(t, 'description-missing', { ...without, ...half })).length, 10);
});

test('a description that search results cut off is told, at its value', async (t) => {
  const long = (text: string, times: number) => article(`description: ${text.repeat(times)}\n`);
  const problems = await found(t, 'description-long', {
    'fits.md': long('a', 160),
    'long.md': long('a', 161),
    'wide.md': long('日', 81),
    'wide-fits.md': long('日', 80),
    // Marks that stand on a letter, and letters beyond 16 bits, take no more room than others.
    'marks.md': long('q\u0307', 160),
    'beyond.md': long('𝒶', 160),
  });
  assert.deepEqual(
    problems.map(({ file, place, actual }) => [file, place?.start.line, place?.start.column, actual]),
    [
      ['long.md', 3, 14, '161 characters'],
      ['wide.md', 3, 14, '162 characters'],
    ],
  );
});
