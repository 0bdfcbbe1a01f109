/** Milliseconds after which it is short enough. */
const LONG_ENOUGH = 20_000;

/**
 * Makes a source as short and as plain as it becomes while something stays true of it: delta debugging, by lines, then by
 * characters; then other characters are replaced by plainer ones.
 *
 * @param holds What must stay true; it is true of the source that is given.
 */
export function shrink(source: string, holds: (source: string) => boolean): string {
  const end = performance.now() + LONG_ENOUGH;
  const tried = new Set<string>([source]);
  const isBetter = (candidate: string): boolean => {
    if (tried.has(candidate) || performance.now() > end) return false;
    tried.add(candidate);
    return holds(candidate);
  };
  let shrunk = source;
  for (let before = ''; before !== shrunk; ) {
    before = shrunk;
    shrunk = without(shrunk.match(/[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$/g) ?? [], isBetter);
    shrunk = without([...shrunk], isBetter);
    shrunk = plainer(shrunk, isBetter);
  }
  return shrunk;
}

/** Takes away pieces, halves first, then ever smaller runs, as long as one can go. */
function without(pieces: readonly string[], isBetter: (candidate: string) => boolean): string {
  let left = [...pieces];
  for (let size = Math.ceil(left.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let start = 0; start < left.length; ) {
      const candidate = left.toSpliced(start, size);
      if (isBetter(candidate.join(''))) left = candidate;
      else start += size;
    }
  }
  return left.join('');
}

const PLAINER: readonly [RegExp, string][] = [
  [/\r\n|\r/, '\n'],
  [/[^\S\n ]/, ' '],
  [/[^\sa]/u, 'a'],
  [/[02-9]/, '1'],
  [/[*+]|\d+[.)]/, '-'],
  [/~~~/, '```'],
];

/** Replaces characters one by one, so that two sources that show the same come out the same. */
function plainer(source: string, isBetter: (candidate: string) => boolean): string {
  let plain = source;
  for (const [pattern, replacement] of PLAINER) {
    const everywhere = new RegExp(pattern.source, `${pattern.flags}y`);
    for (let index = 0; index < plain.length; index++) {
      everywhere.lastIndex = index;
      const found = everywhere.exec(plain)?.[0];
      if (found === undefined) continue;
      const candidate = plain.slice(0, index) + replacement + plain.slice(index + found.length);
      if (isBetter(candidate)) plain = candidate;
    }
  }
  return plain;
}
