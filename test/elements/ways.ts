import '../../src/elements/index.ts';
import type { Article } from '../../src/model/article.ts';
import { toHtml } from '../../src/render/to-html.ts';
import { clearPage, printInPage, settle } from './page.ts';

/** Elements that an article can be drawn with. */
type Name = 'broadsheet-article' | 'broadsheet-checklist' | 'broadsheet-related-links';

/** How an article is drawn in the page. */
export interface DrawOptions {
  /** Whether the article lists its headings. Default `false`. */
  readonly outline?: boolean;
  /** HTML of what it is drawn in: into the innermost first element. Default: nothing but the page. */
  readonly within?: string;
  /** The scope that its ticks are kept under. Default: they are not kept. */
  readonly persist?: string;
}

/** Draws an article in the page and gives the first element of a name, settled. */
export type Draw = <Found extends Name>(
  article: Article,
  name: Found,
  options?: DrawOptions,
) => Promise<HTMLElementTagNameMap[Found]>;

const WAYS: Readonly<Record<string, Draw>> = {
  'drawn by the script': async (article, name, { outline = false, within, persist = null } = {}) => {
    const { stage, place } = await openStage(within);
    const host = document.createElement('broadsheet-article');
    Object.assign(host, { outline, persist, article });
    place.append(host);
    return found(stage, name);
  },
  'printed when the script is there': async (article, name, { within, ...options } = {}) => {
    const { stage, place } = await openStage(within);
    place.setHTMLUnsafe(print(article, options));
    return found(stage, name);
  },
  'printed before the script comes': async (article, name, { within, ...options } = {}) => {
    const { stage, place } = await openStage(within);
    // In a document without a window nothing is defined; what leaves it is taken over as it is in the page.
    const inert = document.implementation.createHTMLDocument();
    inert.body.setHTMLUnsafe(print(article, options));
    place.append(...inert.body.childNodes);
    return found(stage, name);
  },
};

/** An element that is given its own part of the article, without a `<broadsheet-article>`. */
const BY_PROPERTY: Readonly<Record<string, Draw>> = {
  'given a property': async (article, name, { within, persist = null } = {}) => {
    const { stage, place } = await openStage(within);
    const element = document.createElement(name);
    const block = article.blocks.find(({ type }) => `broadsheet-${type}` === name);
    if (block?.type === 'checklist') Object.assign(element, { checklist: block, persist });
    if (block?.type === 'related-links') Object.assign(element, { links: block.links, heading: block.heading.text });
    place.append(element);
    return found(stage, name);
  },
};

/**
 * Runs tests once for each way that an element comes into a page: drawn by the script, or printed with its frame and
 * then taken over. A reader is not to notice which it was.
 *
 * @param run Defines the tests; what they draw is taken out of the page after each.
 * @param options `byProperty`: whether a checklist or related links are also given to their own element.
 * @example
 * forEachWay('<broadsheet-checklist>', (draw) => {
 *   it('counts what is done', async () => {
 *     const element = await draw(buildArticle([checklist()]), 'broadsheet-checklist');
 *     expect(element.done).to.equal(1);
 *   });
 * });
 */
export function forEachWay(
  name: string,
  run: (draw: Draw) => void,
  { byProperty = false }: { readonly byProperty?: boolean } = {},
): void {
  for (const [way, draw] of Object.entries({ ...WAYS, ...(byProperty && BY_PROPERTY) })) {
    describe(`${name}, ${way}`, () => {
      afterEach(clearPage);
      run(draw);
    });
  }
}

/** An article as a server prints it that has its ticks kept. */
function print(article: Article, { outline = false, persist }: DrawOptions): string {
  const html = toHtml(article, { frames: true, outline });
  return persist === undefined ? html : html.replace('<broadsheet-article', `$& persist="${persist}"`);
}

async function openStage(within = '<div></div>'): Promise<{ stage: HTMLElement; place: Element }> {
  const stage = await printInPage(within);
  let place: Element = stage;
  while (place.firstElementChild) place = place.firstElementChild;
  return { stage, place };
}

async function found<Found extends Name>(stage: Element, name: Found): Promise<HTMLElementTagNameMap[Found]> {
  await settle(stage);
  // What an element draws of an article are elements, too.
  await settle(stage);
  const element = stage.querySelector(name);
  if (!element) throw new TypeError(`No <${name}> was drawn.`);
  return element;
}
