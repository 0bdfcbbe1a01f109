/** The generation of a log that was never erased. */
export const FIRST_GENERATION = '0';

/**
 * Which of two generations is the later: negative when `a` is the earlier, 0 when they are the same.
 *
 * A generation is a count and a random part, `2-k3v9…`: to erase a log starts the next one. Entries of an earlier
 * generation are dropped wherever they turn up, so that what was erased on one device does not come back from another.
 */
export function compareGenerations(a: string, b: string): number {
  return countOf(a) - countOf(b) || (a < b ? -1 : a > b ? 1 : 0);
}

/**
 * The generation that follows one.
 *
 * @param random What tells it from another that follows the same one: see `randomId`.
 */
export function nextGeneration(generation: string, random: string): string {
  return `${countOf(generation) + 1}-${random}`;
}

/** Whether a text is a generation. */
export function isGeneration(text: unknown): text is string {
  return typeof text === 'string' && /^(?:0|[1-9]\d{0,8}-[\w-]{1,64})$/.test(text);
}

function countOf(generation: string): number {
  return Number.parseInt(generation, 10);
}
