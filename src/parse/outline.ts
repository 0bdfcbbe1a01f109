import type { RootContent } from 'hast';
import type { Heading } from '../model/heading.ts';
import type { LineMap } from '../model/line-map.ts';
import type { Place } from '../model/place.ts';
import { HEADINGS_APART, repeatsTitle } from '../model/title.ts';
import { visibleText } from '../model/visible-text.ts';
import { hastText } from './hast/hast-text.ts';
import { placeOf } from './hast/place-of.ts';

/** A heading where it stands, before it is nested. */
export interface FlatHeading {
  readonly id: string;
  readonly depth: number;
  readonly text: string;
  readonly place: Place;
}

/** The headings of some content, in order. */
export function headingsIn(content: readonly RootContent[], place: Place, lines: LineMap): FlatHeading[] {
  const headings: FlatHeading[] = [];
  collectHeadings(content, place, lines, headings);
  return headings;
}

function collectHeadings(content: readonly RootContent[], place: Place, lines: LineMap, into: FlatHeading[]): void {
  for (const node of content) {
    if (node.type !== 'element' || HEADINGS_APART.has(node.tagName)) continue;
    const depth = DEPTHS.get(node.tagName);
    if (depth === undefined) {
      collectHeadings(node.children, place, lines, into);
      continue;
    }
    const text = visibleText(hastText(node));
    if (text === '') continue;
    into.push({ id: String(node.properties.id), depth, text, place: placeOf(node, lines) ?? place });
  }
}

const DEPTHS: ReadonlyMap<string, number> = new Map([1, 2, 3, 4, 5, 6].map((depth) => [`h${depth}`, depth]));

/** The headings that stay open above a point: each deeper than the one before. */
export function openSections(open: readonly FlatHeading[], next: FlatHeading): FlatHeading[] {
  return [...open.filter(({ depth }) => depth < next.depth), next];
}

/**
 * Nests headings by depth.
 *
 * A first heading that repeats the title is left out; the ones below it move up.
 */
export function nestHeadings(headings: readonly FlatHeading[], title: string): Heading[] {
  const first = headings[0];
  const kept = first && repeatsTitle(first.text, title) ? headings.slice(1) : headings;
  const outline: Heading[] = [];
  const open: { depth: number; children: Heading[] }[] = [];
  for (const heading of kept) {
    while ((open.at(-1)?.depth ?? 0) >= heading.depth) open.pop();
    const children: Heading[] = [];
    (open.at(-1)?.children ?? outline).push({ ...heading, children });
    open.push({ depth: heading.depth, children });
  }
  return outline;
}
