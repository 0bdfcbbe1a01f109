import { appendFileSync, closeSync, openSync, readSync, renameSync, rmSync } from 'node:fs';
import type { FileRecord } from '../parse/file-record.ts';
import { type LineRange, toLine } from './index-lines.ts';
import { temporaryName } from './write-atomically.ts';

/** So much is gathered before it is written, and copied in one go. */
const CHUNK = 1 << 20;

/** An index in the making, beside the one that it will replace. */
export class IndexDraft {
  readonly #path: string;
  readonly #temporary: string;
  readonly #file: number;
  #gathered = '';
  #isClosed = false;

  /** @throws What the file system says, as every method does. */
  constructor(path: string) {
    this.#path = path;
    this.#temporary = temporaryName(path);
    this.#file = openSync(this.#temporary, 'wx');
  }

  add(record: FileRecord): void {
    this.#gathered += toLine(record);
    if (this.#gathered.length >= CHUNK) this.#write();
  }

  /** Copies lines of another index as they are. */
  copy(file: number, lines: readonly LineRange[]): void {
    this.#write();
    const buffer = Buffer.allocUnsafe(CHUNK);
    for (const { start, end } of joined(lines)) {
      let at = start;
      while (at < end) {
        const read = readSync(file, buffer, 0, Math.min(CHUNK, end - at), at);
        if (read === 0) throw new Error('The index has become shorter.');
        appendFileSync(this.#file, buffer.subarray(0, read));
        at += read;
      }
    }
  }

  /** Takes the other's place. */
  publish(): void {
    this.#write();
    this.#close();
    renameSync(this.#temporary, this.#path);
  }

  drop(): void {
    this.#close();
    rmSync(this.#temporary, { force: true });
  }

  /** Once: the number may be that of another file afterwards. */
  #close(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    closeSync(this.#file);
  }

  #write(): void {
    if (this.#gathered !== '') appendFileSync(this.#file, this.#gathered);
    this.#gathered = '';
  }
}

/** Lines that follow one another, as one. */
function joined(lines: readonly LineRange[]): LineRange[] {
  const ranges: LineRange[] = [];
  for (const line of lines) {
    const last = ranges.at(-1);
    if (last?.end === line.start) ranges[ranges.length - 1] = { start: last.start, end: line.end };
    else ranges.push(line);
  }
  return ranges;
}
