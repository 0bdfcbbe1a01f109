import { readdirSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isPack } from './body-pack.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** What of a folder of bodies is in use. */
export interface UsedBodies {
  /** Whether a file is. */
  readonly isUsed: (name: string) => boolean;
  /** How many bytes of a pack are. */
  readonly bytesOf: (pack: string) => number;
}

/**
 * Removes bodies that no index refers to, and packs that are not half in use: what these still hold is parsed when it is
 * asked for. Young ones stay, since another build may be about to refer to them.
 */
export function pruneBodies(folder: string, { isUsed, bytesOf }: UsedBodies): void {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (!(isPack(name) ? isHalfUsed(bytesOf(name), sizeOf(path)) : isUsed(name))) removeOld(path, HOUR);
  }
}

function isHalfUsed(used: number, size: number): boolean {
  return used > 0 && used * 2 >= size;
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

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}

/** Milliseconds since a file was written; none for one that has gone. */
function ageOf(path: string): number {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats ? Date.now() - stats.mtimeMs : 0;
}
