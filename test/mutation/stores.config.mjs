/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  testRunner: 'tap',
  // Sources are run as they are: what Stryker would do to the settings of the type checker needs an older TypeScript.
  tsconfigFile: 'none',
  tap: {
    testFiles: ['test/progress/stores/{http-store,memory-store,browser-store,test-store}.test.ts'],
    nodeArgs: ['--import', 'tsx', '--test-reporter=tap', '-r', '{{hookFile}}', '{{testFile}}'],
    forceBail: true,
  },
  mutate: ['src/progress/stores/*.ts'],
  coverageAnalysis: 'perTest',
  concurrency: 1,
  reporters: ['clear-text', 'json'],
  ignorePatterns: ['dist', 'stories', 'storybook-static', 'coverage', 'test/bench', 'test/mutation', '.storybook'],
  tempDirName: 'test/mutation/sandbox',
  jsonReporter: { fileName: 'test/mutation/reports/report.json' },
  clearTextReporter: { logTests: false, allowColor: false },
};
