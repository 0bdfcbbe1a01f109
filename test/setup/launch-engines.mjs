import { chromeLauncher } from '@web/test-runner-chrome';
import { webdriverLauncher } from '@web/test-runner-webdriver';
import { CHROMIUM_ARGS } from './chromium-args.mjs';
import { startWebKitDriver } from './webkit-driver.mjs';

/**
 * Launchers of web-test-runner for the engines that were found.
 *
 * @param {ReturnType<typeof import('./find-engines.mjs').findEngines>} engines
 */
export async function launchEngines({ chromium, firefox, webkit }) {
  const launchers = [];
  if (chromium) {
    const launchOptions = { executablePath: chromium, args: CHROMIUM_ARGS };
    launchers.push(named('Chromium', chromeLauncher({ launchOptions })));
  }
  if (firefox) {
    const launchOptions = { browser: 'firefox', executablePath: firefox };
    launchers.push(named('Firefox', chromeLauncher({ launchOptions })));
  }
  if (webkit) {
    const { port } = await startWebKitDriver(webkit);
    const launcher = webdriverLauncher({
      hostname: '127.0.0.1',
      port,
      capabilities: {
        browserName: 'MiniBrowser',
        'wdio:enforceWebDriverClassic': true,
        'webkitgtk:browserOptions': { binary: webkit.browser, args: ['--automation'] },
      },
    });
    launchers.push(named('WebKit', launcher));
  }
  return launchers;
}

/** Reports show the engine's own name; the launchers call all of theirs Chrome. */
function named(name, launcher) {
  const initialize = launcher.initialize.bind(launcher);
  launcher.initialize = async (...args) => {
    await initialize(...args);
    launcher.name = name;
  };
  return launcher;
}
