import { constants } from 'node:fs';
import { access, open, realpath, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { temporaryName } from '../../collection/cache/write-atomically.ts';
import type { CheckedFolder } from '../../collection/check/check-folder.ts';
import { readRegular } from '../../collection/files/read-regular.ts';
import { applyEdits } from '../../edit/apply-edits.ts';
import { BroadsheetError } from '../../model/broadsheet-error.ts';
import type { Edit } from '../../model/edit.ts';
import type { Problem } from '../../model/problem.ts';

/** What became of the problems that carry a fix. */
export interface Mending {
  readonly mended: readonly Problem[];
  /** Files that could not be written, and why. */
  readonly refused: readonly { readonly file: string; readonly reason: string }[];
}

/**
 * Writes what mends problems into their files.
 *
 * A file is replaced as a whole, so that nobody finds half of it, and keeps its mode; a symbolic link stays one. One that
 * has changed since it was checked is left alone. Where two fixes overlap, the first is made.
 */
export async function mendFiles({ report, sources }: CheckedFolder): Promise<Mending> {
  const mended: Problem[] = [];
  const refused: { file: string; reason: string }[] = [];
  for (const [file, fixable] of fixableByFile(report.problems)) {
    const { edits, chosen } = withoutOverlaps(fixable);
    try {
      await mendFile(join(report.directory, file), edits, sources.get(file));
      mended.push(...chosen);
    } catch (error) {
      refused.push({ file, reason: reasonOf(error) });
    }
  }
  return { mended, refused };
}

const CHANGED = 'it has changed since it was checked';

/** A problem with a fix, in a file. */
type Fixable = Problem & { readonly fix: readonly Edit[] };

function fixableByFile(problems: readonly Problem[]): Map<string, Fixable[]> {
  const files = new Map<string, Fixable[]>();
  for (const problem of problems) {
    const { file, fix } = problem;
    if (file === undefined || fix === undefined || fix.length === 0) continue;
    const fixable = files.get(file) ?? [];
    if (fixable.push({ ...problem, fix }) === 1) files.set(file, fixable);
  }
  return files;
}

function withoutOverlaps(problems: readonly Fixable[]): { edits: Edit[]; chosen: Problem[] } {
  /** In the order of the source. A file may have as many fixes as lines: they are not gone through for each other. */
  const edits: Edit[] = [];
  const chosen: Problem[] = [];
  for (const problem of problems) {
    // Edits that touch are left for the next time, too: their order would matter.
    const isTaken = problem.fix.some(
      (one) => (edits[placeOf(one, edits)]?.start ?? Number.POSITIVE_INFINITY) <= one.end,
    );
    if (isTaken) continue;
    for (const edit of problem.fix) edits.splice(placeOf(edit, edits), 0, edit);
    chosen.push(problem);
  }
  return { edits, chosen };
}

/** The index of the first edit that does not end before another begins. */
function placeOf({ start }: Edit, edits: readonly Edit[]): number {
  let low = 0;
  let high = edits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((edits[middle]?.end ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** @param checked What the file said when the edits were made. */
async function mendFile(path: string, edits: readonly Edit[], checked: string | undefined): Promise<void> {
  const target = await realpath(path);
  await access(target, constants.W_OK);
  const before = await stat(target);
  const bytes = readRegular(target, Number.POSITIVE_INFINITY);
  const source = bytes.toString('utf8');
  if (!Buffer.from(source).equals(bytes)) throw new Error('it is not UTF-8 throughout');
  if (source !== checked) throw new Error(CHANGED);
  const text = applyEdits(source, edits);
  const temporary = temporaryName(target);
  try {
    const file = await open(temporary, 'wx', before.mode);
    try {
      // The mode above is less what the process masks.
      await file.chmod(before.mode);
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    const { mtimeMs, size, ino } = await stat(target);
    if (mtimeMs !== before.mtimeMs || size !== before.size || ino !== before.ino) throw new Error(CHANGED);
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof BroadsheetError) return CHANGED;
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return 'it may not be written';
  return code === 'ENOENT' ? 'it has gone' : message;
}
