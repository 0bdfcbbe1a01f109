import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import remarkFrontmatter from 'remark-frontmatter';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { LineMap } from '../../../src/model/line-map.ts';
import type { MappingNode, ValueNode } from '../../../src/parse/frontmatter/mapping-node.ts';
import { readFrontmatter } from '../../../src/parse/frontmatter/read-frontmatter.ts';
import { readCase } from './read-case.ts';

// A case is a folder: `input.md`, and in `expected.json` what is given besides (`{}` will do) and what is to be read.
// After a deliberate change of rules, UPDATE=1 writes the latter anew: read every line that changed.

const folder = new URL('./fixtures/', import.meta.url);
const cases = readdirSync(fileURLToPath(folder), { withFileTypes: true }).filter((entry) => entry.isDirectory());

for (const { name } of cases) {
  const fileOf = (file: string) => fileURLToPath(new URL(`${name}/${file}`, folder));
  const read = (file: string) => readFileSync(fileOf(file), 'utf8');
  const source = read('input.md');

  describe(name, () => {
    it('is read as expected', () => {
      const { given } = JSON.parse(read('expected.json'));
      // Compared as text, since a key `__proto__` is an own property on both sides.
      const actual = `${JSON.stringify(readCase(source, given), null, 2)}\n`;
      if (process.env.UPDATE) writeFileSync(fileOf('expected.json'), actual);
      assert.equal(actual, read('expected.json'));
    });

    it('has fields that survive JSON', () => {
      const { fields, raw } = readCase(source);
      assert.deepEqual(JSON.parse(JSON.stringify({ fields, raw })), { fields, raw });
    });

    it('is swallowed by remark-frontmatter exactly as here', () => {
      const { start, fence, bodyStart } = readFrontmatter(source, new LineMap(source));
      if (!fence) {
        assert.equal(start, bodyStart);
        return;
      }
      const { type, open, close } = fence;
      const tree = unified()
        .use(remarkParse)
        .use(remarkFrontmatter, [{ type, fence: { open, close } }])
        .parse(source.slice(start));
      const [first, second] = tree.children;
      assert.equal(first?.type, type);
      const end = start + (first?.position?.end.offset ?? 0);
      assert.equal(source.slice(end, bodyStart).trim(), '');
      assert.match(source.slice(end, bodyStart), /^(?:\r\n|\r|\n)?$/);
      assert.ok((second?.position?.start.offset ?? Number.POSITIVE_INFINITY) + start >= bodyStart);
    });

    it('has every key and every text at its place', () => {
      const lines = new LineMap(source);
      const { mapping } = readFrontmatter(source, lines);
      if (!mapping) return;
      for (const { key, keyPlace } of entriesOf(mapping)) {
        assert.ok(source.slice(keyPlace.start.offset, keyPlace.end.offset).includes(key), key);
        assert.deepEqual(keyPlace, lines.place(keyPlace.start.offset, keyPlace.end.offset));
      }
    });
  });
}

function entriesOf(node: ValueNode): MappingNode['entries'] {
  if (node.kind === 'scalar') return [];
  if (node.kind === 'sequence') return node.items.flatMap(entriesOf);
  return node.entries.flatMap((entry) => [entry, ...entriesOf(entry.value)]);
}
