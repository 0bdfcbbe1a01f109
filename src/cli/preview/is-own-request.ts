import type { IncomingHttpHeaders } from 'node:http';

/**
 * Whether a request comes from the preview's own pages, or from a reader who opens an address.
 *
 * Any page may ask for what this machine serves. It cannot read the answer, yet it could learn from whether there is one,
 * and hold the few connections that a browser opens to one host: it is given nothing.
 *
 * @param headers Browsers say in them who asks. What says nothing, such as a program, is let in: it is no page.
 */
export function isOwnRequest(headers: IncomingHttpHeaders): boolean {
  const { origin, host } = headers;
  if (origin !== undefined && origin.toLowerCase() !== `http://${host}`.toLowerCase()) return false;
  const site = headers['sec-fetch-site'];
  if (site === undefined || site === 'same-origin' || site === 'none') return true;
  // A link on another page: it is opened, and not framed.
  return headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document';
}
