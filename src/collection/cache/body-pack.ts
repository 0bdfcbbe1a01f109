import { randomUUID } from 'node:crypto';
import { closeSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { CHECK, checkOf } from './check-sum.ts';

/** So much is gathered before it is written. */
const ROOM = 1 << 20;

/** A byte in UTF-8 is at least a third of a code unit. */
const MOST_BYTES = 3;

const EXTENSION = '.pack';

/**
 * Many bodies in one file, each after a checksum of it.
 *
 * To make ten thousand files takes a file system far longer than to write what is in them. A pack is written once, and
 * never changed; a line of the index says where in it a body is.
 */
export class BodyPack {
  readonly #folder: string;
  readonly #name = `${randomUUID()}${EXTENSION}`;
  readonly #file: number;
  readonly #room = Buffer.allocUnsafeSlow(ROOM);
  /** How much of the room is taken, and how much has been written before. */
  #taken = 0;
  #written = 0;
  #isClosed = false;

  /** @throws What the file system says, as every method does. */
  constructor(folder: string) {
    this.#folder = folder;
    this.#file = openSync(join(folder, this.#name), 'wx');
  }

  /** Adds a body. Returns its place, for `readPacked`. */
  add(json: string): string {
    const most = CHECK + json.length * MOST_BYTES;
    if (this.#taken + most > ROOM) this.#flush();
    const start = this.#written + this.#taken;
    const length = most > ROOM ? this.#write(Buffer.from(checkOf(json) + json)) : this.#gather(json);
    return [this.#name, start, length].join(' ');
  }

  /** Completes the file. */
  close(): void {
    this.#flush();
    this.#close();
  }

  drop(): void {
    this.#close();
    rmSync(join(this.#folder, this.#name), { force: true });
  }

  #gather(json: string): number {
    const start = this.#taken + CHECK;
    const end = start + this.#room.write(json, start);
    this.#room.write(checkOf(this.#room.subarray(start, end)), this.#taken, 'latin1');
    this.#taken = end;
    return end - start + CHECK;
  }

  #flush(): void {
    this.#write(this.#room.subarray(0, this.#taken));
    this.#taken = 0;
  }

  #write(bytes: Buffer): number {
    for (let at = 0; at < bytes.length; ) at += writeSync(this.#file, bytes, at);
    this.#written += bytes.length;
    return bytes.length;
  }

  /** Once: the number may be that of another file afterwards. */
  #close(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    closeSync(this.#file);
  }
}

/** A body with its checksum; `undefined` when the pack has gone, or ends before. */
export function readPacked(folder: string, place: string): Buffer | undefined {
  const [name = '', start = '', length = ''] = place.split(' ');
  try {
    const file = openSync(join(folder, name), 'r');
    try {
      const bytes = Buffer.allocUnsafe(Number(length));
      return readSync(file, bytes, 0, bytes.length, Number(start)) === bytes.length ? bytes : undefined;
    } finally {
      closeSync(file);
    }
  } catch {
    return undefined;
  }
}

/** Whether a file is a pack, by its name. */
export function isPack(name: string): boolean {
  return name.endsWith(EXTENSION);
}

/** How many bytes of which packs are in use. */
export class PackUse {
  readonly #bytes = new Map<string, number>();

  /** @param place Of a body that is in use. */
  add(place: string): void {
    const [name = '', , length = ''] = place.split(' ');
    this.#bytes.set(name, (this.#bytes.get(name) ?? 0) + Number(length));
  }

  of(name: string): number {
    return this.#bytes.get(name) ?? 0;
  }
}
