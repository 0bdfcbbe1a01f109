import type { Nodes, Root } from 'hast';
import { raw } from 'hast-util-raw';
import { VFile } from 'vfile';

/** Makes elements of the raw HTML in a tree, as a browser would; positions stay those of the source. */
export type ReadHtml = (tree: Root, source: string) => Nodes;

/** The full HTML reader: by far the largest part of the parser, so it is handed in only where a source has HTML. */
export const readHtml: ReadHtml = (tree, source) => raw(tree, { file: new VFile(source) });
