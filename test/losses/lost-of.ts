/** More differences than this are not told apart: everything between them counts as lost. */
const MOST = 3000;

/**
 * What of a sequence is not in another, in order: indexes into the first.
 *
 * The shortest way from one to the other, after Myers: what stands in another order is lost in one of its places.
 */
export function lostOf(wanted: readonly string[], given: readonly string[]): number[] {
  let start = 0;
  while (start < wanted.length && start < given.length && wanted[start] === given[start]) start++;
  let wantedEnd = wanted.length;
  let givenEnd = given.length;
  while (wantedEnd > start && givenEnd > start && wanted[wantedEnd - 1] === given[givenEnd - 1]) {
    wantedEnd--;
    givenEnd--;
  }
  const lost = lostWithin(wanted.slice(start, wantedEnd), given.slice(start, givenEnd));
  return lost.map((index) => start + index);
}

function lostWithin(wanted: readonly string[], given: readonly string[]): number[] {
  if (wanted.length === 0) return [];
  const most = Math.min(wanted.length + given.length, MOST);
  const reached = new Int32Array(2 * most + 3);
  const rounds: Int32Array[] = [];
  for (let count = 0; count <= most; count++) {
    rounds.push(reached.slice());
    for (let diagonal = -count; diagonal <= count; diagonal += 2) {
      let x = furthest(reached, most + 1, diagonal, count);
      while (x < wanted.length && x - diagonal < given.length && wanted[x] === given[x - diagonal]) x++;
      reached[most + 1 + diagonal] = x;
      if (x >= wanted.length && x - diagonal >= given.length) return walkBack(rounds, most + 1, wanted, given);
    }
  }
  return wanted.map((_, index) => index);
}

/** Where a diagonal is entered: by leaving out one of the wanted, or passing over one of the given. */
function furthest(reached: Int32Array, middle: number, diagonal: number, count: number): number {
  const fromLeft = (reached[middle + diagonal - 1] ?? 0) + 1;
  const fromAbove = reached[middle + diagonal + 1] ?? 0;
  if (diagonal === -count) return fromAbove;
  return diagonal === count || fromLeft > fromAbove ? fromLeft : fromAbove;
}

function walkBack(
  rounds: readonly Int32Array[],
  middle: number,
  wanted: readonly string[],
  given: readonly string[],
): number[] {
  const lost: number[] = [];
  let x = wanted.length;
  let y = given.length;
  for (let count = rounds.length - 1; count > 0; count--) {
    const reached = rounds[count];
    if (!reached) break;
    const diagonal = x - y;
    const fromLeft = (reached[middle + diagonal - 1] ?? 0) + 1;
    const fromAbove = reached[middle + diagonal + 1] ?? 0;
    const isLost = diagonal !== -count && (diagonal === count || fromLeft > fromAbove);
    const previous = isLost ? diagonal - 1 : diagonal + 1;
    x = reached[middle + previous] ?? 0;
    y = x - previous;
    if (isLost) lost.push(x);
  }
  return lost.reverse();
}
