// `node test/bench/collection.mjs 1000 10000`: what loading a folder of articles costs, each time in a process of its
// own: CPU seconds with all threads, wall seconds and megabytes at the peak. Loads dist/, so build first.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeArticle, makeArticles, nameOf } from './make-articles.mjs';

const HERE = fileURLToPath(import.meta.url);
const [role, folder = '', cache = '', workers] = process.argv.slice(2);

if (role === 'read') await measure(readAndHash);
else if (role === 'load') await measure(load);
else compare(process.argv.slice(2).map(Number));

async function readAndHash() {
  const { createHash } = await import('node:crypto');
  const { readdirSync, readFileSync } = await import('node:fs');
  for (const name of readdirSync(folder))
    createHash('sha256')
      .update(readFileSync(join(folder, name)))
      .digest('hex');
}

async function load() {
  const { loadCollection } = await import(resolve(HERE, '../../../dist/node.js'));
  const options = { cache: cache || false, ...(workers !== undefined && { workers: Number(workers) }) };
  const { articles } = await loadCollection(folder, options);
  if (articles.length === 0) throw new Error('Nothing was loaded.');
}

async function measure(run) {
  const start = performance.now();
  await run();
  const wall = (performance.now() - start) / 1000;
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  console.log(JSON.stringify({ cpu: (userCPUTime + systemCPUTime) / 1e6, wall, peak: maxRSS / 1024 }));
}

function compare(counts) {
  console.log('| articles | what | CPU s | wall s | peak MB |\n|---:|---|---:|---:|---:|');
  for (const count of counts.length > 0 ? counts : [1000]) {
    const place = mkdtempSync(join(tmpdir(), 'broadsheet-bench-'));
    const [articles, kept] = [join(place, 'articles'), join(place, 'cache')];
    try {
      makeArticles(articles, count);
      const row = (what, ...args) => {
        // The best of three: whatever else the machine does only adds to it. What is cold is so only once.
        const results = Array.from({ length: what === 'cold' ? 1 : 3 }, () =>
          JSON.parse(execFileSync(process.execPath, [HERE, ...args], { encoding: 'utf8' })),
        );
        const best = (key) => Math.min(...results.map((each) => each[key]));
        console.log(
          `| ${count} | ${what} | ${best('cpu').toFixed(2)} | ${best('wall').toFixed(2)} | ${best('peak').toFixed(0)} |`,
        );
      };
      row('read and hash', 'read', articles);
      row('cold', 'load', articles, kept);
      row('warm', 'load', articles, kept);
      const change = (note) => writeFileSync(join(articles, nameOf(0)), makeArticle(0, count, note));
      change('One more.');
      const results = ['One more.', 'Two more.', 'Three more.'].map((note) => {
        change(note);
        return JSON.parse(execFileSync(process.execPath, [HERE, 'load', articles, kept], { encoding: 'utf8' }));
      });
      const best = (key) => Math.min(...results.map((each) => each[key]));
      console.log(
        `| ${count} | one changed | ${best('cpu').toFixed(2)} | ${best('wall').toFixed(2)} | ${best('peak').toFixed(0)} |`,
      );
    } finally {
      rmSync(place, { recursive: true, force: true });
    }
  }
}
