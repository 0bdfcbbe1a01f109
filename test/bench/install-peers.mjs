import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of what Broadsheet is measured against. */
export const PEERS = fileURLToPath(new URL('./peers', import.meta.url));

/** Installs the peers, unless they are there. */
export function installPeers() {
  if (existsSync(join(PEERS, 'node_modules'))) return;
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--prefix', PEERS], { stdio: 'inherit' });
  if (status !== 0) process.exit(1);
}
