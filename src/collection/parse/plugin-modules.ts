import { existsSync, readFileSync } from 'node:fs';
import { dirname, isAbsolute, join, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { contentHash } from '../files/content-hash.ts';

/** A plugin module in its present state. */
export interface PluginModule {
  /** The address to import. A changed file has another, since one that has been imported is never read again. */
  readonly url: string;
  /**
   * Another when it has changed, or a module that it imports by path, or the version of a package that one of these
   * imports; or any package of the project, where a lockfile tells, since packages import others. What is imported by a
   * computed name, and a package that is changed by hand, are not seen.
   */
  readonly state: string;
}

/** Finds plugin modules, by URL or by path. What cannot be read has a state, too: importing it will tell. */
export function findPluginModules(plugins: readonly (string | URL)[]): PluginModule[] {
  return plugins.map((plugin) => {
    const url = toUrl(plugin);
    if (!url.startsWith('file:')) return { url, state: contentHash(url) };
    const seen = new Map<string, string>();
    const file = fileURLToPath(url);
    readModule(file, seen);
    if ([...seen.keys()].some(isInPackage)) readLockfiles(dirname(file), seen);
    // Without paths, which may be others where the cache is used next.
    const state = contentHash([...seen.values()].join('\n'));
    return { url: `${url}?content=${state}`, state };
  });
}

function toUrl(plugin: string | URL): string {
  if (plugin instanceof URL) return plugin.href;
  // `C:\plugins.js` would be an address, too.
  return !isAbsolute(plugin) && URL.canParse(plugin) ? plugin : pathToFileURL(resolve(plugin)).href;
}

const IMPORT = /(?:\bfrom|\bimport|\bimport\s*\(|\brequire\s*\()\s*(['"])([^'"\n]+)\1/g;

/** Gathers the hashes of a module, of modules it imports by path, and of the descriptions of packages it imports. */
function readModule(file: string, seen: Map<string, string>): void {
  if (seen.has(file)) return;
  const bytes = readIfThere(file);
  if (!bytes) return;
  seen.set(file, contentHash(bytes));
  if (file.endsWith('.json')) return;
  for (const [, , specifier = ''] of bytes.toString('utf8').matchAll(IMPORT)) {
    if (/^\.\.?\//.test(specifier)) readModule(join(dirname(file), specifier), seen);
    else if (/^[@\w]/.test(specifier)) readPackage(dirname(file), specifier, seen);
  }
}

function readPackage(from: string, specifier: string, seen: Map<string, string>): void {
  const name = specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
  for (let folder = from; ; folder = dirname(folder)) {
    const description = join(folder, 'node_modules', name, 'package.json');
    const isThere = existsSync(description);
    if (isThere) readModule(description, seen);
    if (isThere || folder === dirname(folder)) return;
  }
}

function isInPackage(file: string): boolean {
  return file.split(sep).includes('node_modules');
}

/** What is installed, as package managers note it for themselves and for others. */
const LOCKFILES = [
  'node_modules/.package-lock.json',
  'node_modules/.pnpm/lock.yaml',
  'node_modules/.yarn-state.yml',
  'package-lock.json',
  'npm-shrinkwrap.json',
  'pnpm-lock.yaml',
  'yarn.lock',
  'bun.lock',
  'bun.lockb',
];

/** Gathers the hashes of the lockfiles in the nearest folder that has any. */
function readLockfiles(from: string, seen: Map<string, string>): void {
  for (let folder = from; ; folder = dirname(folder)) {
    const found = LOCKFILES.flatMap((name) => {
      const file = join(folder, name);
      const bytes = readIfThere(file);
      return bytes ? [[file, contentHash(bytes)] as const] : [];
    });
    for (const [file, hash] of found) seen.set(file, hash);
    if (found.length > 0 || folder === dirname(folder)) return;
  }
}

function readIfThere(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}
