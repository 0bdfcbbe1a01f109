import assert from 'node:assert/strict';
import { test } from 'node:test';
import { found, placesOf } from '../found.ts';

test('headings more than one level below the one above are told once for all in a row', async (t) => {
  const problems = await found(t, 'heading-skipped', {
    'a.md': '# A\n\n## B\n\n#### C\n\n#### D\n\n### E\n\n##### F\n\n## G\n\n#### H\n',
  });
  assert.deepEqual(placesOf(problems), ['a.md:5', 'a.md:11', 'a.md:15']);
  const [first] = problems;
  assert.equal(first?.message, '“C” is a heading of level 4 right below “B”, of level 2. So is 1 more below it.');
  assert.equal(first?.related?.[0]?.place?.start.line, 3);
});

test('an article may start at any level, and go up by any number', async (t) => {
  const problems = await found(t, 'heading-skipped', {
    'a.md': '---\ntitle: T\n---\n\n### A\n\n#### B\n\n## C\n\n### D\n\n#### E\n\n# F\n',
    'b.md': '# T\n\n## A\n\n> #### In a quote\n',
  });
  assert.deepEqual(problems, []);
});

test('several in a row are counted, and a heading as long as a sentence is quoted as far as it needs', async (t) => {
  const long = 'word '.repeat(20).trim();
  const [first] = await found(t, 'heading-skipped', { 'a.md': `# A\n\n## ${long}\n\n#### C\n\n#### D\n\n#### E\n` });
  assert.equal(
    first?.message,
    `“C” is a heading of level 4 right below “${long.slice(0, 57).trimEnd()}…”, of level 2. So are 2 more below it.`,
  );
});
