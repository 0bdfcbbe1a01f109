import { readRegular } from './read-regular.ts';

/** A larger file is not shown in parts, nor compared with what is to be written (bytes). */
const LARGEST = 1 << 24;

/** The text of a file; nothing when there is none, it cannot be read, or it is far too large. */
export function readText(path: string): string | undefined {
  try {
    return readRegular(path, LARGEST).toString('utf8');
  } catch {
    return undefined;
  }
}
