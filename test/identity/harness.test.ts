import assert from 'node:assert/strict';
import test from 'node:test';
import type { Nodes, Root } from 'mdast';
import { compareBatch } from './compare-batch.ts';
import { compareSource } from './compare-source.ts';
import { DeadlineError, withDeadline } from './deadline.ts';
import { asString, describeDifference } from './describe-difference.ts';
import { firstDifference } from './first-difference.ts';
import { generateDocument } from './generate/generate-document.ts';
import { readExamples } from './read-examples.ts';
import { referenceTree } from './reference-tree.ts';
import { shrink } from './shrink.ts';
import { shrinkWrong } from './shrink-wrong.ts';

/** Remark with a fault: titles of links in quotes are lost. */
function faultyTree(source: string): Root {
  const tree = referenceTree(source);
  const spoil = (node: Nodes, isQuoted: boolean): void => {
    if (node.type === 'link' && isQuoted) node.title = null;
    if ('children' in node) for (const child of node.children) spoil(child, isQuoted || node.type === 'blockquote');
  };
  spoil(tree, false);
  return tree;
}

test('two trees of the same source have no difference', () => {
  const source = '# A *b*\n\n- [x] c\n';
  assert.equal(firstDifference(referenceTree(source), referenceTree(source)), undefined);
});

for (const [what, theirs, ours, kind, path] of [
  ['a value', { a: [{ b: 1 }] }, { a: [{ b: 2 }] }, 'value', ['a', 0, 'b']],
  ['null for a text', { a: null }, { a: '' }, 'type', ['a']],
  ['a key that holds undefined', { a: undefined }, {}, 'keys', []],
  ['the order of keys', { a: 1, b: 2 }, { b: 2, a: 1 }, 'keys', []],
  ['a child more', { a: [1] }, { a: [1, 2] }, 'length', ['a', 'length']],
  ['another type of node', { type: 'a', b: 1 }, { type: 'c' }, 'value', ['type']],
  ['an object without a prototype', { a: {} }, { a: Object.create(null) }, 'type', ['a']],
] as const) {
  test(`${what} is a difference`, () => {
    const difference = firstDifference(theirs, ours);
    assert.deepEqual([difference?.kind, difference?.path], [kind, path]);
  });
}

test('an object at two places of our tree is a difference', () => {
  const point = { line: 1 };
  const theirs = { start: { line: 1 }, end: { line: 1 } };
  assert.equal(firstDifference(theirs, { start: point, end: point })?.kind, 'shared');
});

test('trees of any depth are compared', () => {
  const nest = (innermost: string): unknown => {
    let node: unknown = innermost;
    for (let depth = 0; depth < 100_000; depth++) node = { children: [node] };
    return node;
  };
  assert.equal(firstDifference(nest('a'), nest('a')), undefined);
  assert.equal(firstDifference(nest('a'), nest('b'))?.path.length, 200_000);
});

test('a difference is told with its path, both values and the line of the source', () => {
  const source = 'a\n\n> b [c](d "e")\n';
  const verdict = compareSource(source, { parse: faultyTree });
  assert.ok(verdict.kind === 'different');
  const told = describeDifference(source, verdict.difference, verdict.tree);
  assert.match(told, /^root\.children\[1\]\.children\[0\]\.children\[1\]\.title\n/);
  assert.match(told, /remark: "e"\n +ours: +null\n/);
  assert.match(told, /> +3 \| > b \[c\]\(d "e"\)\n +\| {5}\^/);
});

test('a source is told as a string of JavaScript that is that source', () => {
  const source = '\uFEFFa\t"b" \'c\'\r\n\0\\ \u00A0\u2028`d`';
  assert.equal(new Function(`return ${asString(source)}`)(), source);
  assert.equal(new Function(`return ${asString('"a"\\\n')}`)(), '"a"\\\n');
});

test('a parser that throws, falls back or does not end is told apart', () => {
  const endless = (): Root => {
    for (;;);
  };
  const throwing = (): Root => {
    throw new TypeError('no');
  };
  const verdict = compareSource('a', { parse: throwing });
  assert.match('reason' in verdict ? verdict.reason : '', /^TypeError: no/);
  assert.equal(verdict.kind, 'failed');
  assert.equal(compareSource('a', { parse: () => undefined }).kind, 'fell back');
  assert.equal(compareSource('a', { parse: endless, deadline: 20 }).kind, 'failed');
  assert.equal(compareSource('a', { parse: referenceTree }).kind, 'same');
});

test('a deadline stops what does not end, and hands on what does', () => {
  assert.throws(
    () =>
      withDeadline(20, () => {
        for (;;);
      }),
    DeadlineError,
  );
  assert.equal(
    withDeadline(1000, () => 7),
    7,
  );
});

test('a source is shrunk to what matters', () => {
  const source = 'One line.\r\n\r\n# Another\n\n> and [a link](to "here"), quoted\n\nThe end.\n';
  assert.equal(
    shrink(source, (candidate) => candidate.includes('](')),
    '](',
  );
  const shrunk = shrinkWrong(source, compareSource(source, { parse: faultyTree }), faultyTree);
  assert.equal(compareSource(shrunk, { parse: faultyTree }).kind, 'different');
  assert.ok(shrunk.length <= 12, shrunk);
});

test('generated documents find a fault of a parser', () => {
  const { wrong, shrunk } = compareBatch({ seed: 1, first: 0, end: 1000 }, readExamples(), faultyTree);
  assert.ok(wrong > 0);
  for (const { source } of shrunk) assert.equal(compareSource(source, { parse: faultyTree }).kind, 'different');
});

test('generated documents are the same for the same seed', () => {
  const sources = readExamples();
  const make = (seed: number) => Array.from({ length: 50 }, (_, number) => generateDocument(seed, number, sources));
  assert.deepEqual(make(3), make(3));
  assert.notDeepEqual(make(3), make(4));
});

test('generated documents reach every type of node', () => {
  const { counts } = compareBatch({ seed: 2, first: 0, end: 1500 }, readExamples(), referenceTree);
  const types =
    'blockquote break code definition delete emphasis footnoteDefinition footnoteReference heading html image ' +
    'imageReference inlineCode link linkReference list listItem paragraph root strong table tableCell tableRow text ' +
    'thematicBreak toml yaml';
  for (const type of types.split(' ')) assert.ok((counts[type] ?? 0) >= 5, `${type}: ${counts[type] ?? 0}`);
});
