// `npm test`: every test, in Node and in every browser engine. `npm test -- --node` or `--browser` runs one side,
// and file names run only those: `npm test -- test/model/item-id.test.ts`.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { findRunners } from './setup/find-engines.mjs';
import { canInstall, installEngines, installHint } from './setup/install-engines.mjs';
import { runBrowserTests } from './setup/run-browser-tests.mjs';
import { runNodeTests } from './setup/run-node-tests.mjs';

const named = process.argv.slice(2).filter((arg) => !arg.startsWith('--'));
const only = process.argv.slice(2).find((arg) => arg === '--node' || arg === '--browser');
const files = named.length > 0 ? named : testFiles();
const browserFiles = only === '--node' ? [] : files.filter((file) => file.endsWith('.browser.test.ts'));
const nodeFiles = only === '--browser' ? [] : files.filter((file) => !file.endsWith('.browser.test.ts'));

const missing = provideEngines();
if (!build('build:code')) {
  console.log('The build failed, so no test was run.\n0 passed, 1 failed');
  process.exit(1);
}

const results = {};
if (!build('build:types')) results.Types = { passed: 0, failed: 1, skipped: 0 };
if (nodeFiles.length > 0) results.Node = await runNodeTests(nodeFiles);
if (browserFiles.length > 0) Object.assign(results, await runBrowserTests(browserFiles));

console.log('');
let passed = 0;
let failed = 0;
for (const [where, count] of Object.entries(results)) {
  passed += count.passed;
  failed += count.failed;
  const skipped = count.skipped ? `, ${count.skipped} skipped` : '';
  console.log(`${where}: ${count.passed} passed, ${count.failed} failed${skipped}`);
}
for (const name of missing) console.log(`${name}: not run, it is not installed`);
if (process.env.CI === 'true') failed += missing.length;
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 || passed === 0 ? 1 : 0);

/** Installs what is missing where it may, else says what to do. Returns what stays missing. */
function provideEngines() {
  const absent = () =>
    Object.entries(findRunners())
      .filter(([, runner]) => !runner)
      .map(([name]) => name);
  if (absent().length > 0 && canInstall()) installEngines(absent());
  const still = absent();
  if (still.length > 0) console.log(installHint(still));
  return still;
}

/** Builds what is shipped: tests of the command, the preview and the bundles look at that. */
function build(script) {
  const { status } = spawnSync('npm', ['run', '--silent', script], {
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  return status === 0;
}

function testFiles() {
  return (
    readdirSync('test', { recursive: true, encoding: 'utf8' })
      // The packages that builds are measured against have tests of their own.
      .filter((path) => path.endsWith('.test.ts') && !/[\\/]node_modules[\\/]/.test(path))
      .map((path) => `test/${path.replaceAll('\\', '/')}`)
      .sort()
  );
}
