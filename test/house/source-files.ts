import { readdirSync, readFileSync } from 'node:fs';

/** Every TypeScript file of `src/`, by its path from the repository's root, with forward slashes. */
export function sourceFiles(): ReadonlyMap<string, string> {
  const paths = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .map((path) => `src/${path.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith('.ts'))
    .sort();
  return new Map(paths.map((path) => [path, readFileSync(path, 'utf8')]));
}
