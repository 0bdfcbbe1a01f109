import { isUtf8 } from 'node:buffer';
import { StringDecoder } from 'node:string_decoder';
import { LineMap } from '../../model/line-map.ts';
import { type Problem, problem } from '../../model/problem.ts';

/** The text of a file. */
export interface DecodedSource {
  /** With U+FFFD in place of what is not UTF-8. */
  readonly source: string;
  /** Where the file is not UTF-8. */
  readonly problem?: Problem;
}

/** Reads the bytes of a file as UTF-8; a byte order mark is kept. */
export function decodeSource(path: string, bytes: Uint8Array): DecodedSource {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const source = buffer.toString('utf8');
  if (isUtf8(buffer)) return { source };
  const offset = firstDifference(buffer, source);
  const isUtf16 = (buffer[0] === 0xff && buffer[1] === 0xfe) || (buffer[0] === 0xfe && buffer[1] === 0xff);
  return {
    source,
    problem: problem('file-encoding', {
      message: isUtf16
        ? `"${path}" is UTF-16, not UTF-8, so its text is not what was written.`
        : `"${path}" is not UTF-8 throughout: the first character that cannot be read stands here.`,
      hint: 'Save the file as UTF-8.',
      file: path,
      place: new LineMap(source).place(offset, offset + 1),
      expected: 'UTF-8',
      ...(isUtf16 && { actual: 'UTF-16' }),
    }),
  };
}

/** Offset in a decoded text of the first character that its bytes do not say. */
function firstDifference(bytes: Buffer, text: string): number {
  const encoded = Buffer.from(text);
  let index = 0;
  while (index < bytes.length && bytes[index] === encoded[index]) index++;
  // Holds back a character that the difference is in the middle of.
  return new StringDecoder('utf8').write(bytes.subarray(0, index)).length;
}
