import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileKey, isPlain, pageFile, pageFileKey, safePath } from '../../../src/collection/links/page-path.ts';

test('a path is made one that every system takes, and stays as it is where it is one', () => {
  for (const [path, safe] of [
    ['/hello/', 'hello'],
    ['/2024/05/hello-world/', '2024/05/hello-world'],
    ['/', ''],
    ['', ''],
    ['hello', 'hello'],
    ['/Größe/', 'Größe'],
    ['/a.b/v1.5', 'a.b/v1.5'],
    ['../a', 'a'],
    ['/a/../b', 'a/b'],
    ['/a//b', 'a/b'],
    ['.hidden/..x', 'hidden/x'],
    [' .. /a', 'a'],
    ['a. . /b..', 'a/b'],
    ['C:\\x', 'C--x'],
    ['a\0b\u001fc', 'a-b-c'],
    ['a*?"<>|b', 'a------b'],
    ['a\ud800b', 'a\ufffdb'],
    ['con', 'con-'],
    ['/aux/', 'aux-'],
    ['/com1/lpt9/', 'com1-/lpt9-'],
    ['Nul.html', 'Nul-.html'],
    ['nul.tar.gz', 'nul-.tar.gz'],
    ['prn..', 'prn-'],
    ['COM\u00b9', 'COM\u00b9-'],
    ['conin$', 'conin$-'],
    ['console/aux1/com10/com', 'console/aux1/com10/com'],
  ] as const) {
    assert.equal(safePath(path), safe, JSON.stringify(path));
  }
});

test('what is too long is cut, at most to what systems take, and stays apart from what begins the same', () => {
  const long = [`${'x'.repeat(300)}a`, `${'x'.repeat(300)}b`, `${'é'.repeat(300)}`, `${'📰'.repeat(300)}`];
  for (const each of long) {
    const safe = safePath(`/blog/${each}/`);
    const name = safe.slice('blog/'.length);
    assert.ok(Buffer.byteLength(name) <= 180 && Buffer.byteLength(name) > 150, `${Buffer.byteLength(name)}`);
    assert.ok(each.startsWith(name.replace(/-[\da-f]{16}$/, '')), name);
  }
  assert.equal(new Set(long.map(safePath)).size, long.length);
  assert.match(pageFile(`${'x'.repeat(300)}.html`), /^x+-[\da-f]{16}\.html$/);
  const deep = ['a', 'b'].map((end) => safePath(`${'d/'.repeat(3000)}${end}`));
  for (const each of deep) assert.ok(each.length <= 900 && each.startsWith('d/d/d/'), `${each.length}`);
  assert.notEqual(deep[0], deep[1]);
  assert.equal(safePath('x'.repeat(180)), 'x'.repeat(180));
});

test('a page that is said to be plain has a file of its own name', () => {
  for (const page of ['/hello/', '/2024/05/hello/', '/console/', '/com/']) {
    assert.ok(isPlain(page), page);
    assert.equal(pageFile(page), `${page.slice(1)}index.html`);
  }
  const others = ['/', 'hello/', '/Hello/', '/a.b/', '/con/', '/x/aux/', '/lpt1/y/', '/..', `/${'x'.repeat(200)}/`];
  for (const page of [...others, '/abc'.repeat(300)]) assert.ok(!isPlain(page), page);
  assert.equal(pageFileKey('/Gr\u006f\u0308\u00dfe/'), 'größe/index.html');
});

test('names that some system takes for one have one key', () => {
  for (const [one, other] of [
    ['styles.css/x', '\u017ftyles.css/x'],
    ['kelvin', '\u212aelvin'],
    ['\u03bf\u03b4\u03bf\u03c2', '\u039f\u0394\u039f\u03a3'],
    ['\u03bf\u03b4\u03bf\u03c3', '\u039f\u0394\u039f\u03a3'],
    ['caf\u00e9', 'CAFE\u0301'],
  ] as const) {
    assert.equal(fileKey(one), fileKey(other), other);
  }
  assert.notEqual(fileKey('k\u0131z'), fileKey('kiz'));
  assert.notEqual(fileKey('ma\u00dfe'), fileKey('masse'));
});
