import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { spareSyntax } from '../../../src/parse/tree/spare-syntax.ts';

const whole = unified().use(remarkParse).use(remarkGfm).freeze();

function assertSame(source: string): void {
  const spared = unified().use(remarkParse).use(remarkGfm).use(spareSyntax, source);
  // What is looked for in the finished tree is looked for by parsing.
  assert.deepEqual(spared.parse(source), whole.parse(source), JSON.stringify(source));
}

test('the tree of what people write is that of all of GFM', () => {
  for (const root of ['content', 'test/parse/fixtures', 'node_modules/lit', 'node_modules/unified']) {
    const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.md'));
    assert.ok(files.length > 0, root);
    for (const file of files) assertSame(readFileSync(join(root, file), 'utf8'));
  }
});

test('the tree of any pieces is that of all of GFM', () => {
  const pieces = fc.constantFrom(
    ...['a', ' ', '\n', '\n\n', '@', 'a@b.co', '\\@', '&#64;', '&commat;', '&', 'www', '.', 'WWW.a.co', 'a.co', '://'],
    ...['http', 'HTTPS://a.co', '&#104;ttp://a.co', 'mailto:a', '<', '>', '[', '](', ')', '`', '|', '\\|', '&vert;'],
    ...['| a |\n|---|\n| b |', 'a\n-|\n', '---', '- ', '- [ ] ', '~~', '~', '[^1]', '[^1]: ', '*', '> ', '    '],
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 24 }), (parts) => assertSame(parts.join(''))),
    { numRuns: 3000 },
  );
});
