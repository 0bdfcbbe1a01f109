import type { Article } from '../../../src/model/article.ts';
import type { HtmlOptions } from '../../../src/render/frames/html-options.ts';
import { en } from '../../../src/strings/en.ts';
import type { Strings } from '../../../src/strings/strings.ts';

/** The golden files: for each, `.json` is what a port is given, and `.html` what it is to print. */
export const GOLDEN_NAMES = [
  'article',
  'cadence',
  'forged',
  'german',
  'hostile-text',
  'labels',
  'markup-in-items',
  'nested-and-ordered',
  'no-label',
  'related-links',
  'right-to-left',
] as const;

export type GoldenName = (typeof GOLDEN_NAMES)[number];

/** The strings that printed frames are made with. */
export const SAID = [
  'lang',
  'progress',
  'progressOf',
  'figures',
  'everyHour',
  'everyDay',
  'everyWeek',
  'everyMonth',
  'everyYear',
  'twiceAMonth',
  'options',
  'optionsOf',
  'onThisPage',
] as const;

/** What a port is given: JSON, with no more of an article than what is printed of it. */
export interface Golden {
  /** What it shows. */
  readonly about: string;
  readonly outline: boolean;
  readonly strings: Pick<Strings, (typeof SAID)[number]>;
  readonly article: Pick<Article, 'title' | 'blocks'> & {
    readonly fields: Pick<Article['fields'], 'lang' | 'canonical' | 'aliases'>;
  };
}

/** How a golden file is printed, and its article as the printer takes it. */
export function printing({ article, outline, strings }: Golden): [Article<unknown>, HtmlOptions] {
  // Drawn without a header, an article is not asked for more than there is.
  return [article as Article<unknown>, { frames: true, header: false, outline, strings: { ...en, ...strings } }];
}
