import { isUtf8 } from 'node:buffer';
import { StringDecoder } from 'node:string_decoder';
import { LineMap } from '../../model/line-map.ts';
import { type Problem, problem } from '../../model/problem.ts';

/** The text of a file. */
export interface DecodedSource {
  /** With U+FFFD in place of what is not UTF-8. */
  readonly source: string;
  /** Where the file is not UTF-8, or no text. */
  readonly problem?: Problem;
}

/**
 * Reads the bytes of a file as UTF-8; a byte order mark is kept.
 *
 * NUL is UTF-8 but in no text: English in UTF-16 without a byte order mark is every other one.
 */
export function decodeSource(path: string, bytes: Uint8Array): DecodedSource {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const source = buffer.toString('utf8');
  const nul = source.indexOf('\0');
  const isValid = isUtf8(buffer);
  if (isValid && nul === -1) return { source };
  const actual = otherEncoding(buffer);
  const offset = isValid ? nul : firstDifference(buffer, source);
  return {
    source,
    problem: problem('file-encoding', {
      message: messageFor(path, actual, isValid),
      hint:
        actual || !isValid ? 'Save the file as UTF-8.' : 'Remove it; a file that is no text should not be named so.',
      file: path,
      place: new LineMap(source).place(offset, offset + 1),
      expected: 'UTF-8',
      ...(actual && { actual }),
    }),
  };
}

function messageFor(path: string, actual: string | undefined, isValid: boolean): string {
  if (actual) return `"${path}" is ${actual}, not UTF-8, so its text is not what was written.`;
  if (isValid) return `"${path}" holds a NUL, which no text does: it is shown as U+FFFD.`;
  return `"${path}" is not UTF-8 throughout: the first character that cannot be read stands here.`;
}

/** How much of a file is looked at for the NULs of a wider encoding. */
const LOOKED_AT = 1024;

/** The wider encoding that bytes are in: by their byte order mark, or by where NULs stand and where they do not. */
function otherEncoding(bytes: Buffer): string | undefined {
  const mark = bytes.subarray(0, 4).toString('hex');
  if (mark === 'fffe0000' || mark === '0000feff') return 'UTF-32';
  if (/^(?:fffe|feff)/.test(mark)) return 'UTF-16';
  const start = bytes.subarray(0, LOOKED_AT - (LOOKED_AT % 4));
  const nuls = [0, 0, 0, 0];
  for (const [index, byte] of start.entries()) if (byte === 0) nuls[index % 4] = (nuls[index % 4] ?? 0) + 1;
  const [first = 0, second = 0, third = 0, fourth = 0] = nuls;
  const most = start.length / 4;
  const isFull = (count: number) => count > most * 0.9;
  // No character is above U+10FFFF: the highest byte of four is always NUL, the next nearly always.
  if ((isFull(third) && isFull(fourth) && first === 0) || (isFull(first) && isFull(second) && fourth === 0)) {
    return 'UTF-32';
  }
  const even = first + third;
  const odd = second + fourth;
  return (even === 0 && odd > most) || (odd === 0 && even > most) ? 'UTF-16' : undefined;
}

/** Offset in a decoded text of the first character that its bytes do not say. */
function firstDifference(bytes: Buffer, text: string): number {
  const encoded = Buffer.from(text);
  let index = 0;
  while (index < bytes.length && bytes[index] === encoded[index]) index++;
  // Holds back a character that the difference is in the middle of.
  return new StringDecoder('utf8').write(bytes.subarray(0, index)).length;
}
