import assert from 'node:assert/strict';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { servePreview } from '../../../src/cli/preview/serve-preview.ts';
import { withFolder } from '../with-folder.ts';
import { BROWSER, get } from './get.ts';
import { askRaw, sendRaw } from './send-raw.ts';

const SECRET = 'TOP SECRET';

/**
 * A folder that holds one article and no secret that may be shown, served from within a folder of secrets.
 *
 * Beside the secrets outside there are hidden ones inside, and links to both.
 */
async function serve(t: Parameters<typeof withFolder>[0]) {
  const around = await withFolder(t, {
    'secret.md': `# ${SECRET}\n`,
    'secret.txt': SECRET,
    'articles/a.md': '# A\n',
    'articles/guides/b.md': '# B\n',
    'articles/.env': SECRET,
    'articles/.git/config': SECRET,
    'articles/guides/.hidden.md': `# ${SECRET}\n`,
    'articles-beside/secret.md': `# ${SECRET}\n`,
  });
  const root = join(around, 'articles');
  const links = {
    'out.md': '../secret.md',
    'out.txt': join(around, 'secret.txt'),
    'beside.md': '../articles-beside/secret.md',
    up: '..',
    hop: 'up/secret.md',
    'env.txt': '.env',
    'hidden.md': 'guides/.hidden.md',
    git: '.git',
    'loop.md': 'loop.md',
    'nowhere.md': 'nowhere',
    system: '/etc',
  };
  for (const [name, target] of Object.entries(links)) await symlink(target, join(root, name));
  const { url, close } = await servePreview(root, { host: '127.0.0.1', port: 0 });
  t.after(close);
  return { around, root, url };
}

/** Targets that are no file of the folder, by what they try; `AROUND` is the folder of secrets. */
const TARGETS: Readonly<Record<string, readonly string[]>> = {
  'climbing out': ['/../secret.md', '/guides/../../secret.md', '/./../secret.md', '//../secret.md', '/..', '/../'],
  'climbing out, encoded': [
    '/%2e%2e/secret.md',
    '/%2E%2E/secret.md',
    '/.%2e/secret.md',
    '/..%2fsecret.md',
    '/%2e%2e%2fsecret.md',
    '/guides%2f..%2f..%2fsecret.md',
    '/..%2farticles-beside%2fsecret.md',
  ],
  'encoded twice': ['/%252e%252e/secret.md', '/..%252fsecret.md', '/%25252e%25252e%25252fsecret.md', '/%252eenv'],
  'encodings that are none': [
    '/%c0%ae%c0%ae/secret.md',
    '/%c0%af..%c0%afsecret.md',
    '/%u002e%u002e/secret.md',
    '/%uff0e%uff0e/secret.md',
    '/\xef\xbc\x8e\xef\xbc\x8e/secret.md',
    '/%ef%bc%8e%ef%bc%8e/secret.md',
    '/%e2%80%a4%e2%80%a4/secret.md',
    '/%',
    '/%2',
    '/%zz',
    '/%c3%28',
    '/%ed%a0%80',
    '/%ff%fe',
  ],
  backslashes: [
    '/..\\secret.md',
    '\\..\\secret.md',
    '/..%5csecret.md',
    '/%5c..%5csecret.md',
    '/guides\\..\\..\\secret.md',
    '/guides%5c.hidden.md',
  ],
  'NUL and controls': [
    '/a.md%00',
    '/a.md%00.png',
    '/..%00/secret.md',
    '/%00',
    '/.env%00.md',
    '/a.md%0a',
    '/a.md%0d%0aX-Injected:%20yes',
    '/a.md%7f',
    '/a.md%09',
  ],
  'absolute paths': [
    '//AROUND/secret.md',
    'AROUND/secret.md',
    '/%2fAROUND%2fsecret.md',
    '/file://AROUND/secret.md',
    'file://AROUND/secret.md',
    '//etc/passwd',
    '/etc/passwd',
    '///etc/passwd',
    '//127.0.0.1/etc/passwd',
    '/proc/self/environ',
  ],
  'drives and streams of Windows': [
    '/C:/Windows/win.ini',
    '/c:%5cwindows%5cwin.ini',
    '//server/share/secret.md',
    '/%5c%5cserver%5cshare',
    '/%5c%5c%3f%5cC:%5c',
    '/a.md::$DATA',
    '/.git::$INDEX_ALLOCATION/config',
    '/GIT~1/config',
    '/con',
    '/aux.md',
  ],
  'hidden files': [
    '/.env',
    '/.ENV',
    '/%2eenv',
    '/.git/config',
    '/guides/.hidden.md',
    '/guides/%2ehidden.md',
    '/a.md/../.env',
    '/.broadsheet',
    '/.broadsheet/',
    '/.broadsheet/../.env',
    '/.broadsheet/..%2f.env',
    '/.broadsheet/%2e%2e/%2e%2e/package.json',
    '/.broadsheet/broadsheet/../../../package.json',
    '/.broadsheet/broadsheet/..%2f..%2fpackage.json',
    '/.broadsheet//etc/passwd',
    '/.BROADSHEET/broadsheet.min.js',
  ],
  'symbolic links': [
    '/out.md',
    '/out.txt',
    '/beside.md',
    '/up/secret.md',
    '/up/articles/a.md/../../secret.md',
    '/up/articles-beside/secret.md',
    '/hop',
    '/env.txt',
    '/hidden.md',
    '/git/config',
    '/loop.md',
    '/nowhere.md',
    '/system/passwd',
    '/up/',
    '/git/',
  ],
  'other spellings of a folder and of a file': ['/guides', '/guides/', '/guides/.', '/a.md/c', '/a.md.', '/A.MD%20'],
  'names that objects have': ['/__proto__', '/constructor', '/toString', '/hasOwnProperty', '/__proto__/a.md'],
  'queries and fragments': ['/../secret.md?a.md', '/..%3fsecret.md', '/.env#a.md', '/?file=../secret.md/..'],
};

describe('whatever is asked for, the preview serves nothing from outside of its folder, and nothing hidden', () => {
  for (const [what, targets] of Object.entries(TARGETS)) {
    test(what, async (t) => {
      const { url, around } = await serve(t);
      for (const target of targets.map((each) => each.replaceAll('AROUND', around))) {
        for (const headers of [[], ['Accept: text/html'], ['Sec-Fetch-Dest: empty', 'Accept: */*']]) {
          const { status, text } = await askRaw(url, target, headers);
          const shown = JSON.stringify(target);
          assert.ok(!text.includes(SECRET) && !/root:|\[fonts\]|"devDependencies"/.test(text), `${shown}: ${text}`);
          assert.ok(!/^x-injected/im.test(text), shown);
          // The home page has a query; what no server takes for a request is 400.
          const isHome = target.startsWith('/?');
          assert.ok(isHome ? status === 200 : status === 404 || status === 400, `${shown}: ${status}`);
        }
      }
      assert.equal((await askRaw(url, '/a.md')).status, 200, 'the preview goes on');
    });
  }

  test('what may be served is: the control of all the others', async (t) => {
    const { url, root } = await serve(t);
    await symlink('guides/b.md', join(root, 'inside.md'));
    await writeFile(join(root, 'two words.txt'), 'two');
    await mkdir(join(root, '..dots'));
    for (const target of ['/a.md', '/%61.md', '/guides/b.md', '/guides//b.md', '/guides%2fb.md', '/inside.md']) {
      assert.match((await askRaw(url, target)).text, /\r\n# [AB]\n/, target);
    }
    assert.match((await askRaw(url, '/two%20words.txt')).text, /\r\ntwo\r\n/);
  });

  test('the list of articles leaves out what would not be served', async (t) => {
    const { url } = await serve(t);
    const { text } = await askRaw(url, '/', ['Accept: text/html']);
    assert.match(text, /href="\/guides\/b\.md"/);
    assert.doesNotMatch(text, /SECRET|out\.md|beside\.md|hidden\.md|nowhere\.md/);
  });
});

test('requests that are none are refused, and the preview goes on', async (t) => {
  const { url } = await serve(t);
  const { host } = new URL(url);
  const requests: readonly (readonly string[])[] = [
    ['GET /a.md HTTP/1.1'],
    ['GET /a.md HTTP/9.9', `Host: ${host}`],
    ['GET /\0 HTTP/1.1', `Host: ${host}`],
    ['CONNECT /etc/passwd HTTP/1.1', `Host: ${host}`],
    ['GET /a.md HTTP/1.1', `Host: ${host}`, `X: ${'y'.repeat(100_000)}`],
    ['GET /a.md HTTP/1.1', 'Host : evil.example'],
    ['GET /a.md HTTP/1.1', ` Host: ${host}`],
  ];
  for (const request of requests) {
    const { status, text } = await sendRaw(url, [...request, 'Connection: close']);
    assert.ok(status === 0 || status >= 400, `${request[0]}: ${text}`);
  }
  const long = await askRaw(url, `/${'a/'.repeat(7000)}b.md`);
  assert.equal(long.status, 404);
  assert.equal((await askRaw(url, '/a.md')).status, 200);
});

describe('only names of this machine are answered, however they are written', () => {
  const foreign = [
    'evil.example',
    'localhost.evil.example',
    '127.0.0.1.evil.example',
    'evil.example:4321',
    'localhost:4321@evil.example',
    'evil.example/localhost',
    'localhost evil.example',
    'localhost,evil.example',
    '"><script>alert(1)</script>.localhost',
    'a\tb.localhost',
    '0.0.0.0',
    '[::]',
    '192.168.0.1',
    '169.254.169.254',
    '0x7f.0.0.1',
    '017700000001',
    '2130706433',
    '127.1',
    'localhost.',
    'localhost:',
    'localhost:80:80',
    '[::1',
    '::1',
    'xn--lcalhost-54a',
    'l\xf6calhost',
    '',
  ];
  test('names of others are 403, whatever is asked for', async (t) => {
    const { url } = await serve(t);
    for (const name of foreign) {
      for (const target of ['/', '/a.md', '/.broadsheet/events', '/.broadsheet/broadsheet.min.js']) {
        const { status, text } = await sendRaw(url, [`GET ${target} HTTP/1.1`, `Host: ${name}`, 'Connection: close']);
        assert.ok(status === 403 || status === 400, `${name} ${target}: ${status}`);
        assert.ok(!text.includes('evil') && !text.includes('alert'), `${name} is not repeated`);
      }
    }
  });

  test('of two names the first counts, and the address in the request line is none', async (t) => {
    const { url } = await serve(t);
    const { host } = new URL(url);
    const end = ['Connection: close'];
    const two = await sendRaw(url, ['GET /a.md HTTP/1.1', 'Host: evil.example', `Host: ${host}`, ...end]);
    assert.ok(two.status === 403 || two.status === 400);
    const whole = await sendRaw(url, ['GET http://evil.example/a.md HTTP/1.1', `Host: ${host}`, ...end]);
    assert.equal(whole.status, 404);
    const whole2 = await sendRaw(url, [`GET http://${host}/a.md HTTP/1.1`, 'Host: evil.example', ...end]);
    assert.equal(whole2.status, 403);
    const forwarded = await askRaw(url, '/a.md', ['X-Forwarded-Host: evil.example', 'Forwarded: host=evil.example']);
    assert.doesNotMatch(forwarded.text, /evil/);
  });
});

describe('a page of another site', () => {
  const others: readonly Readonly<Record<string, string>>[] = [
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { origin: 'http://localhost:1' },
    { origin: '' },
    { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'cors', 'sec-fetch-dest': 'empty' },
    { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'image' },
    { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'script' },
    { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'iframe' },
    { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'object' },
    { 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'cors', 'sec-fetch-dest': 'empty' },
    { 'sec-fetch-site': 'none, cross-site' },
  ];

  test('is told nothing: neither an article, nor whether there is one, nor when a file is saved', async (t) => {
    const { url } = await serve(t);
    for (const headers of others) {
      const answers = new Set<string>();
      for (const path of ['/', '/a.md', '/none.md', '/.broadsheet/events', '/.broadsheet/reload.js']) {
        const { status, body } = await get(url, path, headers);
        answers.add(`${status} ${body}`);
      }
      assert.deepEqual([...answers], ['403 The preview answers only to its own pages.\n'], JSON.stringify(headers));
    }
  });

  test('may lead to the preview by a link', async (t) => {
    const { url } = await serve(t);
    const link = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' };
    assert.equal((await get(url, '/a.md', { ...BROWSER, ...link })).status, 200);
  });

  test('may neither frame what is served, nor keep hold of its window, nor read it, whatever the answer', async (t) => {
    const { url } = await serve(t);
    for (const path of ['/', '/a.md', '/guides/b.md', '/none']) {
      for (const headers of [BROWSER, {}]) {
        const answer = await get(url, path, headers);
        const policy = String(answer.headers['content-security-policy']);
        assert.ok(
          /frame-ancestors 'none'/.test(policy) || answer.headers['content-type'] === PLAIN,
          `${path}: ${policy}`,
        );
        assert.equal(answer.headers['cross-origin-opener-policy'], 'same-origin');
        assert.equal(answer.headers['cross-origin-resource-policy'], 'same-origin');
        assert.equal(answer.headers['access-control-allow-origin'], undefined);
        assert.equal(answer.headers['x-content-type-options'], 'nosniff');
      }
    }
  });

  const PLAIN = 'text/plain; charset=utf-8';
});

test('the preview listens on loopback alone', async (t) => {
  const { url } = await serve(t);
  const addresses = Object.values(networkInterfaces())
    .flatMap((each) => each ?? [])
    .filter(({ internal, family }) => !internal && family === 'IPv4');
  if (addresses.length === 0) return t.skip('this machine has no other address');
  for (const { address } of addresses) {
    const reached = await new Promise((resolve) => {
      const socket = connect({ host: address, port: Number(new URL(url).port), timeout: 2000 });
      for (const [event, is] of [
        ['connect', true],
        ['error', false],
        ['timeout', false],
      ] as const) {
        socket.once(event, () => {
          socket.destroy();
          resolve(is);
        });
      }
    });
    assert.equal(reached, false, address);
  }
});

test('a hostile article is text in the pages of the preview, and in no header', async (t) => {
  const attack = '</title><script>alert(1)</script>"><img src=x onerror=alert(2)>\u2028';
  const folder = await withFolder(t, {
    'a"onload=alert(1)<b>.md': `---\ntitle: ${JSON.stringify(`${attack}\r\nSet-Cookie: a=b`)}\nslug: ${JSON.stringify(attack)}\nlang: ${JSON.stringify(attack)}\ndescription: ${JSON.stringify(attack)}\nauthor: ${JSON.stringify(attack)}\ncanonical: javascript:alert(1)\ndate: ${JSON.stringify(attack)}\n---\n\n# ${attack}\n\n{{ ${attack} }}\n\n<script>alert(3)</script>\n`,
  });
  const { url, close } = await servePreview(folder, { host: '127.0.0.1', port: 0 });
  t.after(close);
  const file = `/${encodeURIComponent('a"onload=alert(1)<b>.md')}`;
  for (const path of [
    '/',
    file,
    `/nowhere/${encodeURIComponent(attack)}`,
    `/${attack.replaceAll(/[\s\u2028]/g, '')}`,
  ]) {
    const { status, headers, body } = await get(url, path, BROWSER);
    assert.ok(status === 200 || status === 404, `${path}: ${status} ${body}`);
    const scripts = [...body.matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag);
    for (const tag of scripts)
      assert.match(tag, /^<script type="(?:module" src="\/\.broadsheet\/|application\/ld\+json)/);
    assert.doesNotMatch(body, /<img|<[^>"]*\son\w+=|href="javascript:/i, path);
    assert.equal(headers['set-cookie'], undefined);
    const policy = String(headers['content-security-policy']);
    assert.match(policy, /default-src 'none'; script-src 'self'; style-src 'self'/);
    assert.match(policy, /require-trusted-types-for 'script'; trusted-types lit-html$/);
  }
});
