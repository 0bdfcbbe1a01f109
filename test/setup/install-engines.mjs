import { spawnSync } from 'node:child_process';
import { findCommand } from './find-engines.mjs';

/** The packages of Debian and its relatives that hold each engine, and each language that there is a port to. */
const PACKAGES = {
  chromium: ['chromium'],
  firefox: ['firefox-esr'],
  webkit: ['webkit2gtk-driver', 'xvfb', 'xauth'],
  php: ['php-cli'],
};

/** Whether this machine lets us install them: Debian's package manager, as root. */
export function canInstall() {
  return process.platform === 'linux' && process.getuid?.() === 0 && Boolean(findCommand('apt-get'));
}

/**
 * Installs engines and languages from the distribution's packages; one that cannot be installed is left missing.
 *
 * @param {string[]} names
 */
export function installEngines(names) {
  const packages = names.flatMap((name) => PACKAGES[name]);
  console.log(`Installing ${packages.join(', ')} with apt-get …`);
  const apt = (...args) => {
    const { status } = spawnSync('apt-get', ['-qq', '-o', 'DPkg::Lock::Timeout=180', ...args], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    return status === 0;
  };
  apt('update');
  // One engine that the distribution lacks must not keep the others away.
  const install = (list) => apt('install', '-y', '--no-install-recommends', ...list);
  if (!install(packages)) for (const name of names) install(PACKAGES[name]);
}

/** One line that says how to get the missing engines by hand. */
export function installHint(names) {
  const how = {
    linux: `install your distribution's packages (Debian: ${names.flatMap((name) => PACKAGES[name]).join(' ')})`,
    darwin: 'install Google Chrome and Firefox in /Applications, and PHP (WebKit is tested on Linux)',
    win32: 'install Google Chrome, Firefox and PHP (WebKit is tested on Linux)',
  };
  return `Missing: ${names.join(', ')}. To test there too, ${how[process.platform] ?? how.linux}, or set CHROME_PATH and FIREFOX_PATH.`;
}
