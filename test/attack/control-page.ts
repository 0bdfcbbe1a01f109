import { micromark } from 'micromark';
import { gfm } from 'micromark-extension-gfm';
import { gfmFootnoteHtml } from 'micromark-extension-gfm-footnote';
import { gfmTableHtml } from 'micromark-extension-gfm-table';
import { gfmTaskListItemHtml } from 'micromark-extension-gfm-task-list-item';
import type { AttackDocument } from './attack-document.ts';

/** Prints a document as renderers do that leave everything in; nothing for what only Broadsheet's elements are given. */
export function printWhole({ given }: Pick<AttackDocument, 'given'>): string | undefined {
  if ('markdown' in given) return printMarkdown(given.markdown);
  return 'article' in given ? printNode(given.article) : undefined;
}

/** A page with a document printed in this way: what runs here is what a document is able to. */
export function writeControlPage(document: AttackDocument): string {
  const body = printWhole(document) ?? '';
  return `<!doctype html><html><head><meta charset="utf-8"><script src="/control.js"></script></head><body>${body}</body></html>`;
}

function printMarkdown(source: string): string {
  // As many do: what is between the fences is printed by a template that quotes nothing.
  const [, frontmatter = '', body = source] =
    /^(?:---|\+\+\+)[a-z]*\n([\s\S]*?)\n(?:---|\+\+\+)\n([\s\S]*)$/.exec(source) ?? [];
  const fields = [...frontmatter.matchAll(/["']?[\w-]+["']?\s*[:=]\s*['"]?(.*?)['"]?$/gm)].map(([, text = '']) => text);
  const head = fields.map((text) => `<h1>${text}</h1><meta content="${text}"><a href="${text}">a</a>`).join('');
  return (
    head +
    micromark(body, {
      allowDangerousHtml: true,
      allowDangerousProtocol: true,
      extensions: [gfm()],
      // Without GitHub's filter of tags.
      htmlExtensions: [gfmFootnoteHtml(), gfmTableHtml(), gfmTaskListItemHtml()],
    })
  );
}

/** Prints any tree by templates: elements as they are named, attributes as they are spelt, texts and links as they are. */
function printNode(node: unknown): string {
  if (Array.isArray(node)) return node.map(printNode).join('');
  if (typeof node !== 'object' || node === null) return typeof node === 'string' ? node : '';
  const { type, tagName, properties, value, href, children, ...others } = node as Readonly<Record<string, unknown>>;
  if (type === 'text' || type === 'raw' || type === 'html') return String(value);
  if (type === 'comment') return `<!--${value}-->`;
  if (type === 'element') {
    const attributes = Object.entries(properties ?? {}).map(([name, text]) => ` ${name.toLowerCase()}="${text}"`);
    return `<${tagName}${attributes.join('')}>${printNode(children)}</${tagName}>`;
  }
  const link = href === undefined ? '' : `<a href="${href}">a</a>`;
  return link + printNode(children) + Object.values(others).map(printNode).join('');
}
