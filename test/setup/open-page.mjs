import { launch } from 'puppeteer-core';
import { CHROMIUM_ARGS } from './chromium-args.mjs';
import { startWebKitDriver } from './webkit-driver.mjs';

/**
 * Opens a page in an engine, for a page that says by itself what came of it.
 *
 * @param {'chromium' | 'firefox' | 'webkit'} name
 * @param {ReturnType<typeof import('./find-engines.mjs').findEngines>} engines
 * @param {string} url
 * @returns {Promise<() => Promise<void>>} Closes the engine.
 */
export async function openPage(name, engines, url) {
  if (name === 'webkit') return openInWebKit(engines.webkit, url);
  const isFirefox = name === 'firefox';
  const browser = await launch({
    browser: isFirefox ? 'firefox' : 'chrome',
    executablePath: engines[name],
    args: isFirefox ? [] : CHROMIUM_ARGS,
  });
  const page = await browser.newPage();
  await page.goto(url);
  return () => browser.close();
}

async function openInWebKit(webkit, url) {
  const { port, stop } = await startWebKitDriver(webkit);
  const ask = async (method, path, body) => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      ...(body && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    });
    const { value } = await answer.json();
    if (!answer.ok) throw new Error(`WebKit's driver refuses ${path}: ${value?.message}`);
    return value;
  };
  const { sessionId } = await ask('POST', '/session', {
    capabilities: {
      alwaysMatch: { 'webkitgtk:browserOptions': { binary: webkit.browser, args: ['--automation'] } },
    },
  });
  await ask('POST', `/session/${sessionId}/url`, { url });
  return async () => {
    await ask('DELETE', `/session/${sessionId}`).catch(() => {});
    stop();
  };
}
