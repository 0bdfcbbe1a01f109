import { readSync } from 'node:fs';
import { contentHash } from '../files/content-hash.ts';
import type { FileRecord } from '../parse/file-record.ts';

// The index has a line for each file: a check, the hash of the source, its path, its frontmatter, and its entry, with
// tabs between. The last three are JSON, which holds neither tabs nor line ends.

const CHECK = 16;
const CHUNK = 1 << 20;
const LINE_END = 10;

/** Where a line stands in the index, its line end included. */
export interface LineRange {
  readonly start: number;
  readonly end: number;
}

export interface IndexLine extends LineRange {
  readonly record: FileRecord;
}

export function toLine({ hash, path, raw, entry }: FileRecord): string {
  const rest = `${hash}\t${JSON.stringify(path)}\t${raw}\t${entry}`;
  return `${contentHash(rest).slice(0, CHECK)}\t${rest}\n`;
}

function fromLine(line: Buffer): FileRecord | undefined {
  const check = line.toString('latin1', 0, CHECK);
  if (contentHash(line.subarray(CHECK + 1)).slice(0, CHECK) !== check) return undefined;
  const [hash = '', path = '""', raw = '{}', entry = ''] = line.toString('utf8', CHECK + 1).split('\t');
  return { hash, path: JSON.parse(path), raw, entry };
}

/**
 * Reads the lines of an index one after the other; damaged ones, and a last one that is cut off, are passed over.
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
    const read = readSync(file, buffer, length, buffer.length - length, offset + length);
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
