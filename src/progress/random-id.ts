const BYTES = 16;
const LETTERS = '0123456789abcdefghijklmnopqrstuvwxyz';

/** A text that nobody else makes: letters and digits, from the system's own source of chance, on plain http pages too. */
export function randomId(): string {
  // One of 36 letters a byte: 16 bytes come to about 82 bits.
  return Array.from(crypto.getRandomValues(new Uint8Array(BYTES)), (byte) => LETTERS[byte % LETTERS.length]).join('');
}
