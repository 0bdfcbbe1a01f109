import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { printLicences } from './print-licences.ts';
import { runtimePackages } from './runtime-packages.ts';

/** Licences that ask for no more than to be named. */
const PERMISSIVE = ['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'BlueOak-1.0.0', '0BSD', 'CC0-1.0'];

/** Scripts that npm runs in the folder of a package that is being installed. */
const ON_INSTALL = ['preinstall', 'install', 'postinstall', 'prepare', 'preprepare', 'postprepare', 'dependencies'];

test('LICENCES.md names every package that comes with Broadsheet ("npm run licences" writes it)', () => {
  const packages = runtimePackages();
  assert.ok(packages.length > 50);
  assert.equal(readFileSync('LICENCES.md', 'utf8'), printLicences(packages));
});

test('every package that comes along is under a permissive licence', () => {
  const others = runtimePackages().filter(({ licence }) => !PERMISSIVE.includes(licence));
  assert.deepEqual(others, []);
});

test('to install Broadsheet runs no script, of its own or of a package that comes along', () => {
  const { scripts }: { scripts: Record<string, string> } = JSON.parse(readFileSync('package.json', 'utf8'));
  assert.deepEqual(
    ON_INSTALL.filter((name) => name in scripts),
    [],
  );
  const others = runtimePackages().filter(({ hasInstallScript }) => hasInstallScript);
  assert.deepEqual(others, []);
});

test('the scripts of a page come with the words of the licence of all that they hold', () => {
  const text = readFileSync('dist/broadsheet/licences.txt', 'utf8');
  const notices = text.split(`\n${'-'.repeat(80)}\n\n`).map((notice) => {
    const [heading = '', ...words] = notice.trim().split('\n');
    const [, name = '', version = '', licence = ''] = /^(\S+) (\S+) \((.+)\)$/.exec(heading) ?? [];
    return { name, version, licence, words: words.join(' ').replace(/\s+/g, ' ') };
  });
  const known = new Map(runtimePackages().map(({ name, version, licence }) => [`${name} ${version}`, licence]));
  for (const { name, version, licence, words } of notices) {
    assert.equal(known.get(`${name} ${version}`), licence, `${name} ${version}`);
    assert.match(words, /permission|permitted|redistribut|terms and conditions/i, `${name}: ${words.slice(0, 200)}`);
  }
  for (const name of ['lit', 'lit-html', '@lit/reactive-element', 'idb', 'yaml', 'parse5', 'micromark']) {
    assert.ok(
      notices.some((notice) => notice.name === name),
      name,
    );
  }
});
