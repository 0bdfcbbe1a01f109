import assert from 'node:assert/strict';
import type { IncomingMessage } from 'node:http';
import { describe, test } from 'node:test';
import { skip, startBrowser, until, visit } from './browser.ts';
import { tick, untilFramed, untilTicked } from './reader.ts';
import { openSite, writePage } from './site.ts';

const BODY = `<broadsheet-checklist id="sheet"><ul>
  <li>Ink</li><li>Paper</li><li>Rollers</li>
</ul></broadsheet-checklist>`;

/** What the page adds to use the site's own server; and it takes care to be there without a network. */
const PAGE_SCRIPT = `
import { httpStore } from '/dist/broadsheet-progress.min.js';
document.querySelector('broadsheet-checklist').store = httpStore('/progress');
const policy = trustedTypes.createPolicy('site', { createScriptURL: (url) => url });
navigator.serviceWorker.register(policy.createScriptURL('/worker.js'));
`;

/** Keeps a copy of all that the page loads, for when there is no network. Progress is none of its business. */
const WORKER = `
addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) => event.waitUntil(clients.claim()));
addEventListener('fetch', (event) => {
  if (new URL(event.request.url).pathname === '/progress') return;
  event.respondWith(answer(event.request));
});
async function answer(request) {
  const copies = await caches.open('copies');
  try {
    const response = await fetch(request);
    await copies.put(request, response.clone());
    return response;
  } catch (error) {
    const copy = await copies.match(request);
    if (copy) return copy;
    throw error;
  }
}
`;

interface Sent {
  readonly id: string;
  readonly text?: string;
  readonly checked?: boolean;
}

/** A server that keeps what it is sent, as the protocol says: an entry that it has already changes nothing. */
class ProgressServer {
  readonly entries = new Map<string, Sent>();
  /** How often each entry came. */
  readonly arrivals: string[] = [];

  async take(request: IncomingMessage): Promise<void> {
    let text = '';
    for await (const part of request) text += part;
    const { entries } = JSON.parse(text) as { entries: Sent[] };
    for (const entry of entries) {
      this.arrivals.push(entry.id);
      if (!this.entries.has(entry.id)) this.entries.set(entry.id, entry);
    }
  }

  get log(): string {
    return JSON.stringify({ generation: '0', entries: [...this.entries.values()] });
  }
}

describe('Ticks that are kept at the site’s own server', { skip, timeout: 60_000 }, () => {
  test('and made without a network are there when the offline copy is opened, and sent once when there is one', async () => {
    const server = new ProgressServer();
    const site = await openSite(
      {
        '/': () => writePage(BODY, { head: '<script type="module" src="/page.js"></script>' }),
        '/page.js': (_, response) => response.setHeader('content-type', 'text/javascript').end(PAGE_SCRIPT),
        '/worker.js': (_, response) => response.setHeader('content-type', 'text/javascript').end(WORKER),
        '/progress': async (request, response) => {
          if (request.method === 'POST') {
            await server.take(request);
            response.writeHead(204).end();
          } else {
            response.setHeader('content-type', 'application/json').end(server.log);
          }
        },
      },
      'site',
    );
    const browser = await startBrowser();
    try {
      const { page, faults } = await visit(browser, site.origin);
      await untilFramed(page);
      await tick(page, 'Ink');
      await until(async () => server.entries.size === 1);
      // From the second time on, all that the page loads is copied.
      await until(() => page.evaluate(() => navigator.serviceWorker.controller !== null));
      await page.reload();
      await untilTicked(page, 'Ink');
      assert.deepEqual(faults, []);

      await page.setOfflineMode(true);
      await tick(page, 'Rollers');
      await page.reload();
      await untilTicked(page, 'Ink', 'Rollers');
      await tick(page, 'Paper');
      await untilTicked(page, 'Ink', 'Paper', 'Rollers');
      assert.equal(server.entries.size, 1);

      await page.setOfflineMode(false);
      await until(async () => server.entries.size === 3);
      assert.deepEqual(Array.from(server.entries.values(), ({ text, checked }) => [text, checked]).toSorted(), [
        ['Ink', true],
        ['Paper', true],
        ['Rollers', true],
      ]);
      assert.equal(server.arrivals.length, 3);

      const other = await browser.createBrowserContext();
      const device = await other.newPage();
      await device.goto(site.origin);
      await untilTicked(device, 'Ink', 'Paper', 'Rollers');
    } finally {
      await browser.close();
      site.close();
    }
  });
});
