import type { Element, Nodes, RootContent } from 'hast';

/** Elements around which white space is not seen. */
const BLOCKS: ReadonlySet<string> = new Set(
  'article aside blockquote broadsheet-checklist broadsheet-related-links dd details div dl dt h1 h2 h3 h4 h5 h6 hr li nav ol p pre section summary table tbody td tfoot th thead tr ul br'.split(
    ' ',
  ),
);

/** A tree as text that is equal for trees that a browser shows alike: sorted attributes, no white space but what is seen. */
export function normalHtml(nodes: readonly RootContent[]): string {
  return nodes
    .map((node) => normal(node, false))
    .join('')
    .replace(/[ \t\r\n]*(\n)[ \t\r\n]*/g, '$1')
    .replace(/ {2,}/g, ' ')
    .trim();
}

function normal(node: Nodes, isCode: boolean): string {
  if (node.type === 'text') {
    const text = node.value.replace(/&/g, '&amp;').replace(/</g, '&lt;');
    // White space of code is written so that it stays when that around blocks goes.
    return isCode ? text.replace(/\s/g, (space) => `&#${space.codePointAt(0)};`) : text.replace(/[ \t\r\n]+/g, ' ');
  }
  if (node.type !== 'element') return node.type === 'comment' ? `<!--${node.value}-->` : '';
  const { tagName, children } = node;
  const tag = `<${tagName}${attributes(node)}>`;
  const inner = children.map((child) => normal(child, isCode || tagName === 'pre')).join('');
  const html = `${tag}${inner}</${tagName}>`;
  if (!BLOCKS.has(tagName)) return html;
  return `\n${tag}\n${inner}\n</${tagName}>\n`;
}

function attributes({ properties }: Element): string {
  const pairs = Object.entries(properties)
    .filter(([, value]) => value !== undefined && value !== null && value !== false)
    .map(([name, value]) => ` ${name}="${Array.isArray(value) ? value.join(' ') : value === true ? '' : value}"`);
  return pairs.sort().join('');
}
