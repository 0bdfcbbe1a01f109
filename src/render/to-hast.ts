// What is drawn (styles hang on these few classes, and on elements and attributes):
//
//   article.broadsheet[lang][dir]
//     header.broadsheet-header
//       p.broadsheet-category                       the category
//       h1[id]                                      the title; the id of a first heading that repeats it, and what it
//                                                   holds when that is more than text
//       p.broadsheet-meta                           span | a[rel=author] per author · time[datetime] · bdi: Updated time · bdi: minutes
//       figure > img                                the hero image
//     h2[id], p, ul, ol, blockquote, …              prose, straight below the article
//     aside.alert.alert-note|tip|important|warning|caution[role=note] > p.alert-title
//     pre[tabindex=0] > code.language-x
//     section.broadsheet-scroll[tabindex=0][aria-label] > table        a div when no caption or column names it
//       th, td .broadsheet-align-left|center|right  also img and table
//     ul.contains-task-list > li.task-list-item > label > input[type=checkbox][disabled]   tasks within prose
//     section.footnotes[data-footnotes] > h2.sr-only, ol
//     broadsheet-checklist[checklist-id][cadence]
//       p[slot=label][id]                           the label, unless it is the section's heading
//       ul | ol[start], [aria-labelledby]           nested ones without aria-labelledby
//         li[data-item]                             a task: label > input[type=checkbox][autocomplete=off] + text
//                                                   (loose: p > label); then blocks and nested lists. Plain: no box
//     broadsheet-related-links
//       nav[aria-labelledby] > h2[id], ul > li > a[href], p
//     p.broadsheet-call-to-action > a[href]
//
// A link to another site has rel="noopener noreferrer", every image referrerpolicy="no-referrer" (outward.ts).
//
// In hast a checkbox has `dataChecked: 'true' | 'false'`, so that a framework does not take it over; printed as HTML or
// DOM it has `checked` or nothing instead.

import type { Element, ElementContent, Root } from 'hast';
import type { Article } from '../model/article.ts';
import type { Block } from '../model/block.ts';
import type { SafeHtml } from '../model/safe-html.ts';
import { HEADINGS_APART, repeatsTitle } from '../model/title.ts';
import { element, text } from './element.ts';
import { type Guarded, type GuardedElement, guardProse } from './guard.ts';
import type { RenderOptions } from './render-options.ts';
import { isHeading, textOf } from './text-of.ts';
import { weaveCallToAction } from './weave-call-to-action.ts';
import { weaveChecklist } from './weave-checklist.ts';
import { weaveHeader } from './weave-header.ts';
import { weaveProse } from './weave-prose.ts';
import { weaveRelatedLinks } from './weave-related-links.ts';
import { Weaving } from './weaving.ts';

/**
 * Weaves an article into one semantic tree, with one `<article>` in it.
 *
 * Prose is held to the allow-list on the way, so the tree is safe to hand to any printer of hast; what the page's own
 * functions in `options` return is taken as it is.
 *
 * @example
 * toJsxRuntime(toHast(article), { Fragment, jsx, jsxs });
 */
export function toHast(article: Article<unknown>, options: RenderOptions = {}): Root {
  return { type: 'root', children: [weaveArticle(article, options)] };
}

/** As `toHast`, without the root around the `<article>`. */
export function weaveArticle(article: Article<unknown>, options: RenderOptions): Element {
  const weaving = new Weaving(options);
  const { header = true, blockToHast } = options;
  const { heading, rest } = header ? takeTitleHeading(article, weaving.allow) : { rest: article.blocks };
  const children: ElementContent[] = header ? [weaveHeader(article, weaving, heading)] : [];
  for (const block of rest) {
    const drawn = weaveBlock(block, weaving);
    children.push(text('\n'));
    for (const node of blockToHast?.(block, drawn) ?? drawn) children.push(node);
  }
  weaving.settle(children);
  const { lang } = article.fields;
  // A page in another direction would turn round the punctuation of an article that does not say its own.
  const dir = lang !== undefined && RIGHT_TO_LEFT.test(lang) && 'rtl';
  return element('article', { className: ['broadsheet'], lang, dir }, children);
}

// The languages of today that are written from right to left, unless a script subtag says otherwise.
const RIGHT_TO_LEFT = /^(?:ar|arc|ckb|dv|fa|he|iw|ji|ks|nqo|ps|sd|syr|ug|ur|yi)(?:-(?!latn|cyrl|deva)|$)/i;

/** Draws one block as it is drawn in an article. */
export function weaveBlock(block: Block, weaving: Weaving): ElementContent[] {
  switch (block.type) {
    case 'prose':
      return weaveProse(block.content.children, weaving);
    case 'checklist':
      return [weaveChecklist(block, weaving)];
    case 'related-links':
      return [weaveRelatedLinks(block, weaving)];
    case 'call-to-action':
      return [weaveCallToAction(block, weaving)];
    default:
      // A block of a newer format than this printer knows.
      return [];
  }
}

/** The first heading of the body when it repeats the title, and the blocks without it. */
export function takeTitleHeading(
  { title, blocks }: Article<unknown>,
  allow: SafeHtml,
): { heading?: GuardedElement; rest: readonly Block[] } {
  for (const [index, block] of blocks.entries()) {
    if (block.type !== 'prose') continue;
    const children = guardProse(block.content.children, allow);
    const siblings = withFirstHeading(children);
    if (!siblings) continue;
    // The guard made a copy, so it may be changed.
    const [heading] = siblings.splice(siblings.findIndex(isHeading), 1);
    if (heading?.type !== 'element' || !repeatsTitle(textOf([heading]), title)) break;
    const rest = blocks.with(index, { ...block, content: { type: 'root', children } });
    return { heading, rest };
  }
  return { rest: blocks };
}

/** The siblings among which the first heading of the article's structure stands. */
function withFirstHeading(nodes: Guarded[]): Guarded[] | undefined {
  for (const node of nodes) {
    if (node.type !== 'element' || HEADINGS_APART.has(node.tagName)) continue;
    const found = isHeading(node) ? nodes : withFirstHeading(node.children);
    if (found) return found;
  }
  return undefined;
}
