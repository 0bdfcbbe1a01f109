import type { Json } from '../../model/json.ts';
import { sameJson } from './json-values.ts';

/** What makes one list of another, in terms of the items of the first. */
export interface ListChanges {
  /** Items that take another value where they stand. */
  readonly changed: ReadonlyMap<number, Json>;
  readonly removed: ReadonlySet<number>;
  /** New items, by the number of items of the first list that stand before them. */
  readonly inserted: ReadonlyMap<number, readonly Json[]>;
}

/** Beyond this many comparisons the middle of two long lists is not compared item by item. */
const MOST_COMPARISONS = 1_000_000;

/** Finds the fewest items to remove and insert; where both happen at one place, items are changed. */
export function alignLists(one: readonly Json[], other: readonly Json[]): ListChanges {
  const changed = new Map<number, Json>();
  const removed = new Set<number>();
  const inserted = new Map<number, Json[]>();
  let [at, otherAt] = [0, 0];
  for (const [index, otherIndex] of [...commonItems(one, other), [one.length, other.length] as const]) {
    while (at < index && otherAt < otherIndex) changed.set(at++, other[otherAt++] ?? null);
    while (at < index) removed.add(at++);
    if (otherAt < otherIndex) inserted.set(index, other.slice(otherAt, otherIndex));
    at = index + 1;
    otherAt = otherIndex + 1;
  }
  return { changed, removed, inserted };
}

/** Pairs of indexes of a longest common subsequence. */
function commonItems(one: readonly Json[], other: readonly Json[]): (readonly [number, number])[] {
  let start = 0;
  while (start < one.length && start < other.length && sameJson(one[start], other[start])) start++;
  let [end, otherEnd] = [one.length, other.length];
  while (end > start && otherEnd > start && sameJson(one[end - 1], other[otherEnd - 1])) {
    end--;
    otherEnd--;
  }
  const pairs: (readonly [number, number])[] = [];
  for (let index = 0; index < start; index++) pairs.push([index, index]);
  for (const [index, otherIndex] of longestCommon(one.slice(start, end), other.slice(start, otherEnd))) {
    pairs.push([start + index, start + otherIndex]);
  }
  for (let index = end; index < one.length; index++) pairs.push([index, otherEnd + index - end]);
  return pairs;
}

function longestCommon(one: readonly Json[], other: readonly Json[]): [number, number][] {
  if (one.length * other.length > MOST_COMPARISONS) return [];
  const width = other.length + 1;
  // The length of the longest that begins at a pair of indexes.
  const lengths = new Uint32Array((one.length + 1) * width);
  const lengthAt = (index: number, otherIndex: number) => lengths[index * width + otherIndex] ?? 0;
  for (let index = one.length - 1; index >= 0; index--) {
    for (let otherIndex = other.length - 1; otherIndex >= 0; otherIndex--) {
      lengths[index * width + otherIndex] = sameJson(one[index], other[otherIndex])
        ? lengthAt(index + 1, otherIndex + 1) + 1
        : Math.max(lengthAt(index + 1, otherIndex), lengthAt(index, otherIndex + 1));
    }
  }
  const pairs: [number, number][] = [];
  let [index, otherIndex] = [0, 0];
  while (index < one.length && otherIndex < other.length) {
    if (sameJson(one[index], other[otherIndex])) pairs.push([index++, otherIndex++]);
    else if (lengthAt(index + 1, otherIndex) >= lengthAt(index, otherIndex + 1)) index++;
    else otherIndex++;
  }
  return pairs;
}
