import type { ElementContent } from 'hast';
import type { Article } from '../model/article.ts';
import { SAFE_HTML } from '../model/safe-html.ts';
import { visibleText } from '../model/visible-text.ts';
import { printMarks } from './print-marks.ts';
import { isElement, textOf } from './text-of.ts';
import { takeTitleHeading, weaveBlock } from './to-hast.ts';
import { holdsMore } from './weave-header.ts';
import { Weaving } from './weaving.ts';

/**
 * Prints an article as plain text: its title, then its body, without markup.
 *
 * Blocks stand apart by an empty line. A list's items begin with `- ` or their number, tasks with `[ ] ` or `[x] `;
 * nested ones are indented. Code keeps its lines, a table's cells are parted by tabs, an image is its alternative text,
 * a link its text, and a reference to a footnote its number in brackets.
 */
export function toText(article: Article<unknown>): string {
  const weaving = new Weaving();
  const { heading, rest } = takeTitleHeading(article, SAFE_HTML);
  const title = heading && holdsMore(heading) ? blocksText(heading.children, ' ') : visibleText(article.title);
  const body = rest.map((block) => {
    const nodes = weaveBlock(block, weaving);
    printMarks(nodes);
    return blocksText(nodes, '\n\n');
  });
  return [title, ...body].filter((text) => text !== '').join('\n\n');
}

/** Elements that stand on lines of their own. */
const BLOCKS: ReadonlySet<string> = new Set(
  'article aside blockquote broadsheet-checklist broadsheet-related-links caption dd details div dl dt figcaption figure h1 h2 h3 h4 h5 h6 hr li nav ol p pre section summary table tbody tfoot thead tr ul'.split(
    ' ',
  ),
);

/** Blocks among nodes stand apart by `gap`; what is between them is a block as well. */
function blocksText(nodes: readonly ElementContent[], gap: string): string {
  const blocks: string[] = [];
  let line = '';
  const endLine = () => {
    blocks.push(tidy(line));
    line = '';
  };
  for (const node of nodes) {
    if (isElement(node) && BLOCKS.has(node.tagName)) {
      endLine();
      blocks.push(blockText(node.tagName, node.children, node.properties.start));
    } else {
      line += inlineText(node);
    }
  }
  endLine();
  return blocks.filter((text) => text !== '').join(gap);
}

function blockText(tagName: string, children: readonly ElementContent[], start: unknown): string {
  switch (tagName) {
    case 'pre':
      return textOf(children).replace(/\n$/, '');
    case 'hr':
      return '* * *';
    case 'tr':
      return children
        .filter((child) => isElement(child))
        .map((cell) => blocksText(cell.children, ' '))
        .join('\t');
    case 'ul':
      return listText(children, () => '- ');
    case 'ol':
      return listText(children, (index) => `${Number(start ?? 1) + index}. `);
    case 'table':
    case 'thead':
    case 'tbody':
    case 'tfoot':
    case 'dl':
    case 'li':
      return blocksText(children, '\n');
    default:
      return blocksText(children, '\n\n');
  }
}

function listText(children: readonly ElementContent[], bullet: (index: number) => string): string {
  // Raw HTML may leave text beside the items: it is one, too.
  const items = children.map((child) => blocksText(isElement(child) ? child.children : [child], '\n'));
  return items
    .filter((text, index) => text !== '' || isElement(children[index]))
    .map((text, index) => bullet(index) + text.replaceAll('\n', '\n  '))
    .join('\n');
}

function inlineText(node: ElementContent): string {
  if (node.type === 'text') return node.value.replace(/\s+/gu, ' ');
  if (node.type !== 'element') return '';
  if (node.properties.dataFootnoteBackref !== undefined) return '';
  if (node.properties.dataFootnoteRef !== undefined) return `[${textOf(node.children)}]`;
  if (node.tagName === 'br') return '\n';
  if (node.tagName === 'img') return String(node.properties.alt ?? '');
  if (node.tagName === 'input') return node.properties.checked ? '[x]' : '[ ]';
  return node.children.map(inlineText).join('');
}

/** Lines without white space at their ends, nor runs of it. */
function tidy(text: string): string {
  return text
    .replace(/ +/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim();
}
