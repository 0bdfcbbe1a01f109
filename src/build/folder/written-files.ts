import { readFileSync } from 'node:fs';
import { join, sep } from 'node:path';

/** Where a build records, in its folder, what it wrote there. */
export const RECORD_NAME = '.broadsheet-build.json';

const FORMAT = 1;

/** A file as a build wrote it. */
export interface WrittenFile {
  /** Of its content. */
  readonly hash: string;
  /** In bytes; -1 for one that was yet to be written. */
  readonly size: number;
}

/** What a build wrote into a folder. */
export interface BuildRecord {
  /** By path. */
  readonly files: ReadonlyMap<string, WrittenFile>;
  /** Of all that the files were made of; absent when not all could be made. */
  readonly from?: string;
  /** Paths of files that articles refer to, and that were not there. */
  readonly absent?: readonly string[];
}

/** The record of the last build; an empty one where there is none, or none that can be read. */
export function readRecord(root: string): BuildRecord {
  try {
    const { format, from, absent, files } = JSON.parse(readFileSync(join(root, RECORD_NAME), 'utf8'));
    if (format !== FORMAT) return { files: new Map() };
    const known = Object.entries(files as Record<string, WrittenFile>).filter(isFile);
    return {
      files: new Map(known),
      ...(typeof from === 'string' && { from }),
      ...(Array.isArray(absent) && { absent: absent.filter((path) => typeof path === 'string') }),
    };
  } catch {
    return { files: new Map() };
  }
}

/** The text of a record; the same for the same files. */
export function printRecord({ files, from, absent = [] }: BuildRecord): string {
  const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  const lines = sorted.map(([path, file]) => `${JSON.stringify(path)}:${JSON.stringify(file)}`);
  const whole = from === undefined ? '' : `"from":${JSON.stringify(from)},"absent":${JSON.stringify(absent)},`;
  return `{"format":${FORMAT},${whole}"files":{\n${lines.join(',\n')}\n}}\n`;
}

/** Longer paths than this no system has. */
const LONGEST = 4096;

/** A record may have been made up: none of its files is outside of the folder. */
function isFile([path, file]: [string, Partial<WrittenFile> | null]): boolean {
  if (path.length > LONGEST || /[\0\\]/.test(path) || (sep === '\\' && path.includes(':'))) return false;
  if (path.split('/').some((part) => part === '' || part === '.' || part === '..')) return false;
  return typeof file?.hash === 'string' && typeof file.size === 'number';
}
