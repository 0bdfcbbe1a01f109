import { randomUUID } from 'node:crypto';
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A name beside a file's, for what becomes it when it is complete. It is short: the file's own may be as long as can be. */
export function temporaryName(path: string): string {
  return join(dirname(path), `.${randomUUID()}.tmp`);
}

/** Writes a file such that whoever reads it meanwhile finds it whole, as it was or as it is. */
export function writeAtomically(path: string, content: string | Uint8Array): void {
  const temporary = temporaryName(path);
  try {
    writeFileSync(temporary, content, { flag: 'wx' });
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}
