const OFFSET_HIGH = 0xcbf29ce4;
const OFFSET_LOW = 0x84222325;
const encoder = new TextEncoder();
const NOT_ASCII = /[^\0-\x7f]/;

/**
 * 64-bit FNV-1a of a text's UTF-8 bytes, as 16 hexadecimal digits.
 *
 * Chosen because it is small, has published test vectors, and exists in every language a site may be written in.
 * The prime is 2^40 + 435, so a product is a shift and a small multiplication, exact in doubles.
 *
 * @see https://datatracker.ietf.org/doc/html/draft-eastlake-fnv
 */
export function hash(text: string): string {
  let high = OFFSET_HIGH;
  let low = OFFSET_LOW;
  // Bytes of ASCII are its characters; most texts are nothing else.
  const bytes = NOT_ASCII.test(text) ? encoder.encode(text) : undefined;
  const length = bytes?.length ?? text.length;
  for (let index = 0; index < length; index++) {
    low = (low ^ (bytes?.[index] ?? text.charCodeAt(index))) >>> 0;
    const product = low * 435;
    high = (high * 435 + Math.floor(product / 2 ** 32) + ((low << 8) >>> 0)) >>> 0;
    low = product >>> 0;
  }
  return hex(high) + hex(low);
}

function hex(word: number): string {
  return word.toString(16).padStart(8, '0');
}
