import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import test from 'node:test';

const git = (...args: string[]) => execFileSync('git', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });

/** Hosts that packages are downloaded from; in parts, so that this file names none. */
const HOSTS = [
  ['registry', 'npmjs', 'org'],
  ['registry', 'npmmirror', 'com'],
  ['registry', 'yarnpkg', 'com'],
  ['npm', 'pkg', 'github', 'com'],
  ['npm', 'jsr', 'io'],
  ['proxy', 'golang', 'org'],
  ['files', 'pythonhosted', 'org'],
  ['static', 'crates', 'io'],
].map((parts) => parts.join('.'));

/** The registry that this machine is set up for may be any host, such as a company's mirror. */
function configuredHost(): string[] {
  const shell = process.platform === 'win32';
  const address = execFileSync('npm', ['config', 'get', 'registry'], {
    encoding: 'utf8',
    shell,
    stdio: ['ignore', 'pipe', 'ignore'],
  }).trim();
  const { host, hostname } = new URL(address);
  return hostname === 'localhost' ? [] : [host];
}

test('nothing in the repository names a package registry\u2019s host', () => {
  const files = git('ls-files', '-z', '--cached', '--others', '--exclude-standard').split('\0');
  assert.ok(files.includes('package-lock.json'), 'the lockfile is looked at');
  const hosts = [...HOSTS, ...configuredHost()];
  const found: string[] = [];
  for (const file of files) {
    const text = read(file);
    for (const host of hosts) if (text.includes(host)) found.push(`${file} names a registry`);
  }
  assert.deepEqual(found, []);
});

test('no package in the lockfile says where it was downloaded from', () => {
  const { packages }: { packages: Record<string, { resolved?: string; link?: boolean }> } = JSON.parse(
    readFileSync('package-lock.json', 'utf8'),
  );
  const resolved = Object.entries(packages).filter(([, entry]) => entry.resolved !== undefined && !entry.link);
  assert.deepEqual(resolved, []);
});

/** A file that has been deleted and not yet committed reads as empty. */
function read(file: string): string {
  try {
    return file === '' ? '' : readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
