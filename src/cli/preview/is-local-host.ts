import { isIP } from 'node:net';

/**
 * Whether a request names this machine as its host.
 *
 * A page elsewhere can point a name of its own at 127.0.0.1 and so read what is served here (DNS rebinding); the name
 * it used gives it away.
 *
 * @param hostHeader The request's `Host`, port included.
 * @param listeningOn The address that the server was told to listen on. When that is not loopback, the network is let
 *   in on purpose: by that name, and by any bare IP address.
 */
export function isLocalHost(hostHeader: string | undefined, listeningOn: string): boolean {
  const name = /^(?:\[([\da-f:.]+)\]|([\w.-]+))(?::\d+)?$/i.exec(hostHeader ?? '');
  const host = (name?.[1] ?? name?.[2] ?? '').toLowerCase();
  if (isLoopback(host) || host === listeningOn.toLowerCase()) return host !== '';
  return !isLoopback(listeningOn) && isIP(host) !== 0;
}

function isLoopback(host: string): boolean {
  return (
    host === 'localhost' ||
    host.endsWith('.localhost') ||
    host === '::1' ||
    (isIP(host) === 4 && host.startsWith('127.'))
  );
}
