import type { Root } from 'hast';
import { raw } from 'hast-util-raw';
import type { Article } from '../../src/model/article.ts';
import type { Problem } from '../../src/model/problem.ts';
import { applyRules } from './apply-rules.ts';
import { type Content, contentOf, KINDS, type Kind, type Piece } from './content-of.ts';
import { lostOf } from './lost-of.ts';

/** Something of a source that is not in our HTML. */
export interface Loss {
  readonly kind: Kind;
  readonly text: string;
  readonly offset: number;
  /** The problem that names it; without one, it is lost silently. */
  readonly problem?: Problem;
}

/** How much there was to lose, and what is lost. */
export interface Comparison {
  readonly pieces: Readonly<Record<Kind, number>>;
  readonly losses: readonly Loss[];
}

/** Problems that name what is left out, and the kinds of loss that they tell of. */
const TELLS: Readonly<Partial<Record<Problem['code'], ReadonlySet<Kind>>>> = {
  'html-unsafe': new Set(KINDS),
  'url-unsafe': new Set(['link', 'image']),
};

/**
 * What of a plain rendering is not in our HTML.
 *
 * @param reference The plain rendering, with places of the source; it is changed.
 * @param html What `toHtml` printed.
 */
export function findLosses(reference: Root, article: Article, html: string): Comparison {
  const ours = raw({ type: 'root', children: [{ type: 'raw', value: html }] });
  if (ours.type !== 'root') throw new Error('HTML of an article is read as a root.');
  applyRules(reference, ours);
  const wanted = contentOf(reference);
  const given = contentOf(ours);
  const counts = KINDS.map((kind) => [kind, wanted[kind].length] as const);
  return {
    pieces: Object.fromEntries(counts) as Record<Kind, number>,
    losses: KINDS.flatMap((kind) => lossesOf(kind, wanted, given, article.problems)),
  };
}

function lossesOf(kind: Kind, wanted: Content, given: Content, problems: readonly Problem[]): Loss[] {
  const lost = lostOf(textsOf(wanted[kind]), textsOf(given[kind]));
  return lost.flatMap((index): Loss[] => {
    const piece = wanted[kind][index];
    if (!piece) return [];
    const told = problems.find((problem) => TELLS[problem.code]?.has(kind) && covers(problem, piece.offset));
    return [{ kind, ...piece, ...(told && { problem: told }) }];
  });
}

function textsOf(pieces: readonly Piece[]): string[] {
  return pieces.map(({ text }) => text);
}

function covers({ place }: Problem, offset: number): boolean {
  return (
    place !== undefined && place.start.offset <= offset && offset < Math.max(place.end.offset, place.start.offset + 1)
  );
}
