import assert from 'node:assert/strict';
import test from 'node:test';
import { firstDifference } from './first-difference.ts';
import { generateDocument } from './generate/generate-document.ts';
import { markdownFiles } from './markdown-files.ts';
import { ourTree } from './our-tree.ts';
import { readExamples, readFound } from './read-examples.ts';
import { referenceTree } from './reference-tree.ts';

/** Documents that every run of the tests compares; `npm run identity -- --generated` compares any number. */
const GENERATED = 2000;
const SEED = 5;

function assertSameTrees(sources: Iterable<string>): void {
  let compared = 0;
  for (const source of sources) {
    const ours = ourTree(source);
    // Where our grammar claims not a construct, remark runs: that is the same tree for sure.
    if (ours) assertSameTree(source, ours);
    compared++;
  }
  assert.ok(compared > 0);
}

function assertSameTree(source: string, ours: unknown): void {
  const theirs = referenceTree(source);
  const message = () => `Other than remark on ${JSON.stringify(source)}`;
  try {
    assert.deepStrictEqual(ours, theirs);
  } catch (error) {
    throw new Error(message(), { cause: error });
  }
  // The order of keys as well, and no object at two places.
  assert.equal(firstDifference(theirs, ours), undefined, message());
}

test('the examples of CommonMark and GFM give the tree of remark', () => {
  assertSameTrees(readExamples());
});

test('few of the examples fall back to remark', () => {
  const examples = readExamples();
  const fallen = examples.filter((source) => !ourTree(source));
  assert.ok(fallen.length <= examples.length / 100, `${fallen.length} fall back, such as ${JSON.stringify(fallen[0])}`);
});

test('what once differed gives the tree of remark', () => {
  assertSameTrees(['', ...readFound()]);
});

test('the articles of the project give the tree of remark', () => {
  assertSameTrees([...markdownFiles('content')].map(({ source }) => source));
});

test('generated documents give the tree of remark', () => {
  const sources = readExamples();
  assertSameTrees(Array.from({ length: GENERATED }, (_, number) => generateDocument(SEED, number, sources).source));
});
