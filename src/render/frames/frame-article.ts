// Frames as they are printed, each in a `<template shadowrootmode="open">` that comes first in its element:
//
//   broadsheet-article[persist][scope][aliases][outline]
//     div[part=frame][aria-busy=false]
//       p[part=status][role=status]
//       details[part=outline] > summary[part=outline-button], nav[aria-label] > ul[part="outline-list outline-top"] …
//       slot
//   broadsheet-checklist[checklist-id][cadence]
//     div[part=frame]
//       div[part=header] > slot[name=label], p[part=cadence]
//       div[part=status]                              not when there are no tasks
//         progress[part=progress][aria-label][max][value], p[part=figures][role=status][dir=auto]
//         details[part=menu] > summary[part="button menu-button"][aria-label]
//       p[part=notice][role=status]
//       slot
//   broadsheet-related-links
//     p[part=status][role=status], slot
//
// The elements draw the same when they take a printed frame over; a test holds both equal.

import type { Element, RootContent } from 'hast';
import type { Article } from '../../model/article.ts';
import { element } from '../element.ts';
import { articleScope } from './article-scope.ts';
import { checklistFrame } from './checklist-frame.ts';
import { findElements } from './find-elements.ts';
import { frameStrings } from './frame-strings.ts';
import { frameTemplate } from './frame-template.ts';
import type { HtmlOptions } from './html-options.ts';
import { outlineFrame } from './outline-frame.ts';
import { relatedLinksFrame } from './related-links-frame.ts';

/**
 * Puts a printed article, and the checklists and related links in it, into frames.
 *
 * @param printed The article as it is about to be printed, guarded; frames are put into it in place.
 * @returns The `<broadsheet-article>` around it.
 */
export function frameArticle(
  { fields }: Article<unknown>,
  printed: readonly Exclude<RootContent, { type: 'doctype' }>[],
  options: Pick<HtmlOptions, 'outline' | 'persist' | 'strings'>,
): Element {
  const strings = frameStrings(options);
  const { outline = false, persist = false } = options;
  const named = elementsById(printed);
  for (const checklist of findElements(printed, ({ tagName }) => tagName === 'broadsheet-checklist')) {
    checklist.children.unshift(frameTemplate(checklistFrame(checklist, named, strings)));
  }
  for (const links of findElements(printed, ({ tagName }) => tagName === 'broadsheet-related-links')) {
    links.children.unshift(frameTemplate(relatedLinksFrame()));
  }
  const frame = element('div', { part: ['frame'], ariaBusy: 'false' }, [
    element('p', { part: ['status'], role: 'status' }),
    ...(outline ? outlineFrame(printed, strings) : []),
    element('slot', {}),
  ]);
  return element('broadsheet-article', { persist: persist === true ? '' : persist, ...articleScope(fields), outline }, [
    frameTemplate([frame]),
    '\n',
    ...printed,
    '\n',
  ]);
}

/** What has an id, by it; of equal ones the first, as in a browser. */
function elementsById(printed: readonly RootContent[]): ReadonlyMap<string, Element> {
  const all = findElements(printed, ({ properties }) => properties.id !== undefined);
  return new Map(all.toReversed().map((element) => [String(element.properties.id), element]));
}
