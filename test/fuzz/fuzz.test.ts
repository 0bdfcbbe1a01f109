import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { readExamples } from '../identity/read-examples.ts';
import { TARGETS } from './targets.ts';

/** Inputs of each target that every run of the tests looks at; `npm run fuzz` looks at any number. */
const RUNS = 400;
const SEED = 5;

const sources = readExamples();

describe('what is always true, of generated inputs', () => {
  for (const { name, run } of TARGETS) {
    test(`holds for ${name}`, () => {
      const { inputs, find } = run({ seed: SEED, runs: RUNS, sources });
      assert.equal(find, undefined, `${find?.message}\nfor ${JSON.stringify(find?.input)}`);
      assert.equal(inputs, RUNS);
    });
  }
});

// JSON rather than Markdown, since carriage returns, NULs and byte order marks must stay what they are.
const finds: Readonly<Record<string, readonly unknown[]>> = JSON.parse(
  readFileSync(new URL('./finds/finds.json', import.meta.url), 'utf8'),
);

describe('what was found once', () => {
  for (const { name, check } of TARGETS) {
    for (const input of finds[name] ?? []) test(`holds for ${name}: ${JSON.stringify(input)}`, () => check(input));
  }
});
