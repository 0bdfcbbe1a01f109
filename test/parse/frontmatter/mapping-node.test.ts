import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { LineMap } from '../../../src/model/line-map.ts';
import { type MappingNode, nodeAt, scalarNode, toJson } from '../../../src/parse/frontmatter/mapping-node.ts';
import { readFrontmatter } from '../../../src/parse/frontmatter/read-frontmatter.ts';

const source = '\ufeff\n---\ntitle: Water\nauthors:\n  - name: Jo\n    link: /jo\n---\n';

describe('nodeAt', () => {
  it('finds the value a path leads to', () => {
    const { node, missing } = nodeAt(mapping(), ['authors', 0, 'link']);
    assert.deepEqual(missing, []);
    assert.equal(source.slice(node.place.start.offset, node.place.end.offset), '/jo');
    assert.deepEqual([node.place.start.line, node.place.start.column], [6, 11]);
  });

  it('finds list items by text as well', () => {
    assert.equal(toJson(nodeAt(mapping(), ['authors', '0', 'name']).node), 'Jo');
  });

  it('finds the nearest value above one that is missing, and says what is', () => {
    const { node, missing } = nodeAt(mapping(), ['authors', 0, 'url', 'href']);
    assert.deepEqual(toJson(node), { name: 'Jo', link: '/jo' });
    assert.deepEqual(missing, ['url', 'href']);
    assert.deepEqual(nodeAt(mapping(), ['title', 'length']).missing, ['length']);
    assert.deepEqual(nodeAt(mapping(), ['authors', 'length']).missing, ['length']);
    assert.deepEqual(nodeAt(mapping(), ['authors', 3]).missing, [3]);
    assert.deepEqual(nodeAt(mapping(), ['toString']).missing, ['toString']);
  });

  it('finds the mapping itself without a path', () => {
    const whole = mapping();
    assert.deepEqual(nodeAt(whole, []), { node: whole, missing: [] });
  });
});

describe('scalarNode', () => {
  const place = new LineMap('').place(0, 0);

  it('is JSON whatever it is made of', () => {
    const value = (raw: unknown, text: string) => scalarNode(raw, text, place).value;
    assert.equal(value(Number.NaN, '.nan'), '.nan');
    assert.equal(value(Number.POSITIVE_INFINITY, 'inf'), 'inf');
    assert.equal(Object.is(value(-0, '-0'), 0), true);
    assert.equal(value(12345678901234567000, '12345678901234567890'), '12345678901234567890');
    assert.equal(value(1e21, '1e21'), 1e21);
    assert.equal(value(10n, '10'), '10');
    assert.equal(value(undefined, 'x'), 'x');
    assert.equal(value(null, '~'), null);
  });

  it('keeps what a number was written as', () => {
    assert.equal(scalarNode(1.1, '1.10', place).text, '1.10');
    assert.equal(scalarNode('b', '"b"', place).text, 'b');
  });
});

function mapping(): MappingNode {
  const read = readFrontmatter(source, new LineMap(source)).mapping;
  assert.ok(read);
  return read;
}
