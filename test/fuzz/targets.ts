import fc from 'fast-check';
import { readArticle } from '../../src/elements/load/read-article.ts';
import type { Article } from '../../src/model/article.ts';
import { BroadsheetError } from '../../src/model/broadsheet-error.ts';
import { ArticleSource } from './documents/article-source.ts';
import { domIsAllowed, domIsHtml } from './draw/dom-is-html.ts';
import { type Drawn, draw } from './draw/drawn.ts';
import { forgedArticle } from './draw/forged-article.ts';
import {
  framesAreOnlyFrames,
  headIsSafe,
  htmlIsAllowed,
  htmlIsOneArticle,
  printsTheSameTwice,
  sizeIsBounded,
} from './draw/html-is-safe.ts';
import { mayNestOddly } from './draw/may-nest-oddly.ts';
import { hastIsPlainJson, textHasEveryWord } from './draw/trees-are-plain.ts';
import { cuts, editsAreAtomic } from './edits/apply.ts';
import { change, fieldsAreSetAlone } from './edits/fields.ts';
import { fixesConverge } from './edits/fixes.ts';
import { tickingChangesOneMark, tickingTwiceRestores } from './edits/marks.ts';
import { isPlainJson } from './parse/is-plain-json.ts';
import { nothingIsLost } from './parse/nothing-is-lost.ts';
import { parse } from './parse/parsed.ts';
import { marksAreBetweenBrackets, placesAreInOrder, placesAreInSource } from './parse/places-are-in-source.ts';
import { fixesMend, problemsAreKnown } from './parse/problems-are-known.ts';
import {
  parsesTheSameByRemark,
  parsesTheSameOnDemand,
  parsesTheSameTwice,
  parsesTheSameWithCarriageReturns,
} from './parse/same-by-each-way.ts';
import { hostileLog, logs } from './progress/arbitrary-logs.ts';
import { edited, matchesAreOneToOne, ticksDoNotTurn, twoLists, unchangedIsKept } from './progress/edited-items.ts';
import { hostileLogsAreTold } from './progress/hostile-logs.ts';
import { backupsRestore, mergingIsUnion, stateIsOfTheUnion, whatIsErasedStaysErased } from './progress/logs.ts';
import { aspect, given, type Target, target } from './target.ts';

const PARSES = 'a source is parsed, or refused with problems, and nothing else is thrown';
const DRAWS = 'an article is drawn as HTML, with frames, as head tags and as nodes, and nothing is thrown';
const sourceOf = (sources: readonly string[]) => new ArticleSource(sources);

const drawn = [htmlIsAllowed, htmlIsOneArticle, framesAreOnlyFrames, headIsSafe, domIsAllowed, printsTheSameTwice];
const sized = ({ source, drawn }: { readonly source: string; readonly drawn: Drawn }) =>
  sizeIsBounded.check({ source, drawn });

const editInput = (sources: readonly string[]) => fc.record({ source: sourceOf(sources), change, cuts });
type EditInput = ReturnType<typeof editInput> extends fc.Arbitrary<infer Input> ? Input : never;

const sameTree = ({ source, drawn }: { readonly source: string; readonly drawn: Drawn }) => {
  if (!mayNestOddly(source)) domIsHtml.check(drawn);
};

/** Everything that is fuzzed. */
export const TARGETS: readonly Target[] = [
  target('parse', sourceOf, [
    aspect(PARSES, (source: string) => parse(source), [
      isPlainJson,
      placesAreInSource,
      placesAreInOrder,
      marksAreBetweenBrackets,
      problemsAreKnown,
    ]),
  ]),
  target('ways', sourceOf, [
    aspect(PARSES, (source: string) => parse(source), [
      parsesTheSameTwice,
      parsesTheSameOnDemand,
      parsesTheSameByRemark,
      parsesTheSameWithCarriageReturns,
      fixesMend,
      nothingIsLost,
    ]),
  ]),
  target('draw', sourceOf, [
    aspect(
      DRAWS,
      (source: string) => {
        const { article } = parse(source);
        return article && { source, drawn: draw(article) };
      },
      [
        { name: sizeIsBounded.name, check: sized },
        { name: domIsHtml.name, check: sameTree },
        ...[...drawn, hastIsPlainJson, textHasEveryWord].map(({ name, check }) => ({
          name,
          check: (of: { readonly drawn: Drawn }) => check(of.drawn),
        })),
      ],
    ),
  ]),
  target('forged', () => forgedArticle, [
    aspect(DRAWS, (article: Article<unknown>) => (isRead(article) ? draw(article) : undefined), drawn),
  ]),
  target('edits', editInput, [
    aspect(
      PARSES,
      ({ source, change, cuts }: EditInput) => {
        const { article } = parse(source);
        return article && { source, article, change, cuts };
      },
      [tickingChangesOneMark, tickingTwiceRestores, fixesConverge, fieldsAreSetAlone, editsAreAtomic],
    ),
  ]),
  target('logs', () => logs, [given([mergingIsUnion, stateIsOfTheUnion, whatIsErasedStaysErased, backupsRestore])]),
  target('hostile', () => hostileLog, [given([hostileLogsAreTold])]),
  target('ticks', () => edited, [given([ticksDoNotTurn, unchangedIsKept])]),
  target('matches', () => twoLists, [given([matchesAreOneToOne])]),
];

/** Elements refuse what is no article before they draw it. */
function isRead(article: unknown): boolean {
  try {
    readArticle(article);
    return true;
  } catch (error) {
    if (error instanceof BroadsheetError) return false;
    throw error;
  }
}
