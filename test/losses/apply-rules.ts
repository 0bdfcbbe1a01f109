import type { Element, Nodes, Text } from 'hast';
import { visit } from 'unist-util-visit';
import { splitExplicitId } from '../../src/model/item-id.ts';

// What ours has in another form by design. Each rule asks ours for the other form before it takes anything out of the
// reference, so that a rule excuses nothing that is not there.

/** Changes both trees so that what is meant to differ does not. */
export function applyRules(reference: Nodes, ours: Nodes): void {
  const ids = idsOf(ours);
  nameAlerts(reference);
  takeExplicitIds(reference, ids);
  takeSeparators(reference, ours);
  unprefixFragments(reference, ids);
  unprefixFragments(ours, ids);
}

/** The ids of headings and items, which `{#id}` sets. */
function idsOf(tree: Nodes): ReadonlySet<string> {
  const ids = new Set<string>();
  visit(tree, 'element', ({ properties: { id, dataItem } }) => {
    for (const value of [id, dataItem]) if (value !== undefined) ids.add(String(value));
  });
  return ids;
}

/** `> [!NOTE]` is drawn as a title. */
function nameAlerts(reference: Nodes): void {
  visit(reference, 'element', (quote) => {
    if (quote.tagName !== 'blockquote') return;
    const first = quote.children.find((child) => child.type === 'element');
    const text = first?.type === 'element' && first.tagName === 'p' ? first.children[0] : undefined;
    if (text?.type !== 'text') return;
    text.value = text.value.replace(/^\[!(note|tip|important|warning|caution)\](?=\s*(?:\n|$))/i, (_, kind: string) => {
      return `${kind[0]?.toUpperCase()}${kind.slice(1).toLowerCase()}`;
    });
  });
}

/** `{#id}` at the end of a heading or an item is its id, where ours has that id. */
function takeExplicitIds(reference: Nodes, ids: ReadonlySet<string>): void {
  visit(reference, 'element', (node) => {
    if (!/^(?:h[1-6]|li)$/.test(node.tagName)) return;
    for (const text of textsOf(node)) {
      const { text: before, id } = splitExplicitId(text.value);
      if (id !== undefined && (ids.has(id) || ids.has(`section-${id}`))) text.value = before;
    }
  });
}

function textsOf(node: Element): Text[] {
  const texts: Text[] = [];
  visit(node, 'text', (text) => {
    texts.push(text);
  });
  return texts;
}

/** The dash or colon between a related link and its description is drawn as a line of its own. */
function takeSeparators(reference: Nodes, ours: Nodes): void {
  const described = new Set<string>();
  visit(ours, 'element', (nav) => {
    if (nav.tagName !== 'broadsheet-related-links') return;
    visit(nav, 'element', (item) => {
      if (item.tagName !== 'li') return;
      const link = item.children.find((child) => child.type === 'element' && child.tagName === 'a');
      if (link?.type === 'element') described.add(String(link.properties.href));
    });
  });
  if (described.size === 0) return;
  visit(reference, 'element', (item) => {
    if (item.tagName !== 'li') return;
    visit(item, 'element', (parent) => {
      for (const [index, child] of parent.children.entries()) {
        const next = parent.children[index + 1];
        if (next?.type !== 'text' || child.type !== 'element') continue;
        const link = child.tagName === 'a' ? child : onlyLink(child);
        if (link && described.has(String(link.properties.href))) next.value = next.value.replace(/^\s*[-–—:：]+/u, '');
      }
    });
  });
}

/** The link that emphasis holds. */
function onlyLink({ tagName, children }: Element): Element | undefined {
  if (tagName !== 'strong' && tagName !== 'em') return undefined;
  const [only] = children;
  return only?.type === 'element' ? (only.tagName === 'a' ? only : onlyLink(only)) : undefined;
}

/** An id that is one plain identifier is prefixed, and what leads to it with it. */
function unprefixFragments(tree: Nodes, ids: ReadonlySet<string>): void {
  visit(tree, 'element', ({ properties }) => {
    const [, prefix = '', id] = /^#(section-)?(.+)$/.exec(String(properties.href ?? '')) ?? [];
    if (id !== undefined && prefix !== '' && ids.has(prefix + id)) properties.href = `#${id}`;
  });
}
