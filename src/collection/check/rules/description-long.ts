import { problem } from '../../../model/problem.ts';
import type { ArticleRule } from '../rule.ts';

// Search engines set no limit, and cut what does not fit: "the search result snippets are truncated as needed, typically
// to fit the device width" (https://developers.google.com/search/docs/appearance/snippet). What fits on a wide screen is
// about 160 letters, and half as many where each is as wide as two (Chinese, Japanese, Korean).
const LIMIT = 160;

/** A description that search results cut off. */
export const descriptionLong: ArticleRule = ({ fields: { description }, origin }) => {
  const length = description === undefined ? 0 : widthOf(description);
  if (length <= LIMIT) return [];
  return [
    problem('description-long', {
      message: `The description is ${length} characters long; search results show about ${LIMIT}.`,
      hint: `Say the most important within ${LIMIT} characters.`,
      expected: `at most ${LIMIT} characters`,
      actual: `${length} characters`,
      ...(origin.description && { place: origin.description.place }),
    }),
  ];
};

/** Letters as a reader counts them, wide ones twice. */
function widthOf(text: string): number {
  let width = 0;
  for (const character of text.normalize('NFC')) {
    if (/\p{M}/u.test(character)) continue;
    width += /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\uff01-\uff60]/u.test(character)
      ? 2
      : 1;
  }
  return width;
}
