// `npm run test:stories`: builds Storybook and opens all of it in Chromium: every story light and dark, in both
// directions; those tagged `main` or `host` in more modes; and every page of documentation.
// A folder that holds a Storybook already built may be given; with `--only=TEXT`, stories whose id contains the text.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch } from 'puppeteer-core';
import { CHROMIUM_ARGS } from '../setup/chromium-args.mjs';
import { findBrowser } from '../setup/find-engines.mjs';
import { buildStorybook } from './build-storybook.ts';
import { bundleInspector } from './bundle-inspector.ts';
import { modesFor } from './inspect-modes.ts';
import { openDocs } from './open-docs.ts';
import { openStory } from './open-story.ts';
import type { Outcome } from './outcome.ts';
import { serveFolder } from './serve-folder.ts';
import { type Visit, visitAll } from './visit-all.ts';

interface Entry {
  readonly id: string;
  readonly type: string;
  readonly tags: readonly string[];
}

/** No story takes longer than this (milliseconds), on a busy machine and with a thousand tasks. */
const PATIENCE = 60_000;

const [given] = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const only = process.argv.find((argument) => argument.startsWith('--only='))?.slice('--only='.length) ?? '';

const executablePath = findBrowser('chromium');
if (!executablePath) throw new Error('Chromium is not installed: set CHROME_PATH to the browser to use.');

const folder = given ?? mkdtempSync(join(tmpdir(), 'broadsheet-storybook-'));
let passed = 0;
let failed = 0;
try {
  if (given === undefined) buildStorybook(folder);
  const server = await serveFolder(folder);
  await visitAll(readVisits(server.url), {
    launch: () => launch({ executablePath, args: [...CHROMIUM_ARGS] }),
    browsers: Math.min(availableParallelism(), 4),
    patience: PATIENCE,
    report: count,
  });
  server.close();
} finally {
  if (given === undefined) rmSync(folder, { recursive: true, force: true });
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;

function readVisits(address: string): Visit[] {
  const inspector = bundleInspector();
  const index = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')) as { entries: Record<string, Entry> };
  return Object.values(index.entries)
    .filter(({ id }) => id.includes(only))
    .map(({ id, type, tags }) => {
      const url = `${address}iframe.html?viewMode=${type}&id=${id}`;
      return {
        name: id,
        open: (page) => (type === 'docs' ? openDocs(page, url) : openStory(page, url, inspector, modesFor(tags))),
      };
    });
}

function count(visit: string, outcomes: readonly Outcome[]): void {
  for (const { what, faults } of outcomes) {
    if (faults.length === 0) passed++;
    else failed++;
    for (const fault of faults) console.log(`${visit} (${what}): ${fault}`);
  }
}
