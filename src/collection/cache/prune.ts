import { readdirSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Removes bodies that no index refers to, but young ones: another build may be about to refer to them. */
export function pruneBodies(folder: string, isUsed: (name: string) => boolean): void {
  for (const name of readdirSync(folder)) {
    if (!isUsed(name)) removeOld(join(folder, name), HOUR);
  }
}

/**
 * Removes what was kept of the same articles parsed in another way, when it was not asked for in a month: by an earlier
 * version, or with other options.
 *
 * @param folder The cache in use; the name of another's begins as its does, up to the dash.
 */
export function pruneCaches(folder: string, index: string): void {
  const above = dirname(folder);
  const start = basename(folder).split('-', 1)[0] ?? '';
  for (const name of readdirSync(above)) {
    const other = join(above, name);
    if (other === folder || !name.startsWith(`${start}-`)) continue;
    if (ageOf(join(other, index)) > 30 * DAY) rmSync(other, { recursive: true, force: true });
  }
}

function removeOld(path: string, age: number): void {
  if (ageOf(path) > age) rmSync(path, { force: true });
}

/** Milliseconds since a file was written; none for one that has gone. */
function ageOf(path: string): number {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats ? Date.now() - stats.mtimeMs : 0;
}
