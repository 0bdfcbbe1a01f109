import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { run } from '../run.ts';
import { withFolder } from '../with-folder.ts';

const article = (title: string, fields = '', body = 'Text.') =>
  `---\ntitle: ${title}\ndescription: On it.\n${fields}---\n\n${body}\n`;

const config = `export default {
  cache: false,
  collections: {
    posts: { dir: 'content/posts', references: { author: { to: 'authors' } } },
    authors: { dir: 'content/authors', exclude: 'old/**' },
  },
};
`;

const site = {
  'broadsheet.config.js': config,
  'package.json': '{"type": "module"}',
  'content/posts/a.md': article('A', 'author: nobody\n', '- [] Ink'),
  'content/posts/b.md': article('B', 'author: ada\n'),
  'content/authors/ada.md': article('Ada', '', '![](ada.png)'),
  'content/authors/old/bob.md': article('Bob', '', '![](bob.png)'),
};

/** `file code` of each problem that a command line tells. */
async function told(args: readonly string[], directory: string): Promise<string[]> {
  const { out, err } = await run(['check', ...args, '--format', 'json'], { directory });
  assert.equal(err, '');
  return JSON.parse(out).problems.map(({ file, code }: Record<string, unknown>) => `${file} ${code}`);
}

test('without a folder, all that the configuration names are checked, with what they refer to', async (t) => {
  const directory = await withFolder(t, site);
  const expected = [
    'content/posts/a.md reference-missing',
    'content/posts/a.md task-near-miss',
    'content/authors/ada.md image-alt-missing',
  ];
  assert.deepEqual(await told([], directory), expected);
  assert.deepEqual(
    await told([], join(directory, 'content')),
    expected.map((line) => line.replace('content/', '')),
  );
});

test('they are mended, too', async (t) => {
  const directory = await withFolder(t, site);
  const { out } = await run(['check', '--fix'], { directory });
  assert.match(out, /^Mended content\/posts\/a\.md:7:3 task-near-miss$/m);
  assert.equal(
    await readFile(join(directory, 'content/posts/a.md'), 'utf8'),
    article('A', 'author: nobody\n', '- [ ] Ink'),
  );
});

test('a folder that is named is checked alone, with references to the others', async (t) => {
  const directory = await withFolder(t, site);
  assert.deepEqual(
    await told(['content/posts'], directory),
    ['a.md reference-missing', 'a.md task-near-miss'].map((line) => `content/posts/${line}`),
  );
  assert.deepEqual(await told(['content/authors'], directory), ['content/authors/ada.md image-alt-missing']);
});

test('the command line goes before the configuration', async (t) => {
  const directory = await withFolder(t, site);
  assert.deepEqual(await told(['content/authors', '--exclude', 'ada.md'], directory), [
    'content/authors/old/bob.md image-alt-missing',
  ]);
});

test('what is passed over in the folder that is checked is there in those that it refers to', async (t) => {
  const directory = await withFolder(t, { ...site, 'content/authors/a.md': article('A') });
  assert.deepEqual(await told(['content/posts', '--include', 'b.md'], directory), []);
});

test('a configuration of any name can be given', async (t) => {
  const directory = await withFolder(t, {
    ...site,
    'other.js': "export default { exclude: ['posts/**', 'authors/ada.md'] };",
  });
  assert.deepEqual(await told(['content', '--no-cache', '--config', 'other.js'], directory), [
    'content/authors/old/bob.md image-alt-missing',
  ]);
  const { code, err } = await run(['check', 'content', '--config', 'none.js'], { directory });
  assert.equal(code, 2);
  assert.match(err, /^--config takes the path of a file, and there is none at "none\.js"\./);
});

test('a configuration that cannot be used is a problem with the name of its file', async (t) => {
  const directory = await withFolder(t, { ...site, 'broadsheet.config.js': 'export default { exclud: [] };' });
  const { code, out, err } = await run(['check', 'content'], { directory });
  assert.deepEqual([code, out], [1, '']);
  assert.match(err, /^broadsheet\.config\.js error config-invalid\n {2}There is no option `exclud`\./);
});

test('without a folder and a configuration there is nothing to check', async (t) => {
  const directory = await withFolder(t, { 'a.md': '# A\n' });
  const { code, err } = await run(['check'], { directory });
  assert.equal(code, 2);
  assert.match(err, /^No folder was given, and there is no configuration that names one\./);
});
