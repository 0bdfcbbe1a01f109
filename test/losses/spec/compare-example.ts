import type { Root, RootContent } from 'hast';
import { raw } from 'hast-util-raw';
import { visit } from 'unist-util-visit';
import { parseArticle } from '../../../src/parse/parse-article.ts';
import { toHtml } from '../../../src/render/to-html.ts';
import { normalHtml } from './normal-html.ts';
import { REASONS } from './reasons.ts';

/** How our HTML of an example differs from the specification's. */
export interface SpecDifference {
  /** Names of the reasons without which the two would differ. */
  readonly reasons: readonly string[];
  /** What is left when all reasons are applied, both sides normalised; absent when they are the same then. */
  readonly rest?: { readonly specified: string; readonly ours: string };
}

/** Compares the body of an article with what the specification says of it. */
export function compareExample(markdown: string, html: string): SpecDifference {
  // The line end behind what a page never closes would be a second one.
  const specified = read(html.trimEnd());
  const article = read(toHtml(parseArticle(markdown), { header: false })).children[0];
  const ours = article?.type === 'element' ? article.children : [];
  dropChecked(ours);
  const wanted = normalHtml(ours);
  const reasons: string[] = [];
  for (const { name, apply } of REASONS) {
    const before = normalHtml(specified.children);
    if (before === wanted) break;
    apply(specified);
    if (normalHtml(specified.children) !== before) reasons.push(name);
  }
  const rest = normalHtml(specified.children);
  return { reasons, ...(rest !== wanted && { rest: { specified: rest, ours: wanted } }) };
}

/** What links to other sites, images and items have, whatever the example: other tests hold them to it. */
function dropChecked(nodes: readonly RootContent[]): void {
  visit({ type: 'root', children: [...nodes] } as Root, 'element', ({ tagName, properties }) => {
    if (tagName === 'a' && String(properties.rel) === 'noopener,noreferrer') delete properties.rel;
    // Hashes of their texts, which have golden vectors.
    for (const name of ['checklist-id', 'dataItem']) delete properties[name];
    if (tagName === 'img' && properties.referrerPolicy === 'no-referrer') delete properties.referrerPolicy;
  });
}

function read(html: string): Root {
  const tree = raw({ type: 'root', children: [{ type: 'raw', value: html }] });
  return tree.type === 'root' ? tree : { type: 'root', children: [tree as RootContent] };
}
