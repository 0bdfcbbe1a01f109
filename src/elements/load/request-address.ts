/** Schemes that hold their content, or run it, in place of naming a server: a page may have one itself. */
const SERVERLESS = /^(?:about|blob|data|javascript):$/;

/**
 * The address to ask for what an attribute names: one of the web, or of the page's own scheme, as an app may have it.
 *
 * What a browser would do with other schemes differs, and a page's policy may report it, so they are not asked for;
 * neither are names and passwords sent, nor taken over from the page.
 *
 * @param base What a relative address is relative to.
 * @throws TypeError when it is no such address; `requestFault` says why.
 */
export function requestAddress(src: string, base: string): string {
  const url = resolveAddress(src, base);
  if (!isAskedFor(url) || hasName(url)) throw new TypeError('This address is not asked for.');
  return url.href;
}

/** An address that may be of any kind. @throws TypeError when it is none. */
export function resolveAddress(src: string, base: string): URL {
  const from = new URL(base);
  from.username = '';
  from.password = '';
  return new URL(src, from);
}

export function isAskedFor({ protocol }: URL): boolean {
  return /^https?:$/.test(protocol) || (protocol === location.protocol && !SERVERLESS.test(protocol));
}

/** Whether an address says who asks. */
export function hasName({ username, password }: URL): boolean {
  return username !== '' || password !== '';
}
