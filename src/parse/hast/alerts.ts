import type { Blockquote, Nodes, Paragraph, Text } from 'mdast';

const MARKER = /^\[!(note|tip|important|warning|caution)\][^\S\r\n]*(?:\r\n|\r|\n|$)/i;

/**
 * Turns GitHub's alerts (`> [!NOTE]`) into asides with a title, in place.
 *
 * As on GitHub, the marker stands alone on the quote's first line.
 *
 * @see https://docs.github.com/en/get-started/writing-on-github/getting-started-with-writing-and-formatting-on-github/basic-writing-and-formatting-syntax#alerts
 */
export function markAlerts(nodes: readonly Nodes[]): void {
  for (const node of nodes) if (node.type === 'blockquote') markAlert(node);
}

function markAlert(quote: Blockquote): void {
  const first = quote.children[0];
  const text = first?.type === 'paragraph' ? first.children[0] : undefined;
  const match = text?.type === 'text' ? MARKER.exec(text.value) : null;
  if (first?.type !== 'paragraph' || text?.type !== 'text' || !match?.[1]) return;
  if (!endsLine(first, text, match[0])) return;
  const kind = match[1].toLowerCase();
  text.value = text.value.slice(match[0].length);
  if (text.value === '') first.children.shift();
  if (first.children[0]?.type === 'break') first.children.shift();
  if (first.children.length === 0) quote.children.shift();
  quote.data = { hName: 'aside', hProperties: { className: ['alert', `alert-${kind}`], role: 'note' } };
  quote.children.unshift({
    type: 'paragraph',
    data: { hProperties: { className: ['alert-title'] } },
    children: [{ type: 'text', value: kind[0]?.toUpperCase() + kind.slice(1) }],
  });
}

/** Whether nothing but a line end follows the marker. */
function endsLine(paragraph: Paragraph, text: Text, marker: string): boolean {
  if (text.value.length > marker.length || /[\r\n]$/.test(marker)) return true;
  const next = paragraph.children[1];
  return next === undefined || next.type === 'break';
}
