/** Collections up to this size are too small for a value to be too common. */
const SMALL = 10;
/** A value of so few articles is never too common. */
const FEW = 5;

/**
 * Whether a value is not too common to say something.
 *
 * @param count How many articles have it.
 * @param size How many articles there are.
 * @param cardinality What part of them may have it.
 */
export function isWithin(count: number, size: number, cardinality: number): boolean {
  return size <= SMALL || count <= Math.max(FEW, size * cardinality);
}

/** How many articles with a value are looked at, so that time grows with the number of articles and not with its square. */
const MOST = 1000;

/** Which of the articles with a value are looked at: all, or those that stand nearest to one in the collection's order. */
export function nearest(articles: Uint32Array, article: number): { readonly start: number; readonly end: number } {
  if (articles.length <= MOST) return { start: 0, end: articles.length };
  const middle = firstFrom(articles, article);
  const start = Math.max(0, Math.min(middle - MOST / 2, articles.length - MOST));
  return { start, end: start + MOST };
}

/** Where the first number is that is not smaller than another, in ascending numbers. */
function firstFrom(numbers: Uint32Array, least: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((numbers[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
