import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import remarkGfm from 'remark-gfm';
import type { PluggableList } from 'unified';
import { LineMap } from '../../../src/model/line-map.ts';
import { NO_LIMITS } from '../../../src/parse/limits/limits.ts';
import { readByRemark } from '../../../src/parse/tree/read-by-remark.ts';

describe('plugins of remark', () => {
  test('that transform are given the tree', () => {
    const rename = () => (tree: { children: { type: string; depth?: number }[] }) => {
      for (const node of tree.children) if (node.type === 'heading') node.depth = 4;
    };
    const [heading] = treeOf('# A\n', [rename]).children;
    assert.equal(heading?.type === 'heading' && heading.depth, 4);
  });

  test('that set up syntax anew are heard', () => {
    assert.deepEqual(typesOf('~a~', []), ['delete']);
    assert.deepEqual(typesOf('~a~', [[remarkGfm, { singleTilde: false }]]), ['text']);
    assert.deepEqual(typesOf('~~a~~', [{ plugins: [[remarkGfm, false]] }]), ['text']);
  });

  test('that replace extensions by as many others are heard', () => {
    function withoutCode(this: { data(): { micromarkExtensions?: unknown[] } }) {
      const data = this.data();
      data.micromarkExtensions = (data.micromarkExtensions ?? []).map(() => ({ disable: { null: ['codeText'] } }));
    }
    assert.deepEqual(typesOf('`a`', []), ['inlineCode']);
    assert.deepEqual(typesOf('`a`', [withoutCode as PluggableList[number]]), ['text']);
  });
});

function treeOf(source: string, plugins: PluggableList) {
  return readByRemark(source, { from: 0, fences: [], plugins, lines: new LineMap(source), limits: NO_LIMITS });
}

/** Types of what is in the first block. */
function typesOf(source: string, plugins: PluggableList): string[] {
  const [first] = treeOf(source, plugins).children;
  return first && 'children' in first ? first.children.map(({ type }) => type) : [];
}
