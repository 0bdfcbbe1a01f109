import type { Element, Nodes, Root, Text } from 'hast';
import { EXIT, SKIP, visit } from 'unist-util-visit';
import { splitExplicitId } from '../../src/model/item-id.ts';
import { repeatsTitle } from '../../src/model/title.ts';

// What ours has in another form by design. Each rule asks ours for the other form before it takes anything out of the
// reference, so that a rule excuses nothing that is not there.

/** Changes both trees so that what is meant to differ does not. */
export function applyRules(reference: Root, ours: Root): void {
  const ids = idsOf(ours);
  nameAlerts(reference);
  takeExplicitIds(reference, ids);
  tickDue(ours);
  takeArrows(reference, ours);
  takeSeparators(reference, ours);
  unprefixFragments(reference, ids);
  unprefixFragments(ours, ids);
  const titles = takeTitles(reference, ours);
  rankHeadings(reference);
  reference.children.unshift(...titles.reference);
  ours.children.unshift(...titles.ours);
}

/**
 * The header is ours alone; but a first heading that its title says, and whose id it took over, stands in it.
 *
 * Where the heading is nothing but words, these may differ in case and in a sign at their end.
 */
function takeTitles(reference: Root, ours: Root): { reference: Element[]; ours: Element[] } {
  const title = takeHeader(ours)?.children.find(
    (child) => child.type === 'element' && child.properties.id !== undefined,
  );
  if (title?.type !== 'element') return { reference: [], ours: [] };
  const heading = takeFirstHeading(reference);
  if (!heading || !repeatsTitle(textIn(heading), textIn(title)))
    return { reference: heading ? [heading] : [], ours: [] };
  const isText = title.children.every(({ type }) => type === 'text');
  let hasMore = false;
  visit(heading, 'element', ({ tagName }) => {
    hasMore ||= tagName === 'a' || tagName === 'img';
  });
  const children = isText && !hasMore ? title.children : heading.children;
  return { reference: [{ ...heading, tagName: 'h1', children }], ours: [{ ...title, tagName: 'h1' }] };
}

function takeHeader(ours: Root): Element | undefined {
  const article = ours.children.find((child) => child.type === 'element');
  const [header] = article?.type === 'element' ? article.children : [];
  if (article?.type !== 'element' || header?.type !== 'element' || header.tagName !== 'header') return undefined;
  article.children.shift();
  return header;
}

function takeFirstHeading(reference: Root): Element | undefined {
  let heading: Element | undefined;
  visit(reference, 'element', (node, index, parent) => {
    if (/^(?:aside|blockquote|dd|details|li|td|th)$/.test(node.tagName)) return SKIP;
    if (!/^h[1-6]$/.test(node.tagName)) return undefined;
    heading = node;
    if (index !== undefined) parent?.children.splice(index, 1);
    return EXIT;
  });
  return heading;
}

function textIn(node: Element): string {
  return textsOf(node)
    .map(({ value }) => value)
    .join('');
}

/** Sections start at `h2`, no rank is skipped, and none is below `h6`. */
export function rankHeadings(reference: Root): void {
  let open: number[] = [];
  visit(reference, 'element', (node) => {
    if (node.properties.dataFootnotes !== undefined) open = [];
    const depth = Number(/^h([1-6])$/.exec(node.tagName)?.[1] ?? 0);
    if (depth === 0) return;
    open = [...open.filter((outer) => outer < depth), depth];
    node.tagName = `h${Math.min(open.length + 1, 6)}`;
  });
}

/** The ids of headings and items, which `{#id}` sets. */
function idsOf(tree: Nodes): ReadonlySet<string> {
  const ids = new Set<string>();
  visit(tree, 'element', ({ properties }) => {
    for (const value of [properties.id, properties.dataItem, properties['checklist-id'], properties.checklistId])
      if (value !== undefined) ids.add(String(value));
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
    if (!/^(?:h[1-6]|li|p)$/.test(node.tagName)) return;
    for (const text of textsOf(node)) {
      // The label of a checklist may end in its colon.
      const [, written, colon] = /^(.*\})([:：]?)$/s.exec(text.value.trimEnd()) ?? [];
      const { text: before, id } = splitExplicitId(written ?? '');
      if (id !== undefined && (ids.has(id) || ids.has(`section-${id}`))) text.value = before + colon;
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

/** A mark in a list with a cadence has no date: it is told beside the box, which is empty. */
function tickDue(ours: Root): void {
  visit(ours, 'element', (list) => {
    if (list.properties.cadence === undefined) return;
    visit(list, 'element', ({ tagName, properties }) => {
      if (tagName === 'input' && properties.dataChecked === 'true') properties.checked = true;
    });
  });
}

/** The arrow after a call to action is drawn within its link, and emphasis around the link within it. */
function takeArrows(reference: Root, ours: Root): void {
  const calls = new Set<string>();
  visit(ours, 'element', ({ properties, children: [link] }) => {
    const isCall = String(properties.className) === 'broadsheet-call-to-action';
    if (isCall && link?.type === 'element') calls.add(String(link.properties.href));
  });
  visit(reference, 'element', ({ tagName, children: [first, arrow, ...more] }) => {
    if (tagName !== 'p' || first?.type !== 'element' || arrow?.type !== 'text' || more.length > 0) return;
    const link = first.tagName === 'a' ? first : onlyLink(first);
    if (!link || !calls.has(String(link.properties.href)) || !/^[\s→➔➜➡›»>↗⟶]*$/u.test(arrow.value)) return;
    link.children.push({ ...arrow });
    arrow.value = '';
  });
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
