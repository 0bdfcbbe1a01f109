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
    const change = (round) => writeFileSync(join(articles, nameOf(0)), makeArticle(0, count, `Round ${round}.`));
    try {
      makeArticles(articles, count);
      print(count, 'read and hash', best(3, 'read', articles));
      // What is cold is so only once.
      print(count, 'cold', best(1, 'load', articles, kept));
      print(count, 'warm', best(3, 'load', articles, kept));
      print(count, 'one changed', best(3, 'load', articles, kept, { before: change }));
    } finally {
      rmSync(place, { recursive: true, force: true });
    }
  }
}

/** The best of several runs: whatever else the machine does only adds to them. */
function best(runs, ...args) {
  const { before = () => {} } = typeof args.at(-1) === 'object' ? args.pop() : {};
  const results = Array.from({ length: runs }, (_, round) => {
    before(round);
    return JSON.parse(execFileSync(process.execPath, [HERE, ...args], { encoding: 'utf8' }));
  });
  return Object.fromEntries(['cpu', 'wall', 'peak'].map((key) => [key, Math.min(...results.map((each) => each[key]))]));
}

function print(count, what, { cpu, wall, peak }) {
  console.log(`| ${count} | ${what} | ${cpu.toFixed(2)} | ${wall.toFixed(2)} | ${peak.toFixed(0)} |`);
}
