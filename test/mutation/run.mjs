// `npm run mutate`: changes the allow-list, the limits and the stores in every small way that Stryker knows, runs the
// tests that are about them, and prints how many changes were noticed. `npm run mutate -- src/model/safe-html.ts` does so
// for some files or folders, and `-- --left` prints the changes that no test noticed.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PARTS } from './parts.mjs';
import { printTable } from './print-table.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const given = process.argv.slice(2).filter((arg) => !arg.startsWith('--'));
const showsLeft = process.argv.includes('--left');

if (!existsSync(join(here, 'node_modules'))) {
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--prefix', here], { stdio: 'inherit' });
  if (status !== 0) process.exit(1);
}
const { Stryker } = await import('@stryker-mutator/core');

const sources = filesBelow('src').filter((path) => path.endsWith('.ts'));
const tests = filesBelow('test').filter((path) => path.endsWith('.test.ts') && !path.endsWith('.browser.test.ts'));
const results = [];
for (const part of PARTS) {
  const mutate = sources.filter((path) => startsWithOne(path, part.sources) && isAsked(path));
  const testFiles = tests.filter((path) => startsWithOne(path, part.tests));
  if (mutate.length === 0) continue;
  if (testFiles.length === 0) throw new Error(`There are no tests of ${part.name}.`);
  console.log(`${part.name}: ${mutate.length} files, ${testFiles.length} files of tests`);
  const stryker = new Stryker({
    mutate,
    testRunner: 'tap',
    tap: {
      testFiles,
      nodeArgs: ['--import', 'tsx', '--test-reporter=tap', '-r', '{{hookFile}}', '{{testFile}}'],
      forceBail: true,
    },
    coverageAnalysis: 'perTest',
    plugins: ['@stryker-mutator/tap-runner'],
    concurrency: Math.max(1, availableParallelism() - 1),
    // Types are checked elsewhere; what Stryker does to their settings needs an older TypeScript.
    tsconfigFile: 'none',
    reporters: ['progress-append-only'],
    allowConsoleColors: false,
    // What no test of these parts reads, is not copied.
    ignorePatterns: ['dist', 'coverage', 'stories', 'storybook-static', 'test/bench', 'test/mutation'],
    tempDirName: join(tmpdir(), 'broadsheet-mutation'),
  });
  results.push(...(await stryker.runMutationTest()));
}
console.log(printTable(results, { root: process.cwd(), showsLeft }));

function filesBelow(folder) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
    .filter((path) => !path.includes('/node_modules/'));
}

function startsWithOne(path, starts) {
  return starts.some((start) => path.startsWith(start));
}

function isAsked(path) {
  return given.length === 0 || startsWithOne(path, given);
}
