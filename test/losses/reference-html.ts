import type { Root } from 'hast';
import { raw } from 'hast-util-raw';
import { toHast } from 'mdast-util-to-hast';
import { VFile } from 'vfile';
import { referenceTree } from '../identity/reference-tree.ts';

/** A document as plain CommonMark and GFM draw it, raw HTML read as a browser does; what has a place keeps it. */
export function referenceHtml(source: string): Root {
  // The tree that is compared with counts from after a byte order mark.
  const shift = source.startsWith('\ufeff') ? 1 : 0;
  const tree = toHast(referenceTree(source), { allowDangerousHtml: true });
  const html = raw(tree, { file: new VFile(source.slice(shift)) });
  return html.type === 'root' ? html : { type: 'root', children: html.type === 'doctype' ? [] : [html] };
}
