/**
 * The name that was most likely meant by one that is not there, for a hint: "Did you mean …?"
 *
 * @returns The name that takes the fewest slips of the pen (a letter added, left out, changed, or swapped with the
 * next), of equals the first; nothing when all take too many to be called slips. Names with other digits are no slips:
 * `v1.2` is not `v1.3`, and `2023` not `2024`.
 */
export function nearestName(name: string, names: Iterable<string>): string | undefined {
  const limit = Math.min(3, Math.max(1, Math.floor(name.length / 4)));
  const letters = lettersOf(name);
  const digits = digitsOf(name);
  let nearest: string | undefined;
  let least = limit + 1;
  for (const candidate of names) {
    // Cheap tests first: most candidates are nothing alike.
    if (Math.abs(candidate.length - name.length) >= least || candidate === name) continue;
    if (bitsOf(lettersOf(candidate) ^ letters) >= 2 * least) continue;
    if (digitsOf(candidate) !== digits) continue;
    const slips = countSlips(name.toLowerCase(), candidate.toLowerCase(), least);
    if (slips < least) {
      nearest = candidate;
      least = slips;
      // Only the case of letters is wrong.
      if (slips === 0) break;
    }
  }
  return nearest;
}

/**
 * How many slips make one text of another (optimal string alignment); `limit` or more when there are as many.
 *
 * What lies so many letters apart takes as many slips, so of each row only what is nearer is looked at: the time grows
 * with the length of the texts, and not with its square. Names are an author's, and may be long.
 */
function countSlips(one: string, other: string, limit: number): number {
  // A cell of a row stands at `limit` plus how much farther its column is than its row.
  const far = new Array<number>(2 * limit + 1).fill(limit);
  let before = far;
  let last = far.map((_, at) => (at < limit ? limit : at - limit));
  for (let row = 1; row <= one.length; row++) {
    const current = [...far];
    let least = limit;
    for (let at = 1; at < 2 * limit; at++) {
      const column = row + at - limit;
      if (column < 0 || column > other.length) continue;
      const same = one[row - 1] === other[column - 1];
      let slips = Math.min(
        (last[at + 1] ?? limit) + 1,
        (current[at - 1] ?? limit) + 1,
        column === 0 ? row : (last[at] ?? limit) + (same ? 0 : 1),
      );
      if (row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]) {
        slips = Math.min(slips, (before[at] ?? limit) + 1);
      }
      current[at] = slips;
      least = Math.min(least, slips);
    }
    if (least >= limit) return limit;
    before = last;
    last = current;
  }
  return last[limit + other.length - one.length] ?? limit;
}

function digitsOf(text: string): string {
  return text.replace(/\D+/g, '');
}

/** Which letters a text has, as bits; a slip changes two of them at most. */
function lettersOf(text: string): number {
  let bits = 0;
  for (let index = 0; index < text.length; index++) bits |= 1 << (text.charCodeAt(index) & 31);
  return bits;
}

function bitsOf(number: number): number {
  let bits = 0;
  for (let rest = number; rest !== 0; rest &= rest - 1) bits++;
  return bits;
}
