/** That two things, each known by its index, may belong together, and how clearly. */
export interface Candidate {
  readonly was: number;
  readonly item: number;
  readonly score: number;
}

/** What was paired, and what is in doubt. */
export interface Pairs {
  readonly pairs: readonly Candidate[];
  /** Those that had candidates nearly as good as each other: they belong to none. */
  readonly doubtful: ReadonlySet<number>;
  /** Items that they competed for. */
  readonly contested: ReadonlySet<number>;
}

/**
 * Pairs one to one: the clearest pair first, wherever it stands, and only when it is clearer than any other that either
 * of its two could still have. What competes within the margin is in doubt, all of it.
 */
export function pairBest(candidates: readonly Candidate[], margin: number): Pairs {
  const sorted = [...candidates].sort((a, b) => b.score - a.score);
  const byWas = groupBy(sorted, ({ was }) => was);
  const byItem = groupBy(sorted, ({ item }) => item);
  const pairs: Candidate[] = [];
  const paired = { was: new Set<number>(), item: new Set<number>() };
  const doubtful = new Set<number>();
  const contested = new Set<number>();
  const isOpen = ({ was, item }: Candidate) =>
    !paired.was.has(was) && !paired.item.has(item) && !doubtful.has(was) && !contested.has(item);

  for (const candidate of sorted) {
    if (!isOpen(candidate)) continue;
    const rivals = [...(byWas.get(candidate.was) ?? []), ...(byItem.get(candidate.item) ?? [])].filter(
      (rival) => rival !== candidate && isOpen(rival) && rival.score > candidate.score - margin,
    );
    if (rivals.length === 0) {
      pairs.push(candidate);
      paired.was.add(candidate.was);
      paired.item.add(candidate.item);
    } else {
      for (const { was, item } of [candidate, ...rivals]) {
        doubtful.add(was);
        contested.add(item);
      }
    }
  }
  return { pairs, doubtful, contested };
}

function groupBy<T>(values: readonly T[], keyOf: (value: T) => number): Map<number, T[]> {
  const groups = new Map<number, T[]>();
  for (const value of values) {
    const group = groups.get(keyOf(value));
    if (group) group.push(value);
    else groups.set(keyOf(value), [value]);
  }
  return groups;
}
