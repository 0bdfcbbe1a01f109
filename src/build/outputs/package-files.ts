import { readdirSync, readFileSync } from 'node:fs';

/** The package's `dist/`: the same from src/build/outputs/ and from dist/build/outputs/. */
const DIST = new URL('../../../dist/', import.meta.url);

/** The files of the package that a site's pages load, by path: styles, and the elements with their parts. */
export function packageFiles(): ReadonlyMap<string, () => Buffer> {
  const parts = readdirSync(new URL('broadsheet/', DIST)).map((name) => `broadsheet/${name}`);
  const names = ['styles.css', 'broadsheet.min.js', ...parts].filter((name) => /\.(?:js|css|txt)$/.test(name));
  return new Map(names.map((name) => [name, () => readFileSync(new URL(name, DIST))]));
}

/** The version of this package. */
export function packageVersion(): string {
  const { version } = JSON.parse(readFileSync(new URL('../package.json', DIST), 'utf8'));
  return version;
}
