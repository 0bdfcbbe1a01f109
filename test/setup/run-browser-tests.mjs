import { startTestRunner } from '@web/test-runner';

/**
 * Runs the browser tests in every engine that is installed.
 *
 * @param {string[]} [files] Some of them; all when left out.
 * @param {object} [changes] What of the configuration is another.
 * @returns {Promise<Record<string, {passed: number, failed: number, skipped: number}>>} Counts by engine.
 */
export async function runBrowserTests(files, changes) {
  const { default: config } = await import('../web-test-runner.config.mjs');
  const runner = await startTestRunner({
    config: { ...config, ...(files && { files }), ...changes },
    readCliArgs: false,
    readFileConfig: false,
    autoExitProcess: false,
  });
  if (!runner) throw new Error('The browser tests did not start.');
  await new Promise((resolve) => runner.on('stopped', resolve));
  const counts = {};
  for (const session of runner.sessions.all()) {
    counts[session.browser.name] ??= { passed: 0, failed: 0, skipped: 0 };
    const count = counts[session.browser.name];
    const before = count.failed;
    for (const test of testsOf(session.testResults)) {
      count[test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed']++;
    }
    // A file that does not load, and an error outside of a test, is a failure too.
    if (!session.passed && count.failed === before) count.failed++;
  }
  return counts;
}

function testsOf(suite) {
  return suite ? [...suite.tests, ...suite.suites.flatMap(testsOf)] : [];
}
