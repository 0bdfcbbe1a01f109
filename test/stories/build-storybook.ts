import { spawnSync } from 'node:child_process';

/** Builds Storybook into a folder. */
export function buildStorybook(folder: string): void {
  const { status, stdout, stderr } = spawnSync('npx', ['storybook', 'build', '--output-dir', folder], {
    env: { ...process.env, STORYBOOK_DISABLE_TELEMETRY: '1' },
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`Storybook was not built.\n${stdout}\n${stderr}`);
}
