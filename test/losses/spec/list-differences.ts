import { compareExample } from './compare-example.ts';
import { readSpec } from './read-spec.ts';
import { REASONS } from './reasons.ts';

/** In what our HTML of the specifications' examples differs from theirs, and why. */
export interface DifferenceList {
  readonly about: string;
  /** Examples by reason, where ours is what the specification has with nothing but its reasons applied. */
  readonly reasons: Readonly<Record<string, readonly string[]>>;
  /** Examples in which something else differs. */
  readonly others: readonly OtherDifference[];
}

export interface OtherDifference {
  readonly example: string;
  readonly why: string;
  /** Both normalised, all reasons applied. */
  readonly specified: string;
  readonly ours: string;
}

const AS_REMARK = 'As remark: addresses are looked for in the text of the tree once more, and this one is found there.';
const LITERAL = 'A literal address is a link in GFM, not in CommonMark.';

/** Why, in a sentence, for what no reason explains. */
const WHY: Readonly<Record<string, string>> = {
  'commonmark 98': 'Two fences with nothing between them at the top of a file are frontmatter without a key.',
  'commonmark 163':
    'A tag with a capital that is no element may be a component of MDX: it is shown as text, and told of (mdx-syntax).',
  'commonmark 602': LITERAL,
  'commonmark 606': LITERAL,
  'commonmark 608': LITERAL,
  'commonmark 611': LITERAL,
  'commonmark 612': LITERAL,
  'gfm 58':
    'An element of raw HTML that is never closed goes on around the next item; the task in it is drawn, but is none of the checklist.',
  'gfm 87': AS_REMARK,
  'gfm 90': AS_REMARK,
  'gfm 92': AS_REMARK,
  'gfm 94': AS_REMARK,
  'gfm 103': AS_REMARK,
  'gfm 131':
    'GFM shows the tags of `<title>`, `<style>` and `<xmp>` as text; here they are left out with all they hold, and told of (html-unsafe).',
};

/** Compares all examples. */
export function listDifferences(): DifferenceList {
  const reasons: Record<string, string[]> = Object.fromEntries(REASONS.map(({ name }) => [name, []]));
  const others: OtherDifference[] = [];
  for (const { name, markdown, html } of readSpec()) {
    const difference = compareExample(markdown, html);
    if (difference.rest) others.push({ example: name, why: WHY[name] ?? '', ...difference.rest });
    else for (const reason of difference.reasons) reasons[reason]?.push(name);
  }
  return {
    about:
      'Written by test/losses/spec/write-differences.ts, held to by test/losses/spec/spec.test.ts: where toHtml differs from the HTML of CommonMark 0.31.2 and GFM. An example that is in no list is drawn as specified.',
    reasons,
    others,
  };
}
