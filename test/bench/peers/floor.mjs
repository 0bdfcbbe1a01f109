// The floor: js-yaml and marked, one file after the other, and nothing else. No schema, no GFM tasks as data, no checks.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { marked } from 'marked';

const [folder, out] = process.argv.slice(2);
mkdirSync(join(out, 'floor'), { recursive: true });
const all = readdirSync(folder, { recursive: true })
  .filter((path) => path.endsWith('.md'))
  .sort()
  .map((path) => {
    const [, head, body] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(readFileSync(join(folder, path), 'utf8'));
    return { ...load(head), html: marked.parse(body) };
  });
writeFileSync(join(out, 'floor/all.json'), JSON.stringify(all));
