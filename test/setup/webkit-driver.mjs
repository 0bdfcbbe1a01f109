import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

const START_SECONDS = 30;

/**
 * Starts WebKit's driver, which speaks WebDriver on a port of this machine.
 *
 * @param {{driver: string, display?: string}} webkit As `findWebKit` gives it.
 * @returns {Promise<{port: number, stop: () => void}>}
 */
export async function startWebKitDriver({ driver, display }) {
  const port = await freePort();
  const command = [driver, `--port=${port}`];
  if (display) command.unshift(display, '-a');
  const [program, ...args] = command;
  const server = spawn(program, args, {
    stdio: 'ignore',
    detached: true,
    // WebKit's sandbox needs user namespaces, which root and containers do not have; these pages are our own.
    env: { ...process.env, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1', LIBGL_ALWAYS_SOFTWARE: '1' },
  });
  const failed = new Promise((_, reject) => server.once('error', reject));
  const stop = () => {
    try {
      // xvfb-run leaves its children behind: the whole group goes.
      if (server.pid) process.kill(-server.pid);
    } catch {
      // It has ended by itself.
    }
  };
  process.once('exit', stop);
  await Promise.race([isReady(port), failed]);
  return { port, stop };
}

async function isReady(port) {
  for (let tries = 0; tries < START_SECONDS * 10; tries++) {
    const answer = await fetch(`http://127.0.0.1:${port}/status`).catch(() => undefined);
    if (answer?.ok) return;
    await sleep(100);
  }
  throw new Error(`WebKitWebDriver did not answer within ${START_SECONDS} seconds.`);
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
