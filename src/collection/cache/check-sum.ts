import { crc32 } from 'node:zlib';

/** Hexadecimal digits of a checksum. */
export const CHECK = 8;

/** Finds damage; no one gains anything by forging it. */
export function checkOf(content: string | Uint8Array): string {
  return crc32(content).toString(16).padStart(CHECK, '0');
}
