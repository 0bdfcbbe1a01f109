import { existsSync, readFileSync } from 'node:fs';
import { dirname, isAbsolute, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { contentHash } from '../files/content-hash.ts';

/** A plugin module in its present state. */
export interface PluginModule {
  /** The address to import. A changed file has another, since one that has been imported is never read again. */
  readonly url: string;
  /** Another when it or anything it imports has changed. */
  readonly state: string;
}

/** Finds plugin modules, by URL or by path. What cannot be read has a state, too: importing it will tell. */
export function findPluginModules(plugins: readonly (string | URL)[]): PluginModule[] {
  return plugins.map((plugin) => {
    const url = toUrl(plugin);
    if (!url.startsWith('file:')) return { url, state: contentHash(url) };
    const seen = new Map<string, string>();
    readModule(fileURLToPath(url), seen);
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

function readIfThere(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}
