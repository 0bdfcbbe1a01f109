import { readFileSync } from 'node:fs';

/** A package that comes with Broadsheet when it is installed. */
export interface RuntimePackage {
  readonly name: string;
  readonly version: string;
  /** As SPDX writes it. */
  readonly licence: string;
  /** Whether it runs a program of its own when it is installed. */
  readonly hasInstallScript: boolean;
}

interface Locked {
  readonly version?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
  readonly hasInstallScript?: boolean;
}

/** All packages that the lockfile has for who installs Broadsheet, what they bring along included, in order. */
export function runtimePackages(): readonly RuntimePackage[] {
  const { packages }: { packages: Record<string, Locked> } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
  return Object.entries(packages)
    .filter(([path, { dev, devOptional }]) => path !== '' && !dev && !devOptional)
    .map(([path, { version = '', license, hasInstallScript = false }]) => ({
      name: path.replace(/^.*node_modules\//, ''),
      version,
      licence: license ?? licenceIn(path),
      hasInstallScript,
    }))
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.version < b.version ? -1 : 1));
}

/** Old packages have a list of licences, which the lockfile leaves out. */
function licenceIn(path: string): string {
  const { licenses = [] }: { licenses?: readonly { type: string }[] } = JSON.parse(
    readFileSync(`${path}/package.json`, 'utf8'),
  );
  return licenses.map(({ type }) => type).join(' OR ');
}
