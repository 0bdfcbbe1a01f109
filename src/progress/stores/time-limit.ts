/**
 * Waits for a promise, but not for ever.
 *
 * @param milliseconds How long at most.
 * @param late Makes what is thrown then.
 */
export async function withTimeLimit<T>(promise: Promise<T>, milliseconds: number, late: () => Error): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(late()), milliseconds);
  });
  try {
    return await Promise.race([promise, limit]);
  } finally {
    clearTimeout(timer);
  }
}
