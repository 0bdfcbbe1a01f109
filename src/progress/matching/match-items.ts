import { areOpposite } from './are-opposite.ts';
import { compareTexts } from './compare-texts.ts';
import { CandidateIndex } from './find-candidates.ts';
import { guessLanguage, readLanguage } from './language.ts';
import type { KnownItem, Match } from './match.ts';
import { measureLikeness } from './measure-likeness.ts';
import { type Candidate, pairBest } from './pair-best.ts';
import { type ReadText, readWords } from './read-words.ts';
import type { WordContext } from './word-forms.ts';

export interface MatchOptions {
  /** The article's language, as in its frontmatter. By default it is guessed from the texts. */
  readonly lang?: string | undefined;
}

// A tick is carried in three steps, each with what the one before left over, and never two to one item:
//
//   1. The same id. Ids are hashes of texts, or the author's own word that it is the same item, whatever it says now.
//      That word is not taken for the opposite, for another number, or where the ids were plainly dealt out anew.
//   2. The same text elsewhere, or with other punctuation. Equal texts are told apart by the groups that they are in,
//      and by their order when a group has as many of them as before.
//   3. A text that says the same: see `compareTexts`.
//
// What is left over is `changed` when one item has clearly most in common with it, else `orphaned`. Where two come out
// nearly as good, none is taken: a tick that is lost is made again in a moment, one that is wrong is believed.

/** How much clearer a pair must be than its rivals: the cost of one typo is more, of a moved group as much. */
const MARGIN = 0.05;
const LIKENESS_MARGIN = 0.15;
const LEAST_LIKENESS = 0.5;

/** What being in the same group adds to a pair. */
const SAME_GROUP = 0.1;
const LIKE_GROUP = 0.05;

/** So many pairs of groups with the same text in them are compared; more are in doubt. */
const MOST_GROUP_PAIRS = 400;

/** A word that says little: it weighs less in what two texts have in common. */
const LIGHT_WORD = /^[\p{Script=Latin}\p{Script=Cyrillic}]{1,3}$|^\p{Script=Hiragana}$/u;
const LIGHT_WEIGHT = 0.3;

/**
 * Finds what became of items that a reader has marked, now that the article was edited. The answer does not depend on
 * the order of either list, nor on the browser.
 *
 * @param known The items as they were when they were marked, each once.
 * @param items The items of the list as it is now.
 * @returns A match for each known item, in their order; no item is in two of them.
 */
export function matchItems(
  known: readonly KnownItem[],
  items: readonly KnownItem[],
  { lang }: MatchOptions = {},
): Match[] {
  return new Matching(known, items, lang).match();
}

/** An item and what it was read as. */
interface Side {
  readonly item: KnownItem;
  readonly text: ReadText;
}

/** How the groups of an item before and after belong together. */
type GroupRelation = 'same' | 'like' | 'unlike' | 'another';

class Matching {
  readonly #known: readonly Side[];
  readonly #items: readonly Side[];
  /** The places of `#known` in the order in which they were given. */
  readonly #givenOrder: readonly number[];
  readonly #texts = new Map<string, ReadText>();
  readonly #relations = new Map<string, GroupRelation>();
  readonly #read: (text: string) => ReadText;
  readonly #context: WordContext;
  readonly #matches = new Map<number, Omit<Match, 'was'>>();
  readonly #taken = new Set<number>();

  constructor(known: readonly KnownItem[], items: readonly KnownItem[], lang: string | undefined) {
    const language =
      readLanguage(lang) ?? guessLanguage([...known, ...items].map(({ text }) => text.slice(0, GUESSED_FROM)));
    this.#read = (text) => {
      const read = this.#texts.get(text) ?? readWords(text, language);
      this.#texts.set(text, read);
      return read;
    };
    const toSide = (item: KnownItem): Side => ({ item, text: this.#read(item.text) });
    const order = [...known.keys()].sort((a, b) => compareItems(known[a], known[b]) || a - b);
    this.#givenOrder = order;
    this.#known = order.flatMap((index) => known[index] ?? []).map(toSide);
    this.#items = [...items].sort(compareItems).map(toSide);
    const wordsBefore = wordsOf(this.#known);
    const wordsAfter = wordsOf(this.#items);
    this.#context = {
      language,
      areBothUsed: (before, after) => wordsAfter.has(before) && wordsBefore.has(after),
    };
  }

  match(): Match[] {
    this.#matchIds();
    this.#matchEqualTexts();
    this.#matchLikeTexts();
    const matches: Match[] = [];
    for (const [index, { item: was }] of this.#known.entries()) {
      matches[this.#givenOrder[index] ?? index] = { ...(this.#matches.get(index) ?? { kind: 'orphaned' }), was };
    }
    return matches;
  }

  #matchIds(): void {
    const byId = groupBy(this.#items, ({ item }) => item.id);
    const knownByText = groupBy(this.#known, ({ text }) => text.folded);
    const itemsByText = groupBy(this.#items, ({ text }) => text.folded);
    const isElsewhere = (places: readonly number[] | undefined, sides: readonly Side[], id: string) =>
      places?.some((place) => sides[place]?.item.id !== id) ?? false;
    for (const [index, { item: was, text }] of this.#known.entries()) {
      const free = (byId.get(was.id) ?? []).filter((place) => !this.#taken.has(place));
      const place = free.find((place) => this.#items[place]?.text.folded === text.folded) ?? free[0];
      const now = place === undefined ? undefined : this.#items[place];
      if (place === undefined || !now) continue;
      const saysTheSame = compareTexts(text, now.text, this.#context) !== undefined;
      const wasDealtAnew =
        isElsewhere(itemsByText.get(text.folded), this.#items, was.id) ||
        isElsewhere(knownByText.get(now.text.folded), this.#known, was.id);
      if (!saysTheSame && wasDealtAnew) continue;
      const isOpposite = !saysTheSame && areOpposite(text, now.text);
      const isAnother = isOpposite || this.#areGroupsOpposite(was.within, now.item.within);
      this.#take(index, isAnother ? 'changed' : 'kept', place);
    }
  }

  #matchEqualTexts(): void {
    const known = groupBy(this.#known, ({ text }) => text.folded);
    const items = groupBy(this.#items, ({ text }) => text.folded);
    for (const [folded, all] of known) {
      const was = all.filter((index) => !this.#matches.has(index));
      const now = (items.get(folded) ?? []).filter((place) => !this.#taken.has(place));
      if (was.length > 0 && now.length > 0) this.#matchDuplicates(was, now);
    }
  }

  /** Matches items that all say the same by the groups they are in. */
  #matchDuplicates(known: readonly number[], items: readonly number[]): void {
    const groupsBefore = [...groupBy(known, (index) => this.#groupOf(this.#known[index])).values()].map((group) =>
      group.flatMap((place) => known[place] ?? []),
    );
    const groupsAfter = [...groupBy(items, (place) => this.#groupOf(this.#items[place])).values()].map((group) =>
      group.flatMap((place) => items[place] ?? []),
    );
    if (groupsBefore.length * groupsAfter.length > MOST_GROUP_PAIRS) {
      for (const index of known) this.#orphan(index);
      for (const place of items) this.#taken.add(place);
      return;
    }
    const candidates: Candidate[] = [];
    for (const [was, before] of groupsBefore.entries()) {
      for (const [item, after] of groupsAfter.entries()) {
        const score = this.#scorePair(before[0] ?? 0, after[0] ?? 0, 1);
        if (score !== undefined) candidates.push({ was, item, score });
      }
    }
    const { pairs, doubtful, contested } = pairBest(candidates, MARGIN / 2);
    for (const { was, item } of pairs) {
      const [before = [], after = []] = [groupsBefore[was], groupsAfter[item]];
      if (before.length === after.length) {
        for (const [place, index] of before.entries()) this.#take(index, 'moved', after[place] ?? 0);
      } else {
        for (const index of before) this.#orphan(index);
        for (const place of after) this.#taken.add(place);
      }
    }
    for (const was of doubtful) for (const index of groupsBefore[was] ?? []) this.#orphan(index);
    for (const item of contested) for (const place of groupsAfter[item] ?? []) this.#taken.add(place);
  }

  #matchLikeTexts(): void {
    const places = [...this.#items.keys()].filter((place) => !this.#taken.has(place));
    const index = new CandidateIndex(places.flatMap((place) => this.#items[place]?.text ?? []));
    const found = new Map<number, readonly number[]>();
    const candidates: Candidate[] = [];
    for (const [was, { text }] of this.#known.entries()) {
      if (this.#matches.has(was)) continue;
      const near = index.find(text).flatMap((each) => places[each] ?? []);
      found.set(was, near);
      for (const item of near) {
        const now = this.#items[item];
        const sameness = now && compareTexts(text, now.text, this.#context);
        const score = sameness === undefined ? undefined : this.#scorePair(was, item, sameness);
        if (score !== undefined) candidates.push({ was, item, score });
      }
    }
    const { pairs, doubtful, contested } = pairBest(candidates, MARGIN);
    for (const { was, item } of pairs) this.#take(was, 'moved', item);
    for (const was of doubtful) this.#orphan(was);
    for (const place of contested) this.#taken.add(place);

    const weigh = (word: string) =>
      (LIGHT_WORD.test(word) ? LIGHT_WEIGHT : 1) / (1 + Math.log2(Math.max(1, index.count(word))) / 2);
    const changed: Candidate[] = [];
    for (const [was, near] of found) {
      if (this.#matches.has(was)) continue;
      for (const item of near) {
        const [before, now] = [this.#known[was], this.#items[item]];
        if (!before || !now || this.#taken.has(item)) continue;
        // The same words in a group that has nothing to do with it are not what became of it.
        const isElsewhere =
          before.text.folded === now.text.folded && !this.#areGroupsOpposite(before.item.within, now.item.within);
        const score = isElsewhere ? 0 : measureLikeness(before.text, now.text, weigh);
        if (score >= LEAST_LIKENESS) changed.push({ was, item, score });
      }
    }
    for (const { was, item } of pairBest(changed, LIKENESS_MARGIN).pairs) this.#take(was, 'changed', item);
  }

  /** How clearly two items that say the same are one item, given their groups; nothing when they are not. */
  #scorePair(was: number, item: number, sameness: number): number | undefined {
    const [before, now] = [this.#known[was], this.#items[item]];
    if (!before || !now) return undefined;
    switch (this.#relateGroups(before.item.within, now.item.within)) {
      case 'same':
        return sameness + SAME_GROUP;
      case 'like':
        return sameness + LIKE_GROUP;
      case 'unlike':
        // One word says what it says only in its group.
        return before.text.words.length > 1 || before.text.words.length === 0 ? sameness : undefined;
      case 'another':
        return undefined;
    }
  }

  #areGroupsOpposite(before: string | undefined, after: string | undefined): boolean {
    return this.#relateGroups(before, after) === 'another';
  }

  #relateGroups(before: string | undefined, after: string | undefined): GroupRelation {
    if (before === after) return 'same';
    if (before === undefined || after === undefined) return 'unlike';
    const key = JSON.stringify([before, after]);
    const relation = this.#relations.get(key) ?? this.#compareGroups(this.#read(before), this.#read(after));
    this.#relations.set(key, relation);
    return relation;
  }

  #compareGroups(before: ReadText, after: ReadText): GroupRelation {
    if (before.folded === after.folded) return 'same';
    if (compareTexts(before, after, this.#context) !== undefined) return 'like';
    if (areOpposite(before, after)) return 'another';
    // "Orders database" and "Users database" are two of a kind; "Access" and "Security" are two labels for one thing.
    const words = { before: new Set(before.core.split(' ')), after: new Set(after.core.split(' ')) };
    const shared = [...words.before].filter((word) => words.after.has(word)).length;
    return shared > 0 && shared < words.before.size && shared < words.after.size ? 'another' : 'unlike';
  }

  #groupOf(side: Side | undefined): string {
    const within = side?.item.within;
    return within === undefined ? '' : `>${this.#read(within).folded}`;
  }

  #take(index: number, kind: 'kept' | 'moved' | 'changed', place: number): void {
    const now = this.#items[place];
    if (!now) return;
    this.#matches.set(index, { kind, item: now.item });
    this.#taken.add(place);
  }

  #orphan(index: number): void {
    this.#matches.set(index, { kind: 'orphaned' });
  }
}

/** Of long texts, so much is looked at to guess their language. */
const GUESSED_FROM = 200;

function wordsOf(sides: readonly Side[]): ReadonlySet<string> {
  return new Set(sides.flatMap(({ text }) => text.words.map((word) => word.text)));
}

/** Orders items by id, the numbers of equal siblings by size; then by text and group. */
function compareItems(a: KnownItem | undefined, b: KnownItem | undefined): number {
  if (!a || !b) return 0;
  return (
    a.id.length - b.id.length ||
    compare(a.id, b.id) ||
    compare(a.text, b.text) ||
    compare(a.within ?? '', b.within ?? '')
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The places of values that have the same key. */
function groupBy<T>(values: readonly T[], keyOf: (value: T) => string): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  for (const [place, value] of values.entries()) {
    const key = keyOf(value);
    const group = groups.get(key);
    if (group) group.push(place);
    else groups.set(key, [place]);
  }
  return groups;
}
