import type { ElementContent, Properties, Text } from 'hast';
import type { Definition, FootnoteReference, Nodes, PhrasingContent, Resource } from 'mdast';
import { type Drawing, elementAt, keyOf, normalUrl } from './drawing.ts';

/** Draws text and what stands in it: emphasis, code, links, images, line breaks, marks of footnotes. */
export function drawPhrasing(nodes: readonly PhrasingContent[], drawing: Drawing): ElementContent[] {
  const drawn: ElementContent[] = [];
  let isAfterBreak = false;
  for (const node of nodes) {
    if (node.type === 'break') {
      drawn.push(elementAt(node, 'br', {}, []), { type: 'text', value: '\n' });
      isAfterBreak = true;
      continue;
    }
    const content = drawOne(node, drawing);
    if (content) {
      if (isAfterBreak) trimFirstText(content);
      drawn.push(content);
    }
    isAfterBreak = false;
  }
  return drawn;
}

function drawOne(node: PhrasingContent, drawing: Drawing): ElementContent | undefined {
  switch (node.type) {
    case 'text':
      return textAt(node, trimmedLines(node.value));
    case 'strong':
      return around(node, 'strong', drawing);
    case 'emphasis':
      return around(node, 'em', drawing);
    case 'delete':
      return around(node, 'del', drawing);
    case 'inlineCode':
      return elementAt(node, 'code', {}, [textAt(node, node.value.replace(/\r?\n|\r/g, ' '))]);
    case 'link':
      return drawLink(node, node, drawing);
    case 'linkReference': {
      const definition = drawing.definitions.get(keyOf(node));
      return definition ? drawLink(node, definition, drawing) : drawing.giveUp();
    }
    case 'image':
      return drawImage(node, node, drawing);
    case 'imageReference': {
      const definition = drawing.definitions.get(keyOf(node));
      return definition ? drawImage(node, definition, drawing) : drawing.giveUp();
    }
    case 'footnoteReference':
      return drawMark(node, drawing);
    case 'html':
      // A comment: other HTML is not for this way.
      return undefined;
    default:
      return drawing.giveUp();
  }
}

function textAt({ position }: Pick<Nodes, 'position'>, value: string): Text {
  return position ? { type: 'text', value, position } : { type: 'text', value };
}

function around(
  node: Extract<PhrasingContent, { children: PhrasingContent[] }>,
  tagName: string,
  drawing: Drawing,
): ElementContent {
  const children = drawing.nested(() => drawPhrasing(node.children, drawing));
  return elementAt(node, tagName, {}, children);
}

function drawLink(
  node: Extract<PhrasingContent, { type: 'link' | 'linkReference' }>,
  { url, title }: Resource | Definition,
  drawing: Drawing,
): ElementContent {
  const link = elementAt(node, 'a', {}, []);
  drawing.setUrl(link, 'href', url);
  if (title !== null && title !== undefined) link.properties.title = title;
  link.children = drawing.nested(() => drawPhrasing(node.children, drawing));
  return link;
}

function drawImage(
  node: Extract<PhrasingContent, { type: 'image' | 'imageReference' }>,
  { url, title }: Resource | Definition,
  drawing: Drawing,
): ElementContent {
  const image = elementAt(node, 'img', {}, []);
  drawing.setUrl(image, 'src', url);
  if (node.alt !== null && node.alt !== undefined) image.properties.alt = node.alt;
  if (title !== null && title !== undefined) image.properties.title = title;
  return image;
}

/** The number that leads to a footnote. */
function drawMark(node: FootnoteReference, drawing: Drawing): ElementContent {
  const key = keyOf(node);
  const known = drawing.references.get(key) ?? { number: drawing.references.size + 1, count: 0 };
  drawing.references.set(key, known);
  known.count++;
  const id = footnoteId(key);
  const properties: Properties = {
    href: `#user-content-fn-${id}`,
    id: `user-content-fnref-${id}${known.count > 1 ? `-${known.count}` : ''}`,
    dataFootnoteRef: true,
    ariaDescribedBy: ['footnote-label'],
  };
  const link = elementAt(node, 'a', properties, [{ type: 'text', value: String(known.number) }]);
  drawing.mayRefer(properties, 'href');
  drawing.mayRefer(properties, 'ariaDescribedBy');
  drawing.named.push(link);
  return elementAt(node, 'sup', {}, [link]);
}

/** What a footnote's ids end in. */
export function footnoteId(key: string): string {
  return normalUrl(key.toLowerCase());
}

/** Text without the spaces at its line ends. */
function trimmedLines(text: string): string {
  return /[ \t][\r\n]|[\r\n][ \t]/.test(text) ? text.replace(/(?<![ \t])[ \t]*(\r?\n|\r)[ \t]*/g, '$1') : text;
}

/** After a line break, the line begins with its first text. */
function trimFirstText(content: ElementContent): void {
  const text = content.type === 'element' ? content.children[0] : content;
  if (text?.type === 'text') text.value = text.value.replace(/^[ \t]+/, '');
}
