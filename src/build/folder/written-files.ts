import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where a build records, in its folder, what it wrote there. */
export const RECORD_NAME = '.broadsheet-build.json';

const FORMAT = 1;

/** A file as a build wrote it. */
export interface WrittenFile {
  /** Of its content. */
  readonly hash: string;
  /** In bytes. */
  readonly size: number;
}

/** What a build wrote into a folder. */
export interface BuildRecord {
  /** By path. */
  readonly files: ReadonlyMap<string, WrittenFile>;
  /** Of all that the files were made of; absent when not all could be made. */
  readonly from?: string;
}

/** The record of the last build; an empty one where there is none, or none that can be read. */
export function readRecord(root: string): BuildRecord {
  try {
    const { format, from, files } = JSON.parse(readFileSync(join(root, RECORD_NAME), 'utf8'));
    if (format !== FORMAT) return { files: new Map() };
    const known = Object.entries(files as Record<string, WrittenFile>).filter(isFile);
    return { files: new Map(known), ...(typeof from === 'string' && { from }) };
  } catch {
    return { files: new Map() };
  }
}

/** The text of a record; the same for the same files. */
export function printRecord({ files, from }: BuildRecord): string {
  const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  const lines = sorted.map(([path, file]) => `${JSON.stringify(path)}:${JSON.stringify(file)}`);
  const whole = from === undefined ? '' : `"from":${JSON.stringify(from)},`;
  return `{"format":${FORMAT},${whole}"files":{\n${lines.join(',\n')}\n}}\n`;
}

function isFile([, file]: [string, Partial<WrittenFile> | null]): boolean {
  return typeof file?.hash === 'string' && typeof file.size === 'number';
}
