import type { Element, ElementContent, Properties } from 'hast';
import type { Blockquote, Code, List, ListItem, Paragraph, RootContent } from 'mdast';
import { safeClassNames } from '../../../model/safe-html.ts';
import { drawPhrasing } from './draw-phrasing.ts';
import { drawTable } from './draw-table.ts';
import { type Drawing, elementAt } from './drawing.ts';

/** Nothing stands for a comment: it is not drawn, but the line ends around it are. */
export type Drawn = Element | undefined;

/** Draws blocks. */
export function drawFlow(nodes: readonly RootContent[], drawing: Drawing): Drawn[] {
  return drawing.nested(() => {
    const drawn: Drawn[] = [];
    for (const node of nodes) {
      if (!NOT_DRAWN.has(node.type)) drawn.push(drawOne(node, drawing));
    }
    return drawn;
  });
}

const NOT_DRAWN: ReadonlySet<string> = new Set(
  'definition footnoteDefinition yaml toml json frontmatter-code'.split(' '),
);

function drawOne(node: RootContent, drawing: Drawing): Drawn {
  switch (node.type) {
    case 'paragraph':
      return elementAt(node, 'p', hintsOf(node, drawing), drawPhrasing(node.children, drawing));
    case 'heading': {
      const heading = elementAt(node, `h${node.depth}`, {}, drawPhrasing(node.children, drawing));
      drawing.named.push(heading);
      return heading;
    }
    case 'list':
      return drawList(node, drawing);
    case 'blockquote': {
      const tagName = drawing.alerts.has(node) ? 'aside' : 'blockquote';
      return elementAt(node, tagName, hintsOf(node, drawing), apart(drawFlow(node.children, drawing)));
    }
    case 'code':
      return drawCode(node, drawing);
    case 'table':
      return drawTable(node, drawing);
    case 'thematicBreak':
      return elementAt(node, 'hr', {}, []);
    case 'html':
      // A comment: other HTML is not for this way.
      return undefined;
    default:
      return drawing.giveUp();
  }
}

/** The class names and the role of an alert. */
function hintsOf(node: Blockquote | Paragraph, { alerts }: Drawing): Properties {
  return alerts.has(node) ? { ...node.data?.hProperties } : {};
}

function drawCode(node: Code, drawing: Drawing): Element {
  const value = node.value === '' ? '' : `${node.value}\n`;
  const code = elementAt(node, 'code', {}, [{ type: 'text', value }]);
  if (node.lang) {
    const className = safeClassNames([`language-${node.lang.split(/\s/, 1)[0]}`]);
    if (className.length > 0) code.properties.className = className;
    else drawing.removals.attributes(code, ['class']);
  }
  return elementAt(node, 'pre', {}, [code]);
}

function drawList(node: List, drawing: Drawing): Element {
  const isLoose = Boolean(node.spread) || node.children.some(isLooseItem);
  const properties: Properties = {};
  if (typeof node.start === 'number' && node.start !== 1) properties.start = node.start;
  if (node.children.some(isTask)) properties.className = ['contains-task-list'];
  const items = drawing.nested(() => node.children.map((item) => drawItem(item, isLoose, drawing)));
  return elementAt(node, node.ordered ? 'ol' : 'ul', properties, apart(items));
}

function isLooseItem({ spread, children }: ListItem): boolean {
  return spread ?? children.length > 1;
}

function isTask({ checked }: ListItem): boolean {
  return typeof checked === 'boolean';
}

function drawItem(node: ListItem, isLoose: boolean, drawing: Drawing): Element {
  const blocks = drawFlow(node.children, drawing);
  const properties: Properties = {};
  if (typeof node.checked === 'boolean') {
    properties.className = ['task-list-item'];
    properties.dataChecked = String(node.checked);
    makeRoomForBox(blocks, node);
  }
  const children: ElementContent[] = [];
  let isInLine = false;
  for (const [index, block] of blocks.entries()) {
    const isParagraph = block?.tagName === 'p';
    isInLine = isParagraph && !isLoose;
    if (!isInLine || index > 0) children.push(lineEnd());
    if (!block) continue;
    if (isInLine) for (const each of block.children) children.push(each);
    else children.push(block);
  }
  if (blocks.length > 0 && !isInLine) children.push(lineEnd());
  return elementAt(node, 'li', properties, children);
}

/** A task begins with a paragraph, and that, where it holds anything, with a text: there its box stands when printed. */
function makeRoomForBox(blocks: Drawn[], { children }: ListItem): void {
  const first = blocks[0];
  const paragraph = children.find((child) => child.type === 'paragraph');
  if (first?.tagName !== 'p') blocks.unshift({ type: 'element', tagName: 'p', properties: {}, children: [] });
  else if (paragraph?.children.length !== 0) first.children.unshift({ type: 'text', value: '' });
}

/** Blocks, each on a line of its own. */
export function apart(blocks: readonly (ElementContent | undefined)[]): ElementContent[] {
  const children: ElementContent[] = [lineEnd()];
  for (const block of blocks) {
    if (block) children.push(block);
    children.push(lineEnd());
  }
  return children;
}

export function lineEnd(): ElementContent {
  return { type: 'text', value: '\n' };
}
