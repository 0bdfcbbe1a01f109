import { readSync } from 'node:fs';
import type { FileRecord } from '../parse/file-record.ts';
import { CHECK, checkOf } from './check-sum.ts';

// The index has a line for each file: a checksum of the rest, the hash of the source, its path, the place of its body in
// a pack, its entry and its frontmatter, with tabs between. Path, entry and frontmatter are JSON, which holds neither
// tabs nor line ends.

const CHUNK = 1 << 20;
const [TAB, LINE_END] = [9, 10];

/** Where a line stands in the index, its line end included. */
export interface LineRange {
  readonly start: number;
  readonly end: number;
}

export interface IndexLine extends LineRange {
  readonly record: FileRecord;
}

export function toLine({ hash, path, body, entry, raw }: FileRecord): string {
  const rest = `${hash}\t${JSON.stringify(path)}\t${body}\t${entry}\t${raw}`;
  return `${checkOf(rest)}\t${rest}\n`;
}

function fromLine(line: Buffer): FileRecord | undefined {
  if (checkOf(line.subarray(CHECK + 1)) !== line.toString('latin1', 0, CHECK)) return undefined;
  const afterHash = line.indexOf(TAB, CHECK + 1);
  const afterPath = line.indexOf(TAB, afterHash + 1);
  const afterBody = line.indexOf(TAB, afterPath + 1);
  const afterEntry = line.indexOf(TAB, afterBody + 1);
  return {
    hash: line.toString('latin1', CHECK + 1, afterHash),
    path: JSON.parse(line.toString('utf8', afterHash + 1, afterPath)),
    body: line.toString('latin1', afterPath + 1, afterBody),
    entry: line.toString('utf8', afterBody + 1, afterEntry),
    raw: line.toString('utf8', afterEntry + 1),
  };
}

/**
 * Reads the lines of an index one after the other; damaged ones, a last one that is cut off, and what cannot be read are
 * passed over.
 *
 * @param file Its descriptor.
 */
export function* readLines(file: number): Generator<IndexLine, undefined> {
  let buffer = Buffer.allocUnsafe(CHUNK);
  /** How much of the buffer is read, and where that begins in the file. */
  let length = 0;
  let offset = 0;
  for (;;) {
    if (length === buffer.length) buffer = Buffer.concat([buffer], buffer.length * 2);
    const read = readFrom(file, buffer, length, offset + length);
    if (read === 0) return undefined;
    length += read;
    let start = 0;
    for (let end = buffer.indexOf(LINE_END); end >= 0 && end < length; end = buffer.indexOf(LINE_END, start)) {
      const record = fromLine(buffer.subarray(start, end));
      if (record) yield { record, start: offset + start, end: offset + end + 1 };
      start = end + 1;
    }
    buffer.copyWithin(0, start, length);
    offset += start;
    length -= start;
  }
}

/** Fills the rest of a buffer. Returns how much was read; nothing where the file system fails. */
function readFrom(file: number, buffer: Buffer, length: number, position: number): number {
  try {
    return readSync(file, buffer, length, buffer.length - length, position);
  } catch {
    return 0;
  }
}
