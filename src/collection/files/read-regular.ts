import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';

/** Room for a file whose size is not told before it is read, as those below `/proc` are. */
const ROOM = 1 << 16;

/** More than this is in no buffer that can be made a text. */
const MOST = 2 ** 29;

/** A file that is larger than it may be. */
export class FileTooLarge extends Error {
  /** In bytes, as far as it is known. */
  readonly size: number;

  /** @param size In bytes. */
  constructor(size: number) {
    super(`it has ${size.toLocaleString('en')} bytes`);
    this.size = size;
  }
}

/**
 * Opens a file to be read, whatever it is, without waiting: a pipe that nobody writes to would be waited for for ever.
 *
 * @returns The descriptor; whoever has it closes it.
 */
export function openWithoutWaiting(path: string): number {
  // Windows has no such flag, and no pipes among its files.
  return openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
}

/**
 * Reads a regular file, in one go: for the small files that articles are, asking the system's threads takes several
 * times as long.
 *
 * Its size is looked at first. One that is too large is not read, and one that grows meanwhile no further than that.
 *
 * @param largest How many bytes it may have.
 * @throws FileTooLarge
 * @throws What the file system says, or that it is no regular file: a pipe, a device or a folder.
 */
export function readRegular(path: string, largest: number): Buffer {
  const most = Math.min(largest, MOST);
  const file = openWithoutWaiting(path);
  try {
    const stats = fstatSync(file);
    if (!stats.isFile()) throw new Error(stats.isDirectory() ? 'it is a folder' : 'it is no regular file');
    if (stats.size > most) throw new FileTooLarge(stats.size);
    // With one byte more than it should take: that it stays free shows that all was read.
    let room = Buffer.allocUnsafeSlow(stats.size === 0 ? 1 : stats.size + 1);
    let length = 0;
    for (;;) {
      const read = readSync(file, room, length, room.length - length, null);
      length += read;
      if (length > most) throw new FileTooLarge(length);
      if (read === 0 || (stats.size > 0 && length < room.length)) return room.subarray(0, length);
      if (length < room.length) continue;
      const larger = Buffer.allocUnsafeSlow(Math.max(ROOM, 2 * length));
      room.copy(larger, 0, 0, length);
      room = larger;
    }
  } finally {
    closeSync(file);
  }
}
