const OFFSET_HIGH = 0xcbf29ce4;
const OFFSET_LOW = 0x84222325;
const encoder = new TextEncoder();
const NOT_ASCII = /[^\0-\x7f]/;

/** A hash that more text may be added to: the two halves of its 64 bits. */
export interface Hash {
  readonly high: number;
  readonly low: number;
}

/** The hash of no text. */
export const NO_HASH: Hash = { high: OFFSET_HIGH, low: OFFSET_LOW };

/**
 * 64-bit FNV-1a of a text's UTF-8 bytes, as 16 hexadecimal digits.
 *
 * Chosen because it is small, has published test vectors, and exists in every language a site may be written in.
 * The prime is 2^40 + 435, so a product is a shift and a small multiplication, exact in doubles.
 *
 * @see https://datatracker.ietf.org/doc/html/draft-eastlake-fnv
 */
export function hash(text: string): string {
  return hashInHex(addToHash(NO_HASH, text));
}

/** The hash of what was hashed and the text behind it. */
export function addToHash(before: Hash, text: string): Hash {
  let { high, low } = before;
  // Bytes of ASCII are its characters; most texts are nothing else.
  const bytes = NOT_ASCII.test(text) ? encoder.encode(text) : undefined;
  const length = bytes?.length ?? text.length;
  for (let index = 0; index < length; index++) {
    low = (low ^ (bytes?.[index] ?? text.charCodeAt(index))) >>> 0;
    const product = low * 435;
    high = (high * 435 + Math.floor(product / 2 ** 32) + ((low << 8) >>> 0)) >>> 0;
    low = product >>> 0;
  }
  return { high, low };
}

/** A hash as 16 hexadecimal digits. */
export function hashInHex({ high, low }: Hash): string {
  return hex(high) + hex(low);
}

function hex(word: number): string {
  return word.toString(16).padStart(8, '0');
}
