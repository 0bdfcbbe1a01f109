import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { Nodes as HastNodes } from 'hast';
import { raw } from 'hast-util-raw';
import type { Root } from 'mdast';
import { BroadsheetError } from '../../../src/model/broadsheet-error.ts';
import { LineMap } from '../../../src/model/line-map.ts';
import { DEFAULT_LIMITS } from '../../../src/parse/limits/limits.ts';
import { refuseWildHtml } from '../../../src/parse/limits/raw-html.ts';

// Elements with rules of their own, and some without.
const NAMES =
  'a annotation-xml applet b blockquote body br button caption center code col colgroup dd desc details div dl dt fieldset font foreignObject form frameset g h1 h2 hr html i iframe image input keygen li listing marquee math menu mglyph mi mo nobr noscript object ol optgroup option p plaintext pre rb rp rt ruby script select span style summary svg table tbody td template textarea th title tr ul x xmp'.split(
    ' ',
  );
const ATTRIBUTES = ['', '', '', ' color=a', ' /', ' encoding=text/html', ' type=hidden', ' a=b/'];
/** More than 100 levels, with what stands between a table and its cells, or a list and its items. */
const DEEPEST = 380;

const tag = fc.oneof(
  { arbitrary: fc.constantFrom('a', '\n'), weight: 1 },
  { arbitrary: fc.constantFrom(...NAMES).map((name) => `</${name}>`), weight: 3 },
  {
    arbitrary: fc
      .tuple(fc.constantFrom(...NAMES), fc.constantFrom(...ATTRIBUTES))
      .map(([name, more]) => `<${name}${more}>`),
    weight: 6,
  },
);
const tags = (most: number) => fc.array(tag, { maxLength: most }).map((all) => all.join(''));

/** Whether HTML is refused before it is read. */
function isRefused(html: string): boolean {
  const position = { start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 1, offset: html.length } };
  const tree: Root = { type: 'root', children: [{ type: 'html', value: html, position }] };
  try {
    refuseWildHtml(tree, html, DEFAULT_LIMITS, new LineMap(html));
    return false;
  } catch (error) {
    assert.ok(error instanceof BroadsheetError, String(error));
    return true;
  }
}

/** How many levels deep the tree is that HTML becomes. */
function depthOf(html: string): number {
  let most = 0;
  const open: { node: HastNodes; depth: number }[] = [];
  open.push({ node: raw({ type: 'root', children: [{ type: 'raw', value: html }] }), depth: 0 });
  for (let next = open.pop(); next; next = open.pop()) {
    const { node, depth } = next;
    most = Math.max(most, depth);
    if ('children' in node) for (const child of node.children) open.push({ node: child, depth: depth + 1 });
    if ('content' in node && node.content) open.push({ node: node.content, depth: depth + 1 });
  }
  return most;
}

describe('raw HTML', () => {
  test('that is not refused becomes no deep tree, whatever tags are repeated', () => {
    const property = fc.property(tags(3), tags(6), (before, repeated) => {
      const html = before + repeated.repeat(400);
      return isRefused(html) || depthOf(html) <= DEEPEST;
    });
    fc.assert(property, { numRuns: 1_500, seed: 6 });
  });

  // Found by that property.
  for (const [before, repeated] of [
    ['', '<button>a<font>'],
    ['</br><colgroup>', '<table><details><code>'],
    ['', '<dd><li>'],
    ['<svg>', '<tbody><caption>'],
    ['<svg>', '<html>'],
    ['<hr>a', '<rb><mo><select><table><tbody><keygen>'],
    ['', '<ruby /><p><rp />'],
    ['', '<button><select><svg><plaintext>'],
    ['', '<col><annotation-xml><iframe><template>'],
    ['', '<table><template>'],
    ['<ol>', '</br><div><font></div>'],
    ['<mtext><svg><tbody>', '</p><rb/>'],
    ['', '<rt><a></rt><rt/><rt>'],
    ['', '<foreignObject><path></foreignObject></svg><svg>x'],
    ['<mtext><listing><math>', '<noscript></mi><mi><mi/><svg>'],
  ] as const) {
    test(`${before}, and ${repeated} over and over, is refused`, () => {
      assert.ok(depthOf(before + repeated.repeat(400)) > DEEPEST);
      assert.ok(isRefused(before + repeated.repeat(400)));
    });
  }

  test('as people write it is not refused: end tags that may be left out, tables, comments, scripts', () => {
    for (const part of [
      '<p>a\n',
      '<ul><li>a<li>b</ul>\n',
      '<ul><li>a\n<ul><li>b</ul></ul>',
      '<dl><dt>a<dd>b</dl>',
      '<table><tr><td><b>a<td>b<tr><th>c</table>',
      '<table>\n<tbody>\n<tr>\n<td>a</td>\n</tr>\n</tbody>\n</table>\n',
      '<p>a<br>b<img src=c><hr>',
      '<!-- <div> -->',
      '<script>if (a<b) "<div>"</script>',
      '<select><option>a<option>b</select>',
      '<svg><path d=a /><g><path d=b></path></g></svg>',
      '<details><summary>a</summary><p>b</details>',
      '<a href="<div>">b</a>',
      '<ruby>a<rp>(<rt>b<rp>)</ruby>',
      '<b><i>a</b></i>',
    ]) {
      assert.ok(!isRefused(part.repeat(400)), part);
    }
  });
});
