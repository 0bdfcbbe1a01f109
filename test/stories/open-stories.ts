// `npm run test:stories`: builds Storybook and opens every story in Chromium, light and dark, and every page of docs.
// A folder that holds a Storybook already built may be given; with `--only=TEXT`, stories whose id contains the text.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch } from 'puppeteer-core';
import { CHROMIUM_ARGS } from '../setup/chromium-args.mjs';
import { findBrowser } from '../setup/find-engines.mjs';
import { openDocs } from './open-docs.ts';
import { openStory } from './open-story.ts';
import { serveFolder } from './serve-folder.ts';

const THEMES = ['light', 'dark'];

interface Index {
  readonly entries: Readonly<Record<string, { readonly id: string; readonly type: string }>>;
}

const [given] = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const only = process.argv.find((argument) => argument.startsWith('--only='))?.slice('--only='.length) ?? '';

const executablePath = findBrowser('chromium');
if (!executablePath) throw new Error('Chromium is not installed: set CHROME_PATH to the browser to use.');

const temporary = given === undefined ? build() : undefined;
const folder = given ?? temporary ?? '';
const server = await serveFolder(folder);
const browser = await launch({ executablePath, args: [...CHROMIUM_ARGS] });
let passed = 0;
let failed = 0;
try {
  const index = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')) as Index;
  for (const { id, type } of Object.values(index.entries).filter((entry) => entry.id.includes(only))) {
    const url = `${server.url}iframe.html?viewMode=${type}&id=${id}`;
    if (type === 'docs') count(id, await openDocs(browser, url));
    else for (const theme of THEMES) count(`${id} (${theme})`, await openStory(browser, url, theme));
  }
} finally {
  await browser.close();
  server.close();
  if (temporary) rmSync(temporary, { recursive: true, force: true });
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;

function count(what: string, faults: readonly string[]): void {
  if (faults.length === 0) passed++;
  else failed++;
  for (const fault of faults) console.log(`${what}: ${fault}`);
}

/** @returns The folder it was built into, a temporary one. */
function build(): string {
  const output = mkdtempSync(join(tmpdir(), 'broadsheet-storybook-'));
  const { status, stdout, stderr } = spawnSync('npx', ['storybook', 'build', '--output-dir', output], {
    env: { ...process.env, STORYBOOK_DISABLE_TELEMETRY: '1' },
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`Storybook was not built.\n${stdout}\n${stderr}`);
  return output;
}
