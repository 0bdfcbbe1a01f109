import type { CleanHtml } from '../readers.ts';
import { mdastToHast } from './mdast-to-hast.ts';
import { readHtml } from './read-html.ts';
import { sanitise } from './sanitise.ts';

/** Converts Markdown, reads its raw HTML as a browser would, and sanitises what that makes. */
export const cleanHtml: CleanHtml = (tree, nodes, source, { hasHtml, sanitize, rehypePlugins, lines }) =>
  sanitise(mdastToHast(tree, nodes, hasHtml, source, readHtml, rehypePlugins), nodes, sanitize, lines);
