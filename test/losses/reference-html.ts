import type { Root } from 'hast';
import { raw } from 'hast-util-raw';
import { toHast } from 'mdast-util-to-hast';
import { visit } from 'unist-util-visit';
import { VFile } from 'vfile';
import { referenceTree } from '../identity/reference-tree.ts';

/** A document as plain CommonMark and GFM draw it, raw HTML read as a browser does; what has a place keeps it. */
export function referenceHtml(source: string): Root {
  const text = withoutFrontmatter(source.replace(/^\ufeff/, ''));
  const tree = toHast(referenceTree(text), { allowDangerousHtml: true });
  const html = raw(tree, { file: new VFile(text) });
  // Places are those of the whole file.
  if (source.length > text.length) {
    visit(html, ({ position }) => {
      for (const point of [position?.start, position?.end]) if (point?.offset !== undefined) point.offset++;
    });
  }
  return html.type === 'root' ? html : { type: 'root', children: html.type === 'doctype' ? [] : [html] };
}

/**
 * Blanks what remark does not know as frontmatter: a block in a named language, one of keys behind empty lines, and JSON
 * that begins a file.
 */
function withoutFrontmatter(text: string): string {
  const named = /(?<![\s\S])---[ \t]*[a-z]+[ \t]*\r?\n.*?^---[ \t]*$/ms.exec(text)?.[0];
  const late = /(?<![\s\S])(?:[ \t]*\r?\n)+---[ \t]*\r?\n[\w-]+:.*?^---[ \t]*$/ms.exec(text)?.[0];
  const block = named ?? late ?? jsonAt(text);
  return block.replace(/[^\r\n]/g, ' ') + text.slice(block.length);
}

function jsonAt(text: string): string {
  const block = /(?<![\s\S])\{.*?^\}[ \t]*$/ms.exec(text)?.[0] ?? '';
  try {
    JSON.parse(block);
    return block;
  } catch {
    return '';
  }
}
