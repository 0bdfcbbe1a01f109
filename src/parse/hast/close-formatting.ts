import type { Heading, List, Nodes, Paragraph, Parents } from 'mdast';

/** Elements that HTML opens again, for whatever follows, until they are closed: the standard's “formatting” ones. */
const FORMATTING = /<(\/?)(a|b|big|code|em|font|i|nobr|s|small|strike|strong|tt|u)(?![\w-])[^>]*>/gi;

/**
 * Closes, in an article with tasks, what raw HTML within a paragraph or an item left open, in place: a `<b>` that an author
 * forgot to close would be opened again around all that follows, and the tasks in it would be none.
 */
export function closeFormatting(nodes: readonly Nodes[]): void {
  if (!nodes.some(isTask)) return;
  for (const node of nodes) {
    if (node.type === 'paragraph' || node.type === 'heading') closeLine(node);
    if (node.type === 'list' && hasTask(node)) closeBlocks(node);
  }
}

function isTask(node: Nodes): boolean {
  return node.type === 'listItem' && typeof node.checked === 'boolean';
}

function hasTask(list: List): boolean {
  return list.children.some(
    (item) => isTask(item) || item.children.some((child) => child.type === 'list' && hasTask(child)),
  );
}

function closeLine(line: Paragraph | Heading): void {
  const ends = endTags(htmlIn(line).join(''));
  if (ends !== '') line.children.push({ type: 'html', value: ends });
}

function closeBlocks(container: Parents): void {
  for (const child of container.children) {
    if (child.type === 'html') child.value += endTags(child.value);
    else if (child.type === 'list' || child.type === 'listItem' || child.type === 'blockquote') closeBlocks(child);
  }
}

function htmlIn(node: Nodes): string[] {
  if (node.type === 'html') return [node.value];
  return 'children' in node ? node.children.flatMap(htmlIn) : [];
}

/** The end tags that some HTML lacks, the last opened first. One too many is ignored by whoever reads it. */
function endTags(html: string): string {
  const open: string[] = [];
  for (const [, slash, name = ''] of html.matchAll(FORMATTING)) {
    const tag = name.toLowerCase();
    if (!slash) open.push(tag);
    else if (open.includes(tag)) open.splice(open.lastIndexOf(tag), 1);
  }
  return open
    .reverse()
    .map((name) => `</${name}>`)
    .join('');
}
