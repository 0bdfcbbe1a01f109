/** The first place, in the order of the text, where two trees are not the same. */
export interface Difference {
  /** The way to it from the root: names of properties and indexes of children. */
  readonly path: readonly (string | number)[];
  /** Why it is one, such as `value`. */
  readonly kind: 'value' | 'type' | 'keys' | 'length' | 'shared';
  readonly theirs: unknown;
  readonly ours: unknown;
}

interface Pair {
  readonly theirs: unknown;
  readonly ours: unknown;
  readonly key: string | number;
  readonly parent: Pair | undefined;
}

/**
 * Compares two trees strictly: the same values, arrays as long, the same keys in the same order (`undefined` counts as a
 * value, so a key that holds it is not absent), plain objects only. Whatever passes is deep-equal and the same JSON.
 *
 * No object may be at two places of our tree, as none is in remark's: a plugin that moves one node must not move another.
 *
 * It keeps a list of what is left to do rather than to recurse, so no tree is too deep.
 */
export function firstDifference(theirs: unknown, ours: unknown): Difference | undefined {
  const seen = new Set<object>();
  const left: Pair[] = [{ theirs, ours, key: '', parent: undefined }];
  for (let pair = left.pop(); pair; pair = left.pop()) {
    const { theirs, ours } = pair;
    if (!isObject(theirs) || !isObject(ours)) {
      if (Object.is(theirs, ours)) continue;
      return found(pair, typeOf(theirs) === typeOf(ours) ? 'value' : 'type');
    }
    if (Object.getPrototypeOf(theirs) !== Object.getPrototypeOf(ours)) return found(pair, 'type');
    if (seen.has(ours)) return found(pair, 'shared');
    seen.add(ours);
    if (Array.isArray(theirs) && Array.isArray(ours)) {
      // Where one has more children, the first that differs says more than how many there are.
      if (theirs.length !== ours.length)
        left.push({ ...pair, theirs: theirs.length, ours: ours.length, key: 'length', parent: pair });
      for (let index = Math.min(theirs.length, ours.length) - 1; index >= 0; index--) {
        left.push({ theirs: theirs[index], ours: ours[index], key: index, parent: pair });
      }
      continue;
    }
    const keys = Object.keys(theirs);
    const ourKeys = Object.keys(ours);
    const sameKeys = keys.length === ourKeys.length && keys.every((key, index) => key === ourKeys[index]);
    if (!sameKeys && theirs.type === ours.type) return found(pair, 'keys');
    // In the order of the keys, so that children come before the position that follows from them.
    for (let index = keys.length - 1; index >= 0; index--) {
      const key = keys[index] ?? '';
      left.push({ theirs: theirs[key], ours: ours[key], key, parent: pair });
    }
  }
  return undefined;
}

function found(pair: Pair, kind: Difference['kind']): Difference {
  const path: (string | number)[] = [];
  for (let each: Pair | undefined = pair; each?.parent; each = each.parent) path.unshift(each.key);
  const isLength = path.at(-1) === 'length';
  return { path, kind: isLength ? 'length' : kind, theirs: pair.theirs, ours: pair.ours };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function typeOf(value: unknown): string {
  return value === null ? 'null' : typeof value;
}
