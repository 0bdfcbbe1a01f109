/** A heading of a drawn article, with those below it. */
export interface OutlineHeading {
  readonly id: string;
  readonly text: string;
  readonly children: readonly OutlineHeading[];
}

interface OpenHeading extends OutlineHeading {
  readonly rank: number;
  readonly children: OpenHeading[];
}

/**
 * Reads the outline of an article in the page, its title left out: it holds for ready-made articles too, and has the
 * ids that are there.
 */
export function readOutline(article: Element): OutlineHeading[] {
  const outline: OpenHeading[] = [];
  const open: OpenHeading[] = [];
  for (const heading of article.querySelectorAll('h2[id], h3[id], h4[id], h5[id], h6[id]')) {
    if (heading.closest('broadsheet-related-links, blockquote, header, .footnotes, nav')) continue;
    const entry = {
      id: heading.id,
      text: heading.textContent?.trim() ?? '',
      rank: Number(heading.localName.slice(1)),
      children: [],
    };
    while ((open.at(-1)?.rank ?? 0) >= entry.rank) open.pop();
    (open.at(-1)?.children ?? outline).push(entry);
    open.push(entry);
  }
  return outline;
}
