// `npm run test:stories`: builds Storybook and opens every story in Chromium, light and dark.
// A folder that holds a Storybook already built may be given; with `--only=TEXT`, stories whose id contains the text.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch } from 'puppeteer-core';
import { CHROMIUM_ARGS } from '../setup/chromium-args.mjs';
import { findBrowser } from '../setup/find-engines.mjs';
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
  const stories = Object.values(index.entries).filter(({ type, id }) => type === 'story' && id.includes(only));
  for (const { id } of stories) {
    for (const theme of THEMES) {
      const faults = await openStory(browser, `${server.url}iframe.html?viewMode=story&id=${id}`, theme);
      if (faults.length === 0) passed++;
      else failed++;
      for (const fault of faults) console.log(`${id} (${theme}): ${fault}`);
    }
  }
} finally {
  await browser.close();
  server.close();
  if (temporary) rmSync(temporary, { recursive: true, force: true });
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;

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
