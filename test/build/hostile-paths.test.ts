import assert from 'node:assert/strict';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, type TestContext, test } from 'node:test';
import { buildCollection } from '../../src/build/build-collection.ts';
import type { BuildOptions } from '../../src/build/build-options.ts';
import { contentHash } from '../../src/collection/files/content-hash.ts';
import { loadCollection } from '../../src/collection/load-collection.ts';
import { withFolder } from '../cli/with-folder.ts';

const SITE = 'https://example.com/blog/';

/** A folder of articles, one to build them into, and beside both what no build may touch. */
async function start(t: TestContext, files: Readonly<Record<string, string>>) {
  const articles = Object.entries(files).map(([path, text]) => [`in/${path}`, text]);
  const root = await withFolder(t, { ...Object.fromEntries(articles), 'precious/index.html': 'mine' });
  const out = join(root, 'out');
  const build = async (options: Partial<BuildOptions> = {}) => {
    const permalink = options.permalink ?? '/:slug/';
    const collection = await loadCollection(join(root, 'in'), { site: SITE, permalink, cache: false });
    return buildCollection(collection, { out, site: SITE, allowErrors: true, ...options });
  };
  const around = () => snapshot(root).filter((line) => !line.startsWith('out'));
  return { root, out, build, around };
}

/** All that is in a folder, with its content; links are not followed. */
function snapshot(folder: string, within = ''): string[] {
  return readdirSync(join(folder, within), { withFileTypes: true })
    .flatMap((entry) => {
      const path = within === '' ? entry.name : `${within}/${entry.name}`;
      if (entry.isDirectory()) return [`${path} `, ...snapshot(folder, path)];
      return `${path} ${entry.isFile() ? contentHash(readFileSync(join(folder, path))) : ''}`;
    })
    .sort();
}

/** What a stranger may write where an article is to have its address. */
const ADDRESSES: readonly string[] = [
  '../escaped',
  '../../escaped',
  '/../escaped/',
  '/x/../../escaped/',
  '..\\escaped',
  '%2e%2e/escaped',
  '%2e%2e%2fescaped',
  '%252e%252e/escaped',
  '..%5cescaped',
  '..%00/escaped',
  '.. /escaped',
  '. ./escaped',
  ' ../escaped',
  '..;/escaped',
  '....//escaped',
  '.',
  '..',
  '/',
  '//',
  '//evil.example/escaped/',
  'https://evil.example/escaped/',
  'file:///tmp/escaped',
  'javascript:alert(1)',
  '/tmp/escaped',
  'C:\\escaped',
  'C:/escaped',
  'c:escaped',
  '\\\\server\\share',
  '~/escaped',
  '$HOME/escaped',
  '.git/hooks/pre-commit',
  '.broadsheet-build.json',
  '.htaccess',
  'a/.htaccess',
  'index.html',
  'index.html/',
  'feed.xml',
  'feed.xml/',
  'media',
  'media/pic.png',
  'broadsheet/x',
  'broadsheet.min.js',
  'articles/a.json',
  'con',
  'NUL',
  'aux.html',
  'com1/lpt9',
  'COM\u00b9',
  'conin$',
  'a.',
  'a ',
  'a::$DATA',
  'a\u0000b',
  'a\nb',
  'a\u202eb',
  'a*?"<>|b',
  'a\ud800',
  '\ufeff',
  '__proto__',
  'constructor',
  '\u017ftyles.css/a.html',
  'article\u017f/index.json/a.html',
  'x'.repeat(300),
  '\u00e9'.repeat(300),
  '\u{1f4f0}'.repeat(100),
  `${'x'.repeat(400)}.html`,
  'd/'.repeat(3000),
  ` ${' '.repeat(20_000)}x`,
  `a${'.'.repeat(20_000)}b`,
];

const yaml = (value: string) =>
  JSON.stringify(value).replace(/[\ud800-\udfff]/g, (one) => `\\u${one.charCodeAt(0).toString(16)}`);

describe('a build writes nowhere but into its folder', () => {
  for (const field of ['slug', 'permalink', 'aliases', 'category'] as const) {
    test(`whatever is the ${field} of an article`, async (t) => {
      const files = ADDRESSES.map((address, index) => {
        const value = field === 'aliases' ? `[${yaml(address)}, ${yaml(`/${address}/`)}]` : yaml(address);
        return [`${index}.md`, `---\ntitle: Number ${index}\n${field}: ${value}\n---\n\n![](pic.png)\n`];
      });
      const { build, out, around } = await start(t, { ...Object.fromEntries(files), 'pic.png': 'PNG' });
      const before = around();
      const { written, articles } = await build(field === 'category' ? { permalink: '/:category/:slug/' } : {});
      assert.deepEqual(around(), before);
      assert.ok(articles > 35, `${articles} articles have a page`);
      for (const path of written) assert.ok(existsSync(join(out, path)), path);
      const onDisk = snapshot(out).map((line) => line.slice(0, line.lastIndexOf(' ')));
      for (const path of onDisk) {
        assert.ok(path === '.broadsheet-build.json' || !/(?:^|\/)\./.test(path), `${path} is hidden`);
        for (const name of path.split('/')) {
          assert.ok(Buffer.byteLength(name) <= 220, `${name} is too long`);
          assert.doesNotMatch(name, /[\u0000-\u001f\\:*?"<>|]|[. ]$/, 'a name that some system refuses');
          assert.doesNotMatch(name, /^(?:con|prn|aux|nul|com[\d\u00b9]|lpt\d|conin\$)(?:\.|$)/i, 'a device of Windows');
        }
      }
      const folded = onDisk.map((path) => path.normalize('NFC').toLowerCase());
      assert.equal(new Set(folded).size, folded.length, 'no two differ in case alone');
      assert.deepEqual((await build(field === 'category' ? { permalink: '/:category/:slug/' } : {})).written, []);
    });
  }

  test('whatever is the path of an image or a file that is linked', async (t) => {
    const addresses = [
      '../secret.png',
      '..%2fsecret.png',
      '%2e%2e/secret.png',
      '%252e%252e/secret.png',
      'sub/../../secret.png',
      '..\\secret.png',
      '..%5csecret.png',
      '/secret.png',
      '//secret.png',
      '.secret.png',
      'sub/.secret.png',
      '%2esecret.png',
      'out.png',
      'hidden.png',
      'up/secret.png',
      'file:///etc/passwd.png',
      'C:/secret.png',
      'c:secret.png',
      'secret.png%00.png',
      'fifo.png/../../secret.png',
      'sub',
      'sub/',
      'sub.png/../../secret.png',
    ];
    const markdown = addresses.map((address) => `![](<${address}>) [x](<${address}>)`).join('\n\n');
    const { build, root, out, around } = await start(t, {
      'a.md': `---\ntitle: A\nimage: ../secret.png\n---\n\n${markdown}\n\n![](sub/fine.png)\n`,
      'sub/fine.png': 'fine',
      '.secret.png': 'SECRET',
      'sub/.secret.png': 'SECRET',
      '.env': 'SECRET',
    });
    writeFileSync(join(root, 'secret.png'), 'SECRET');
    symlinkSync('../secret.png', join(root, 'in/out.png'));
    symlinkSync('.env', join(root, 'in/hidden.png'));
    symlinkSync('..', join(root, 'in/up'));
    const before = around();
    await build();
    assert.deepEqual(around(), before);
    const media = snapshot(join(out, 'media')).map((line) => line.split(' ')[0]);
    assert.deepEqual(media, ['sub', 'sub/fine.png'], 'what is hidden or outside is copied by no name');
  });

  test('half a character in the address of an image is the character that stands in its place', async (t) => {
    const { build, out } = await start(t, {
      'a.md': '---\ntitle: A\nimage: "\\ud800.png"\n---\n\nText.\n',
      '\ufffd.png': 'PNG',
    });
    const { problems, articles } = await build();
    assert.deepEqual([problems, articles], [[], 1]);
    assert.equal(readFileSync(join(out, 'media/\ufffd.png'), 'utf8'), 'PNG');
    assert.match(readFileSync(join(out, 'a/index.html'), 'utf8'), /src="\/blog\/media\/%EF%BF%BD\.png"/);
  });

  test('whatever the permalink of the site is', async (t) => {
    for (const permalink of [
      '../:slug/',
      '/../../:slug/',
      '%2e%2e/:slug',
      '..\\:slug',
      '/:path/../../../:slug/',
      'C:\\:slug',
    ]) {
      const { build, around } = await start(t, { 'a.md': '# A\n', 'b/c.md': '# C\n' });
      const before = around();
      assert.equal((await build({ permalink })).articles, 2, permalink);
      assert.deepEqual(around(), before, permalink);
    }
  });
});

describe('a symbolic link in the folder of the site', () => {
  const FILES = { 'a.md': '---\ntitle: A\naliases: [/old/]\n---\n\n![](pic.png)\n', 'pic.png': 'PNG' };

  for (const [name, kind] of [
    ['a', 'a page'],
    ['articles', 'articles'],
    ['media', 'copies'],
    ['old', 'an earlier address'],
    ['broadsheet', 'scripts'],
  ] as const) {
    test(`is not followed where ${kind} would be, wherever it leads`, async (t) => {
      const { build, root, out, around } = await start(t, FILES);
      mkdirSync(join(out, 'inside'), { recursive: true });
      for (const target of [join(root, 'precious'), '../precious', 'inside', 'nowhere']) {
        rmSync(join(out, name), { force: true });
        symlinkSync(target, join(out, name));
        const before = around();
        const { problems, written } = await build();
        assert.deepEqual(around(), before, target);
        assert.deepEqual(readdirSync(join(out, 'inside')), []);
        assert.ok(lstatSync(join(out, name)).isSymbolicLink(), 'it stays');
        const told = problems.filter(({ code }) => code === 'output-taken');
        assert.ok(told.length > 0 && told.every(({ actual }) => actual === name), JSON.stringify(problems));
        assert.ok(!written.some((path) => path.startsWith(`${name}/`)));
        assert.ok(existsSync(join(out, 'index.html')), 'the rest is built');
      }
    });
  }

  test('that stands for a file is replaced when a build wrote the file, and stays when none did', async (t) => {
    const { build, root, out } = await start(t, FILES);
    mkdirSync(join(out, 'a'), { recursive: true });
    for (const target of [join(root, 'precious/index.html'), 'nowhere']) {
      rmSync(join(out, 'a/index.html'), { force: true });
      symlinkSync(target, join(out, 'a/index.html'));
      const { problems } = await build();
      assert.deepEqual(
        problems.map(({ code, actual }) => [code, actual]),
        [['output-taken', 'a/index.html']],
      );
      assert.ok(lstatSync(join(out, 'a/index.html')).isSymbolicLink());
    }
    rmSync(join(out, 'a/index.html'));
    await build();
    rmSync(join(out, 'a/index.html'));
    symlinkSync(join(root, 'precious/index.html'), join(out, 'a/index.html'));
    assert.deepEqual((await build()).written, ['a/index.html']);
    assert.ok(lstatSync(join(out, 'a/index.html')).isFile());
    assert.equal(readFileSync(join(root, 'precious/index.html'), 'utf8'), 'mine');
  });

  test('and a record that was made up remove nothing', async (t) => {
    const { build, root, out, around } = await start(t, FILES);
    await build();
    symlinkSync(join(root, 'precious'), join(out, 'link'));
    const mine = { hash: contentHash('mine'), size: 4 };
    const paths = [
      'link/index.html',
      '../precious/index.html',
      'a/../../precious/index.html',
      '..\\precious\\index.html',
    ];
    paths.push(
      join(root, 'precious/index.html'),
      'C:/precious',
      'x\0y',
      'y'.repeat(400),
      'z/'.repeat(1500),
      'z/'.repeat(50_000),
      '',
      '.',
      '..',
    );
    const files = Object.fromEntries(paths.map((path) => [path, mine]));
    const before = around();
    for (const from of [undefined, 'x']) {
      writeFileSync(join(out, '.broadsheet-build.json'), JSON.stringify({ format: 1, from, files }));
      const { removed, published } = await build();
      assert.deepEqual([removed, published], [[], true]);
      assert.deepEqual(around(), before);
    }
  });

  test('is followed where it is the folder itself', async (t) => {
    const { build, root, out } = await start(t, FILES);
    mkdirSync(join(root, 'real'));
    symlinkSync('real', out);
    assert.deepEqual((await build()).problems, []);
    assert.ok(existsSync(join(root, 'real/a/index.html')));
  });
});

describe('what is in the way of a site stays, and is told of', () => {
  test('a file where a folder would be, and a folder where a file would be', async (t) => {
    const { build, out } = await start(t, { 'a.md': '---\ntitle: A\n---\n', 'b.md': '---\ntitle: B\n---\n' });
    mkdirSync(join(out, 'feed.xml'), { recursive: true });
    writeFileSync(join(out, 'a'), 'mine');
    const { problems } = await build();
    assert.deepEqual(
      problems.map(({ code, actual }) => [code, actual]),
      [
        ['output-taken', 'a'],
        ['output-taken', 'feed.xml'],
      ],
    );
    assert.equal(readFileSync(join(out, 'a'), 'utf8'), 'mine');
    assert.ok(existsSync(join(out, 'b/index.html')));
  });

  test('a folder that has taken the place of a file that a build wrote', async (t) => {
    const { build, out } = await start(t, { 'a.md': '---\ntitle: A\n---\n' });
    await build();
    rmSync(join(out, 'feed.xml'));
    mkdirSync(join(out, 'feed.xml/mine'), { recursive: true });
    assert.deepEqual(
      (await build()).problems.map(({ code, actual }) => [code, actual]),
      [['output-taken', 'feed.xml']],
    );
    assert.ok(existsSync(join(out, 'feed.xml/mine')));
  });

  test('an image whose name has a colon is the build’s own the next time', async (t) => {
    const { build } = await start(t, { 'a.md': '---\ntitle: A\n---\n\n![](sub/a:b.png)\n', 'sub/a:b.png': 'PNG' });
    assert.ok((await build()).written.includes('media/sub/a:b.png'));
    const { problems, written } = await build({ title: 'Another' });
    assert.deepEqual(problems, []);
    assert.ok(!written.includes('media/sub/a:b.png'));
  });

  test('an image of a page’s own name, and one with the longest name that a system takes', async (t) => {
    const long = `${'x'.repeat(251)}.png`;
    const { build, out } = await start(t, {
      'a.md': '---\ntitle: A\npermalink: /media/pic.png/\n---\n\n![](pic.png)\n',
      'b.md': `---\ntitle: B\npermalink: /media/pic.png/more/\n---\n\n![](${long})\n`,
      'pic.png': 'PNG',
      [long]: 'PNG',
    });
    const { problems } = await build();
    assert.deepEqual(
      problems.map(({ code }) => code),
      ['output-taken'],
    );
    assert.ok(existsSync(join(out, 'media', long)));
  });
});
