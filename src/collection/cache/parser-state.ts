import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { versions } from 'node:process';
import { fileURLToPath } from 'node:url';
import { contentHash } from '../files/content-hash.ts';

/** What parsing does not need, though the package does: its versions change nothing. */
const NOT_PARSING: ReadonlySet<string> = new Set(['lit', 'idb', 'hast-util-to-html', 'picomatch']);

/**
 * A text that is another when the same source may be parsed into something else: the parser's own code, the versions of
 * the packages it is made of, down to the last, and of the Unicode data that Node brings along.
 */
export function parserState(): string {
  const here = dirname(fileURLToPath(import.meta.url));
  // `src` or `dist`. Where all is bundled into one file there are no such folders, and the version has to do.
  const house = dirname(dirname(here));
  const code = ['parse', 'model', 'collection/parse', 'collection/files'].map((folder) =>
    hashFolder(join(house, folder)),
  );
  const packages = new Map<string, string>();
  addPackage(dirname(house), packages, NOT_PARSING);
  return JSON.stringify([code, [...packages.values()].sort(), versions.icu ?? '', versions.unicode ?? '']);
}

function hashFolder(folder: string): string {
  try {
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => /\.[jt]s$/.test(file));
    return contentHash(
      files
        .sort()
        .map((file) => contentHash(readFileSync(join(folder, file))))
        .join(),
    );
  } catch {
    return '';
  }
}

/** Gathers a package and all it depends on, as `name@version` by the real path of their folders. */
function addPackage(folder: string, found: Map<string, string>, except: ReadonlySet<string>): void {
  const description = readDescription(folder);
  if (!description || found.has(folder)) return;
  const { name = '', version = '', dependencies = {} } = description;
  found.set(folder, `${name}@${version}`);
  for (const dependency of Object.keys(dependencies)) {
    if (except.has(dependency) || dependency.startsWith('@types/')) continue;
    const at = findPackage(folder, dependency);
    if (at) addPackage(at, found, except);
  }
}

interface Description {
  readonly name?: string;
  readonly version?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

function readDescription(folder: string): Description | undefined {
  try {
    return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  } catch {
    return undefined;
  }
}

/** Real path of a package as Node finds it from a folder. */
function findPackage(from: string, name: string): string | undefined {
  for (let folder = from; ; folder = dirname(folder)) {
    const found = join(folder, 'node_modules', name);
    if (existsSync(found)) return realpathSync.native(found);
    if (folder === dirname(folder)) return undefined;
  }
}
