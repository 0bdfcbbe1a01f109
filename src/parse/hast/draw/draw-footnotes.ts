import type { Element, ElementContent } from 'hast';
import type { FootnoteDefinition } from 'mdast';
import { apart, drawFlow, lineEnd } from './draw-flow.ts';
import { footnoteId } from './draw-phrasing.ts';
import { type Drawing, elementAt } from './drawing.ts';

/** Draws the footnotes that were referred to, in the order of their numbers; nothing where there are none. */
export function drawFootnotes(drawing: Drawing): Element | undefined {
  const named = drawing.named;
  const drawn = [];
  // A footnote may refer to another, that then joins the row.
  for (const [key, reference] of drawing.references) {
    const definition = drawing.footnotes.get(key);
    if (!definition) continue;
    drawing.named = [];
    const content: (ElementContent | undefined)[] = drawFlow(definition.children, drawing);
    drawn.push({ key, reference, definition, content, named: drawing.named });
  }
  drawing.named = named;
  if (drawn.length === 0) return undefined;

  const heading: Element = {
    type: 'element',
    tagName: 'h2',
    properties: { className: ['sr-only'], id: 'footnote-label' },
    children: [{ type: 'text', value: 'Footnotes' }],
  };
  named.push(heading);
  const items = drawn.map(({ key, reference, definition, content, named: within }) => {
    addWaysBack(content, definition, waysBack(key, reference, drawing));
    const item = elementAt(definition, 'li', { id: `user-content-fn-${footnoteId(key)}` }, apart(content));
    named.push(item, ...within);
    return item;
  });
  const list: Element = { type: 'element', tagName: 'ol', properties: {}, children: apart(items) };
  return {
    type: 'element',
    tagName: 'section',
    properties: { dataFootnotes: true, className: ['footnotes'] },
    children: [heading, lineEnd(), list, lineEnd()],
  };
}

/** Links from a footnote to each place that refers to it. */
function waysBack(
  key: string,
  { number, count }: { readonly number: number; readonly count: number },
  drawing: Drawing,
): ElementContent[] {
  const links: ElementContent[] = [];
  for (let time = 1; time <= count; time++) {
    const again = time > 1 ? `-${time}` : '';
    const properties = {
      href: `#user-content-fnref-${footnoteId(key)}${again}`,
      dataFootnoteBackref: '',
      ariaLabel: `Back to reference ${number}${again}`,
      className: ['data-footnote-backref'],
    };
    drawing.mayRefer(properties, 'href');
    const children: ElementContent[] = [{ type: 'text', value: '↩' }];
    if (time > 1) {
      const text: ElementContent = { type: 'text', value: String(time) };
      children.push({ type: 'element', tagName: 'sup', properties: {}, children: [text] });
      links.push({ type: 'text', value: ' ' });
    }
    links.push({ type: 'element', tagName: 'a', properties, children });
  }
  return links;
}

/** They stand at the end of the last paragraph, else behind all. */
function addWaysBack(
  content: (ElementContent | undefined)[],
  { children }: FootnoteDefinition,
  links: readonly ElementContent[],
): void {
  const last = content.at(-1);
  if (last?.type !== 'element' || last.tagName !== 'p') {
    content.push(...links);
    return;
  }
  const paragraph = children.findLast((child) => child.type === 'paragraph');
  const isCommentLast = paragraph?.children.at(-1)?.type === 'html';
  const text = last.children.at(-1);
  if (text?.type === 'text' && !isCommentLast) text.value += ' ';
  else last.children.push({ type: 'text', value: ' ' });
  last.children.push(...links);
}
