import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const { env, platform } = process;

/** The browser engines that the tests run in, and where each is usually installed. */
const ENGINES = {
  chromium: {
    variable: 'CHROME_PATH',
    commands: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'],
    darwin: [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ],
    win32: ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'],
  },
  firefox: {
    variable: 'FIREFOX_PATH',
    commands: ['firefox', 'firefox-esr'],
    darwin: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
    win32: ['Mozilla Firefox\\firefox.exe'],
  },
};

/** What is called `command` on this machine's search path. */
export function findCommand(command) {
  return (env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, command))
    .find((path) => existsSync(path));
}

/**
 * Finds an engine that is driven as a program.
 *
 * @param {'chromium' | 'firefox'} name
 * @returns {string | undefined} Path of the program.
 */
export function findBrowser(name) {
  const { variable, commands, darwin, win32 } = ENGINES[name];
  if (env[variable]) {
    if (existsSync(env[variable])) return env[variable];
    throw new Error(`${variable} is ${env[variable]}, and there is no such file.`);
  }
  if (platform === 'darwin') return darwin.find((path) => existsSync(path));
  if (platform === 'win32') {
    const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(Boolean);
    return roots.flatMap((root) => win32.map((path) => join(root, path))).find((path) => existsSync(path));
  }
  return commands.map(findCommand).find(Boolean);
}

/**
 * Finds WebKit's driver with the browser it drives (WebKitGTK, so Linux only).
 *
 * @returns {{driver: string, browser: string, display?: string} | undefined} `display`: the program that gives it
 *   a screen of its own.
 */
export function findWebKit() {
  const driver = findCommand('WebKitWebDriver');
  const browser = ['/usr/lib/x86_64-linux-gnu', '/usr/lib/aarch64-linux-gnu', '/usr/lib', '/usr/lib64', '/usr/libexec']
    .flatMap((folder) => ['webkit2gtk-4.1', 'webkitgtk-6.0'].map((version) => join(folder, version, 'MiniBrowser')))
    .find((path) => existsSync(path));
  const display = findCommand('xvfb-run');
  const hasScreen = Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
  if (!driver || !browser || !(display || hasScreen)) return undefined;
  return { driver, browser, display };
}

/** All engines of this machine, by name; `undefined` for one that is missing. */
export function findEngines() {
  return { chromium: findBrowser('chromium'), firefox: findBrowser('firefox'), webkit: findWebKit() };
}

/** All that tests run in on this machine, beside Node: the engines, and the languages of ports. */
export function findRunners() {
  return { ...findEngines(), php: findCommand('php') ?? findCommand('php.exe') };
}
