import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Runs test files with `node --test`, TypeScript included.
 *
 * @param {string[]} files
 * @returns {Promise<{passed: number, failed: number, skipped: number}>}
 */
export async function runNodeTests(files) {
  const folder = mkdtempSync(join(tmpdir(), 'broadsheet-test-'));
  const tap = join(folder, 'report.tap');
  try {
    const args = ['--import', 'tsx', '--test', '--test-reporter=spec', '--test-reporter-destination=stdout'];
    args.push('--test-reporter=tap', `--test-reporter-destination=${tap}`);
    const exitCode = await new Promise((resolve, reject) => {
      const child = spawn(process.execPath, [...args, ...files], { stdio: ['ignore', 'inherit', 'inherit'] });
      child.once('error', reject).once('exit', resolve);
    });
    const report = readFileSync(tap, 'utf8');
    const count = (name) => Number(new RegExp(`^# ${name} (\\d+)$`, 'm').exec(report)?.[1] ?? 0);
    const failed = count('fail') + count('cancelled');
    // A run that broke down before it could report is a failure too.
    return { passed: count('pass'), failed: exitCode === 0 ? failed : Math.max(failed, 1), skipped: count('skipped') };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
