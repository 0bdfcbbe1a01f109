import type { ElementContent } from 'hast';
import type { Nodes, Root } from 'mdast';
import type { LineMap } from '../../../model/line-map.ts';
import { isSafeProperty, type SafeHtml } from '../../../model/safe-html.ts';
import type { Clean } from '../sanitise.ts';
import { drawFlow, lineEnd } from './draw-flow.ts';
import { drawFootnotes } from './draw-footnotes.ts';
import { Drawing } from './drawing.ts';

/**
 * Makes of Markdown without HTML, in one walk, the very tree that conversion and sanitising make of it: Markdown alone
 * can hold nothing unsafe but an address.
 *
 * The tree is not changed, so that the second way can still be taken.
 *
 * @param nodes All of the tree's.
 * @param alerts Those that were marked as alerts.
 * @returns Nothing where there is something in the tree that it does not know, or where less is allowed than Markdown holds.
 */
export function drawMarkdown(
  tree: Root,
  nodes: readonly Nodes[],
  alerts: ReadonlySet<Nodes>,
  allowed: SafeHtml,
  lines: LineMap,
): Clean | undefined {
  if (!allowsMarkdown(allowed)) return undefined;
  const drawing = new Drawing(nodes, alerts, allowed, lines);
  const children: ElementContent[] = [];
  for (const [index, block] of drawFlow(tree.children, drawing).entries()) {
    if (index > 0) children.push(lineEnd());
    if (block) children.push(block);
  }
  const footnotes = drawFootnotes(drawing);
  if (footnotes) children.push(lineEnd(), footnotes);
  if (drawing.gaveUp) return undefined;
  drawing.settle();
  return { tree: { type: 'root', children }, problems: drawing.removals.problems() };
}

const ELEMENTS =
  'a aside blockquote br code del em h1 h2 h3 h4 h5 h6 hr img li ol p pre section strong sup table tbody td th thead tr ul'.split(
    ' ',
  );

const PROPERTIES = Object.entries({
  a: 'href title ariaDescribedBy ariaLabel dataFootnoteBackref dataFootnoteRef',
  aside: 'role',
  img: 'alt src title',
  ol: 'start',
  section: 'dataFootnotes',
  td: 'align',
  th: 'align',
}).flatMap(([element, names]) => names.split(' ').map((name) => ({ element, name })));

/** Whether all that Markdown holds is allowed; which addresses are is seen at each. */
function allowsMarkdown(allowed: SafeHtml): boolean {
  return (
    ELEMENTS.every((element) => allowed.elements.has(element)) &&
    PROPERTIES.every(
      ({ element, name }) =>
        isSafeProperty(element, name, allowed) && (name === 'href' || name === 'src' || !allowed.schemes.has(name)),
    )
  );
}
