import type { Blockquote, Nodes, Paragraph, Text } from 'mdast';

const MARKER = /^\[!(note|tip|important|warning|caution)\][^\S\r\n]*(?:\r\n|\r|\n|$)/i;

/**
 * Turns GitHub's alerts (`> [!NOTE]`) into asides with a title, in place.
 *
 * As on GitHub, the marker stands alone on the quote's first line.
 *
 * @see https://docs.github.com/en/get-started/writing-on-github/getting-started-with-writing-and-formatting-on-github/basic-writing-and-formatting-syntax#alerts
 *
 * @returns What it marked: the asides and their titles.
 */
export function markAlerts(nodes: readonly Nodes[]): ReadonlySet<Nodes> {
  const marked = new Set<Nodes>();
  for (const node of nodes) {
    const title = node.type === 'blockquote' ? markAlert(node) : undefined;
    if (title) marked.add(node).add(title);
  }
  return marked;
}

function markAlert(quote: Blockquote): Paragraph | undefined {
  const first = quote.children[0];
  const text = first?.type === 'paragraph' ? first.children[0] : undefined;
  const match = text?.type === 'text' ? MARKER.exec(text.value) : null;
  if (first?.type !== 'paragraph' || text?.type !== 'text' || !match?.[1]) return undefined;
  if (!endsLine(first, text, match[0])) return undefined;
  const kind = match[1].toLowerCase();
  text.value = text.value.slice(match[0].length);
  if (text.value === '') first.children.shift();
  if (first.children[0]?.type === 'break') first.children.shift();
  if (first.children.length === 0) quote.children.shift();
  quote.data = { hName: 'aside', hProperties: { className: ['alert', `alert-${kind}`], role: 'note' } };
  const title: Paragraph = {
    type: 'paragraph',
    data: { hProperties: { className: ['alert-title'] } },
    children: [{ type: 'text', value: kind[0]?.toUpperCase() + kind.slice(1) }],
  };
  quote.children.unshift(title);
  return title;
}

/** Whether nothing but a line end follows the marker. */
function endsLine(paragraph: Paragraph, text: Text, marker: string): boolean {
  if (text.value.length > marker.length || /[\r\n]$/.test(marker)) return true;
  const next = paragraph.children[1];
  return next === undefined || next.type === 'break';
}
