import type { Article } from '../../src/model/article.ts';
import { toHtml } from '../../src/render/to-html.ts';
import { clearPage, printInPage, settle } from './page.ts';

/** Elements that an article can be drawn with. */
type Name = 'broadsheet-article' | 'broadsheet-checklist' | 'broadsheet-related-links';

/**
 * Draws an article in the page and gives the first element of a name, settled.
 *
 * @param options `outline`: whether the article lists its headings.
 */
export type Draw = <Found extends Name>(
  article: Article,
  name: Found,
  options?: { readonly outline?: boolean },
) => Promise<HTMLElementTagNameMap[Found]>;

const WAYS: Readonly<Record<string, Draw>> = {
  'drawn by the script': async (article, name, { outline = false } = {}) => {
    const stage = await printInPage('<div></div>');
    const host = document.createElement('broadsheet-article');
    Object.assign(host, { outline, article });
    stage.append(host);
    return found(stage, name);
  },
  'taken over from print': async (article, name, { outline = false } = {}) => {
    const stage = await printInPage('<div></div>');
    stage.setHTMLUnsafe(toHtml(article, { frames: true, outline }));
    return found(stage, name);
  },
};

/**
 * Runs tests once for each way that an element comes into a page: drawn by the script, and printed with its frame and
 * then taken over. A reader is not to notice which it was.
 *
 * @param run Defines the tests; what they draw is taken out of the page after each.
 * @example
 * forEachWay('<broadsheet-checklist>', (draw) => {
 *   it('counts what is done', async () => {
 *     const element = await draw(buildArticle([checklist()]), 'broadsheet-checklist');
 *     expect(element.done).to.equal(1);
 *   });
 * });
 */
export function forEachWay(name: string, run: (draw: Draw) => void): void {
  for (const [way, draw] of Object.entries(WAYS)) {
    describe(`${name}, ${way}`, () => {
      afterEach(clearPage);
      run(draw);
    });
  }
}

async function found<Found extends Name>(stage: Element, name: Found): Promise<HTMLElementTagNameMap[Found]> {
  await settle(stage);
  // What an element draws of an article are elements, too.
  await settle(stage);
  const element = stage.querySelector(name);
  if (!element) throw new TypeError(`No <${name}> was drawn.`);
  return element;
}
