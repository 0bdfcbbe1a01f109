/**
 * Of several names, the one that a mistyped one was most likely meant to be.
 *
 * @returns Nothing when none is near: more than a third of the letters would have to change.
 * @example
 * nearestName('prevew', ['build', 'check', 'preview']); // preview
 */
export function nearestName(name: string, names: Iterable<string>): string | undefined {
  const written = name.toLowerCase();
  let nearest: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of names) {
    const distance = editDistance(written, candidate.toLowerCase());
    if (distance > Math.max(1, Math.floor(Math.max(written.length, candidate.length) / 3)) || distance >= least)
      continue;
    nearest = candidate;
    least = distance;
  }
  return nearest;
}

/** How many letters to insert, remove, replace, or swap with their neighbour, to make one word of another. */
function editDistance(one: string, other: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    for (let j = 1; j <= other.length; j++) {
      const replaced = (last[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, replaced);
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) {
        cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + 1);
      }
      row.push(cost);
    }
    [beforeLast, last] = [last, row];
  }
  return last[other.length] ?? 0;
}
