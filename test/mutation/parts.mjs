/**
 * What is mutated, and the tests that are to notice: those that are about it and run in Node. Both are starts of paths.
 *
 * @type {readonly {readonly name: string, readonly sources: readonly string[], readonly tests: readonly string[]}[]}
 */
export const PARTS = [
  {
    name: 'allow-list',
    sources: ['src/model/safe-html.ts', 'src/render/guard.ts', 'src/parse/hast/sanitise.ts'],
    tests: ['test/model/safe-html', 'test/render/guard', 'test/parse/hast/'],
  },
  { name: 'limits', sources: ['src/parse/limits/'], tests: ['test/parse/limits/'] },
  // What tests a store is a tool for those who write one, and tested as such; it is no store.
  { name: 'stores', sources: ['src/progress/stores/'], tests: ['test/progress/stores/'] },
];
