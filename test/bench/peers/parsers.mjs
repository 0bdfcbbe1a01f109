// What other parsers make of a source, for `npm run bench:parse`; here, so that they come from the peers' own packages.
import { load } from 'js-yaml';
import { lexer, parse } from 'marked';

/** Tokens of marked. */
export const markedTokens = (source) => lexer(source);

/** HTML of marked. */
export const markedHtml = (source) => parse(source);

/** The fields of the frontmatter, by js-yaml, and the rest as HTML, by marked: no schema, no places, no checks. */
export function readAsFloor(source) {
  const [, head, body] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(source);
  return { ...load(head), html: parse(body) };
}

/** markdown-it, where someone has installed it: a function that makes HTML. */
export async function loadMarkdownIt() {
  try {
    const { default: MarkdownIt } = await import('markdown-it');
    const markdownIt = new MarkdownIt({ html: true, linkify: true });
    return (source) => markdownIt.render(source);
  } catch (error) {
    if (error.code === 'ERR_MODULE_NOT_FOUND') return undefined;
    throw error;
  }
}
