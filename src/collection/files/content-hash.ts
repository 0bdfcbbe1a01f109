import { hash } from 'node:crypto';

/** What tells one content from another: 40 hexadecimal digits of SHA-256. */
export function contentHash(content: string | Uint8Array): string {
  return hash('sha256', content, 'hex').slice(0, 40);
}
