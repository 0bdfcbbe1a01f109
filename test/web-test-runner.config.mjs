import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { findEngines } from './setup/find-engines.mjs';
import { launchEngines } from './setup/launch-engines.mjs';
import { serveCommonJs } from './setup/serve-commonjs.mjs';
import { serveStylesheet } from './setup/serve-stylesheet.mjs';

const rootDir = fileURLToPath(new URL('..', import.meta.url));

/** How elements are tested: each `*.browser.test.ts` as it stands, in every engine of this machine. */
export default {
  rootDir,
  files: ['test/**/*.browser.test.ts'],
  browsers: await launchEngines(findEngines()),
  // One page at a time in each engine: a page in the background has no focus and slow timers.
  concurrency: 1,
  nodeResolve: { exportConditions: ['production', 'browser'], browser: true, preferBuiltins: false },
  plugins: [
    serveCommonJs(),
    serveStylesheet(),
    esbuildPlugin({
      ts: true,
      target: 'es2022',
      tsconfig: fileURLToPath(new URL('../tsconfig.json', import.meta.url)),
    }),
  ],
  mimeTypes: { '**/*.md': 'text/markdown' },
  testFramework: { config: { timeout: 10_000 } },
  testsFinishTimeout: 240_000,
  reporters: [defaultReporter({ reportTestResults: true, reportTestProgress: false })],
};
