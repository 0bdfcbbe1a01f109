// Reads every file and hashes it: what a build cannot do without.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const [folder] = process.argv.slice(2);
const hashes = readdirSync(folder, { recursive: true })
  .filter((path) => path.endsWith('.md'))
  .sort()
  .map((path) =>
    createHash('sha256')
      .update(readFileSync(join(folder, path)))
      .digest('hex'),
  );
if (hashes.length === 0) throw new Error(`No files in ${folder}.`);
