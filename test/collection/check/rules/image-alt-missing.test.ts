import assert from 'node:assert/strict';
import { test } from 'node:test';
import { found } from '../found.ts';

test('images without a text are told, each at its place', async (t) => {
  const problems = await found(t, 'image-alt-missing', {
    'a.md': '# A\n\nx ![](a.png) ![Press](b.png)\n\n<img src="c.png"> <img src="d.png" alt="">\n',
    'b.md': '# B\n\n`![](e.png)`\n',
  });
  assert.deepEqual(
    problems.map(({ file, place, message }) => [file, place?.start.line, place?.start.column, message]),
    [
      ['a.md', 3, 3, 'The image "a.png" has no alternative text.'],
      ['a.md', 5, 1, 'The image "c.png" has no alternative text.'],
    ],
  );
});

test('an image without an address is told as well, and a long address is shortened', async (t) => {
  const source = `![](<>)\n\n![](${'x'.repeat(100)}.png)\n`;
  const problems = await found(t, 'image-alt-missing', { 'a.md': source });
  assert.deepEqual(
    problems.map(({ message }) => message),
    ['The image has no alternative text.', `The image "${'x'.repeat(77)}…" has no alternative text.`],
  );
});
