import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { run } from '../run.ts';
import { withFolder } from '../with-folder.ts';

const articles = { 'in/a.md': '---\ntitle: A\n---\n\nText.\n', 'in/b.md': '---\ntitle: B\n---\n\n[A](a.md)\n' };
const BUILD = ['build', 'in', '--out', 'out', '--site', 'https://example.com/', '--no-cache'];

test('build says what it did, in one line', async (t) => {
  const directory = await withFolder(t, articles);
  const first = await run(BUILD, { directory });
  assert.equal(first.code, 0);
  assert.match(first.out, /^2 articles in out: \d+ files written, 0 unchanged\.$/);
  assert.ok(existsSync(join(directory, 'out/a/index.html')));
  const second = await run(BUILD, { directory });
  assert.match(second.out, /^2 articles in out: 0 files written, \d+ unchanged\.$/);
});

test('build --json tells a script what was written', async (t) => {
  const directory = await withFolder(t, articles);
  const { out } = await run([...BUILD, '--json'], { directory });
  const { format, published, written, articles: count } = JSON.parse(out);
  assert.deepEqual([format, published, count], [1, true, 2]);
  assert.ok(written.includes('a/index.html'));
});

test('build publishes nothing while there are errors, and shows each', async (t) => {
  const directory = await withFolder(t, { ...articles, 'in/c.md': '---\ntitle: [c\n---\n\nText.\n' });
  const { code, out, err } = await run(BUILD, { directory });
  assert.equal(code, 1);
  assert.equal(out, '');
  assert.match(err, /c\.md:\d+:\d+ error frontmatter-invalid[\s\S]*Nothing was published: 1 error\./);
  assert.equal(existsSync(join(directory, 'out')), false);
  const allowed = await run([...BUILD, '--allow-errors'], { directory });
  assert.equal(allowed.code, 1);
  assert.match(allowed.out, /files written/);
});

test('build wants a folder to write into and an address, and no folder that holds the articles', async (t) => {
  const directory = await withFolder(t, articles);
  for (const [args, message] of [
    [['build', 'in', '--site', 'https://example.com/'], /needs --out/],
    [['build', 'in', '--out', 'out'], /needs --site/],
    [['build', 'in', '--out', 'out', '--site', 'example'], /--site takes an address/],
    [['build', 'in', '--out', '.', '--site', 'https://example.com/'], /--out is the folder of the articles/],
    [['build', 'in', '--out', 'in', '--site', 'https://example.com/'], /--out is the folder of the articles/],
    [[...BUILD, '--related', 'many'], /--related takes a number/],
    [['check', 'in/a.md'], /"in\/a\.md" is a file\. Give the folder it is in\./],
    [
      ['build', 'in', '--out', 'in/a.md', '--site', 'https://example.com/'],
      /--out takes a folder, and "in\/a\.md" is a file/,
    ],
    [
      [...BUILD, '--permalink', '/:title/'],
      /--permalink is made of :slug, :path, .*, with :slug or :path, not "\/:title\/"/,
    ],
    [[...BUILD, '--permalink', '/blog/'], /--permalink is made of/],
  ] as const) {
    const { code, err } = await run(args, { directory });
    assert.equal(code, 2, args.join(' '));
    assert.match(err, message);
  }
});

/** Starts a build that watches; `told` waits for a line that it prints, `end` interrupts it. */
function watching(args: readonly string[], directory: string) {
  let interrupt = () => {};
  const interrupted = new Promise<void>((resolve) => {
    interrupt = resolve;
  });
  const said: string[] = [];
  const note = (text: string) => said.push(text);
  const running = run([...args, '--watch'], { directory, interrupted, print: note, complain: note });
  return {
    told: async (pattern: RegExp) => {
      while (!said.some((line) => pattern.test(line))) await new Promise((resolve) => setTimeout(resolve, 10));
      said.length = 0;
    },
    end: async () => {
      interrupt();
      return (await running).code;
    },
  };
}

test('build --watch builds again when an article is saved, whatever was wrong with it before', {
  timeout: 60_000,
}, async (t) => {
  const directory = await withFolder(t, articles);
  const { told, end } = watching(BUILD, directory);
  await told(/^2 articles in out: \d+ files written/);
  await writeFile(join(directory, 'in/c.md'), '---\ntitle: [c\n---\n\nText.\n');
  await told(/Nothing was published: 1 error/);
  await writeFile(join(directory, 'in/c.md'), '---\ntitle: C\n---\n\nText.\n');
  await told(/^3 articles in out: \d+ files written/);
  assert.ok(existsSync(join(directory, 'out/c/index.html')));
  assert.equal(await end(), 0);
});

test('build takes the address of the site, and that of pages, from the configuration', async (t) => {
  const directory = await withFolder(t, {
    ...articles,
    'broadsheet.config.js': "export default { dir: 'in', site: 'https://example.com/x/', permalink: '/p/:slug/' };\n",
    'package.json': '{ "type": "module" }',
  });
  const { code } = await run(['build', 'in', '--out', 'out', '--no-cache'], { directory });
  assert.equal(code, 0);
  assert.match(await readFile(join(directory, 'out/p/b/index.html'), 'utf8'), /href="\/x\/p\/a\/"/);
});

test('build names files as they are from where it runs, to readers and to scripts', async (t) => {
  const directory = await withFolder(t, { 'x/in/c.md': '---\ntitle: [c\n---\n\nText.\n' });
  const args = ['build', 'x/in', '--out', 'out', '--site', 'https://example.com/', '--no-cache'];
  const { err } = await run(args, { directory });
  assert.match(err, /^x\/in\/c\.md:\d+:\d+ error frontmatter-invalid\n[\s\S]*\n> \d \|/);
  const { out } = await run([...args, '--json'], { directory });
  const files = JSON.parse(out).problems.map(({ file }: { file: string }) => file);
  assert.deepEqual(new Set(files), new Set(['x/in/c.md']));
});

const connected = {
  'package.json': '{ "type": "module" }',
  'broadsheet.config.js': `export default {
  site: 'https://example.com/',
  cache: false,
  collections: {
    posts: { dir: 'posts', permalink: '/posts/:slug/', references: { author: { to: 'authors' } } },
    authors: { dir: 'authors', permalink: '/authors/:slug/' },
  },
};
`,
  'posts/a.md': '---\ntitle: A\nauthor: ada\n---\n\n[Ada](/authors/ada/)\n',
  'authors/ada.md': '---\ntitle: Ada\n---\n\nText.\n',
};

test('a folder that the configuration names is built with references to the others', async (t) => {
  const directory = await withFolder(t, connected);
  const args = ['build', 'posts', '--out', 'out'];
  const { code, out, err } = await run(args, { directory });
  assert.deepEqual([code, err], [0, '']);
  assert.match(out, /^1 article in out/);
  assert.ok(existsSync(join(directory, 'out/posts/a/index.html')));
  // What the command line says of addresses is about the folder that is built.
  const moved = await run([...args, '--permalink', '/p/:slug/', '--json'], { directory });
  assert.deepEqual(JSON.parse(moved.out).problems, []);
  await writeFile(join(directory, 'posts/b.md'), '---\ntitle: B\nauthor: nobody\n---\n\nText.\n');
  const missing = await run(args, { directory });
  assert.equal(missing.code, 1);
  assert.match(missing.err, /^posts\/b\.md:3:9 error reference-missing[\s\S]*Nothing was published: 1 error\./);
});

test('a build that watches follows references, too', { timeout: 60_000 }, async (t) => {
  const directory = await withFolder(t, connected);
  const { told, end } = watching(['build', 'posts', '--out', 'out'], directory);
  await told(/^1 article in out: \d+ files written/);
  await writeFile(join(directory, 'posts/b.md'), '---\ntitle: B\nauthor: nobody\n---\n\nText.\n');
  await told(/Nothing was published: 1 error/);
  await writeFile(join(directory, 'posts/b.md'), '---\ntitle: B\nauthor: ada\n---\n\nText.\n');
  await told(/^2 articles in out: \d+ files written/);
  assert.equal(await end(), 0);
});

test('build chooses related articles as the configuration says', async (t) => {
  const config = (related: string) => `export default { dir: 'in', cache: false, related: ${related} };\n`;
  const directory = await withFolder(t, {
    'package.json': '{ "type": "module" }',
    'broadsheet.config.js': config("{ limit: 2, pinned: ['b'], excluded: ['c'], fields: { tags: { weight: 1 } } }"),
    ...Object.fromEntries(
      ['a', 'b', 'c', 'd', 'e'].map((name) => [
        `in/${name}.md`,
        `---\ntitle: ${name}\ntags: [${name === 'b' ? 'none' : 'same'}]\n---\n\nText.\n`,
      ]),
    ),
  });
  const args = ['build', 'in', '--out', 'out', '--site', 'https://example.com/'];
  const related = async () => {
    const { related: links } = JSON.parse(await readFile(join(directory, 'out/related.json'), 'utf8'));
    return links.a.map(({ slug }: { slug: string }) => slug);
  };
  await run(args, { directory });
  assert.deepEqual(await related(), ['b', 'd']);
  await run([...args, '--related', '3'], { directory });
  assert.deepEqual(await related(), ['b', 'd', 'e']);
  await writeFile(join(directory, 'broadsheet.config.js'), config("{ pinned: ['nobody'] }"));
  const { code, err } = await run(args, { directory });
  assert.equal(code, 1);
  assert.match(err, /^broadsheet\.config\.js error config-invalid\n {2}`related\.pinned` names "nobody"/);
});

test('progress is drawn over on a terminal, and nowhere else', async (t) => {
  const directory = await withFolder(t, articles);
  const watched = await run(BUILD, { directory, interactive: true });
  assert.match(watched.err, /1 of 2 articles/);
  assert.ok(watched.err.endsWith('\u001b[1A\u001b[2K\u001b[1A'));
  const { err } = await run([...BUILD, '--drafts'], { directory });
  assert.equal(err, '');
});

test('build is told the name, the words and the language of the site, and names the folder that it runs in', async (t) => {
  const directory = await withFolder(t, { ...articles, 'site/keep.txt': 'mine' });
  const args = ['build', '../in', '--out', '.', '--site', 'https://example.com/', '--cache', '../kept'];
  const words = ['--title', 'Die Presse', '--description', 'Tinte', '--lang', 'de'];
  const site = join(directory, 'site');
  const { out, code } = await run([...args, ...words], { directory: site });
  assert.equal(code, 0);
  assert.match(out, /^2 articles in \.: /);
  const home = await readFile(join(site, 'index.html'), 'utf8');
  assert.match(home, /<html lang="de">[\s\S]*Die Presse[\s\S]*Tinte/);
  assert.ok(existsSync(join(directory, 'kept')), 'what was parsed is kept where it is told to be');
  await rm(join(directory, 'in/a.md'));
  await writeFile(join(directory, 'in/b.md'), '---\ntitle: B\n---\n\nText.\n');
  const again = await run([...args, ...words], { directory: site });
  assert.match(again.out, /^1 article in \.: \d+ files written, \d+ unchanged, 3 removed\./);
  assert.equal(await readFile(join(site, 'keep.txt'), 'utf8'), 'mine');
});

test('build says that a folder has no articles, and which command there is none of', async (t) => {
  const directory = await withFolder(t, { 'in/notes.txt': 'x' });
  const { code, err } = await run(BUILD, { directory });
  assert.equal(code, 2);
  assert.match(err, /^There are no articles in "in"\./);
  for (const [args, said] of [
    [['biuld'], /^Unknown command "biuld"\. Did you mean "build"\?\n/],
    [['zzzzzz'], /^Unknown command "zzzzzz"\.\n/],
    [[], /^No command given\.\n/],
    [['build', '--', '--help'], /Run "broadsheet build --help"/],
    [['build', '--out'], /--out needs a value: --out DIR\./],
  ] as const) {
    const ran = await run(args, { directory });
    assert.equal(ran.code, 2, args.join(' '));
    assert.match(ran.err, said);
  }
});
