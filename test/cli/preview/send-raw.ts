import { connect } from 'node:net';

/** An answer as it came: nothing has tidied the request, or checked it, on its way. */
export interface RawAnswer {
  /** 0 when the connection was closed without an answer. */
  readonly status: number;
  readonly text: string;
}

/** Sends lines of a request as they are written here, and reads until the preview closes the connection. */
export function sendRaw(url: string, lines: readonly string[]): Promise<RawAnswer> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname);
    const parts: Buffer[] = [];
    socket.on('data', (part) => parts.push(part));
    socket.on('error', reject);
    socket.setTimeout(5000, () => socket.destroy(new Error(`no answer: ${lines.join('|').slice(0, 60)}`)));
    socket.on('close', () => {
      const text = Buffer.concat(parts).toString('latin1');
      resolve({ status: Number(/^HTTP\/1\.1 (\d{3})/.exec(text)?.[1] ?? 0), text });
    });
    socket.write(Buffer.from(`${lines.join('\r\n')}\r\n\r\n`, 'latin1'));
  });
}

/** Asks for a target by HTTP/1.1, its bytes as they are written here. */
export function askRaw(url: string, target: string, headers: readonly string[] = []): Promise<RawAnswer> {
  const { host } = new URL(url);
  return sendRaw(url, [`GET ${target} HTTP/1.1`, `Host: ${host}`, 'Connection: close', ...headers]);
}
