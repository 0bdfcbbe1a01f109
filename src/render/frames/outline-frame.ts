import type { Element, RootContent } from 'hast';
import { formatMessage } from '../../strings/format-message.ts';
import type { Strings } from '../../strings/strings.ts';
import { element } from '../element.ts';
import { textOf } from '../text-of.ts';
import { findElements } from './find-elements.ts';

/** A heading of a printed article, with those below it. */
interface OutlineHeading {
  readonly id: string;
  readonly text: string;
  readonly rank: number;
  readonly children: OutlineHeading[];
}

/** Draws the headings of a printed article as links, for a reader to open; nothing when it has none. */
export function outlineFrame(article: readonly RootContent[], strings: Strings): Element[] {
  const outline = readOutline(article);
  if (outline.length === 0) return [];
  const name = formatMessage(strings.onThisPage, strings.lang);
  return [
    element('details', { part: ['outline'] }, [
      element('summary', { part: ['outline-button'] }, [name]),
      element('nav', { ariaLabel: name }, [headingList(outline, ['outline-list', 'outline-top'])]),
    ]),
  ];
}

function headingList(headings: readonly OutlineHeading[], part = ['outline-list']): Element {
  const items = headings.map(({ id, text, children }) => {
    const href = `#${encodeURIComponent(id.replace(/\p{Surrogate}/gu, '\ufffd'))}`;
    const link = element('a', { part: ['outline-link'], href }, [text]);
    return element('li', {}, children.length > 0 ? [link, headingList(children)] : [link]);
  });
  return element('ul', { part }, items);
}

/** Reads the outline from what is printed, its title left out: so ids and ranks are those of the page. */
function readOutline(article: readonly RootContent[]): OutlineHeading[] {
  const outline: OutlineHeading[] = [];
  const open: OutlineHeading[] = [];
  for (const heading of findElements(article, isSectionHeading, isApart)) {
    const rank = Number(heading.tagName.slice(1));
    const entry = { id: String(heading.properties.id), text: textOf([heading]).trim(), rank, children: [] };
    while ((open.at(-1)?.rank ?? 0) >= rank) open.pop();
    (open.at(-1)?.children ?? outline).push(entry);
    open.push(entry);
  }
  return outline;
}

function isSectionHeading({ tagName, properties }: Element): boolean {
  return /^h[2-6]$/.test(tagName) && properties.id !== undefined;
}

/** Whether headings in an element are no sections of the article. */
function isApart({ tagName, properties }: Element): boolean {
  return (
    /^(?:broadsheet-related-links|blockquote|header|nav)$/.test(tagName) ||
    [properties.className ?? []].flat().includes('footnotes')
  );
}
