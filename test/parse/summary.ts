import type { Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Article } from '../../src/model/article.ts';
import type { Block } from '../../src/model/block.ts';
import type { ItemList } from '../../src/model/checklist.ts';
import type { Heading } from '../../src/model/heading.ts';
import type { Place } from '../../src/model/place.ts';

/** An article as text that a person can read and compare: what `expected.txt` of a fixture holds. */
export function summary(article: Article<unknown>): string {
  return [
    `title: ${article.title}`,
    ...(article.excerpt === undefined ? [] : [`excerpt: ${article.excerpt}`]),
    ...article.blocks.flatMap(blockLines),
    ...(article.outline.length > 0 ? ['outline:', ...article.outline.flatMap((each) => headingLines(each, 1))] : []),
    `words: ${article.words}`,
    ...article.problems.map(({ code, place, message }) => `problem ${code} ${span(place)}: ${message}`),
    '',
  ].join('\n');
}

function blockLines(block: Block): string[] {
  const at = span(block.place);
  switch (block.type) {
    case 'prose':
      return [`prose ${at}`, ...indent(html(block.content))];
    case 'checklist': {
      const { label, labelFrom, cadence, section } = block;
      const facts = [label && `"${label}" (${labelFrom})`, cadence, section && `in #${section}`].filter(Boolean);
      const content = block.labelContent
        ? [`  label: ${html({ type: 'root', children: [...block.labelContent] })}`]
        : [];
      return [`checklist ${at} ${facts.join(' ')}`, ...content, ...listLines(block.list, 1)];
    }
    case 'related-links':
      return [
        `related-links ${at} "${block.heading.text}"`,
        ...block.links.map(
          ({ href, title, slug, description }) =>
            `  ${href} "${title}"${slug ? ` slug=${slug}` : ''}${description ? ` — ${description}` : ''}`,
        ),
      ];
    case 'call-to-action':
      return [
        `call-to-action ${at} ${block.href} "${block.text}" ${html({ type: 'root', children: [...block.content] })}`,
      ];
  }
}

function listLines(list: ItemList, depth: number): string[] {
  const pad = '  '.repeat(depth);
  const kind = list.ordered ? `${pad}ordered${list.start === undefined ? '' : ` from ${list.start}`}` : undefined;
  const items = list.items.flatMap((item) => {
    const mark = item.checked === null ? '-' : item.checked ? '[x]' : '[ ]';
    const place = item.markPlace ? ` mark ${span(item.markPlace)}` : '';
    const explicit = /^[\da-f]{16}(-\d+)?$/.test(item.id) ? '' : ` #${item.id}`;
    const own = `${pad}${mark} ${item.text}${explicit} ${span(item.place)}${place}`;
    const content = item.children.flatMap((child) =>
      child.type === 'item-list' ? listLines(child, depth + 1) : indent(html(child.content), depth + 1),
    );
    return [own, ...content];
  });
  return [...(kind ? [kind] : []), ...items];
}

function headingLines({ id, depth, text, children, place }: Heading, level: number): string[] {
  return [
    `${'  '.repeat(level)}h${depth} #${id} ${text} ${span(place)}`,
    ...children.flatMap((each) => headingLines(each, level + 1)),
  ];
}

function html(content: Root): string {
  return toHtml(content);
}

function indent(text: string, depth = 1): string[] {
  return text.split('\n').map((line) => `${'  '.repeat(depth)}| ${line}`);
}

function span(place: Place | undefined): string {
  if (!place) return '-';
  return `${place.start.line}:${place.start.column}-${place.end.line}:${place.end.column}`;
}
