import assert from 'node:assert/strict';
import test from 'node:test';
import type { Nodes } from 'mdast';
import { parseTree } from '../../../src/parse/tree/parse-tree.ts';
import { PATHOLOGICAL } from '../../pathological/inputs.mjs';

const SIZE = 65_536;
/** No construct makes more nodes than this of a character. */
const MOST_NODES = 2;
const FENCES = [{ type: 'yaml', open: '---', close: '---' }];

/** How many nodes a tree has, however deep it is. */
function countNodes(tree: Nodes): number {
  const open = [tree];
  let count = 0;
  for (let node = open.pop(); node; node = open.pop()) {
    count++;
    if ('children' in node) for (const child of node.children) open.push(child);
  }
  return count;
}

// That each ends is part of what is tested; how fast, `npm run bench:parse` measures.
for (const [name, make] of Object.entries(PATHOLOGICAL)) {
  test(`a tree is made to the end of the source: ${name}`, () => {
    const source = make(SIZE);
    const tree = parseTree(source, { fences: FENCES });
    assert.ok(tree, 'was left to remark');
    assert.equal(tree.position?.start.offset, 0);
    assert.equal(tree.position?.end.offset, source.length);
    assert.ok(countNodes(tree) <= MOST_NODES * source.length);
  });
}

test('pathological inputs are as large as they are asked to be', () => {
  const shares = Object.entries(PATHOLOGICAL).map(([name, make]) => [name, make(SIZE).length / SIZE] as const);
  const wrong = shares.filter(([, share]) => share < 0.95 || share > 1.05);
  assert.deepEqual(wrong, []);
});
