/**
 * Tells when there may be news: the page is looked at again, came out of the browser's back-forward cache, or the network
 * is back. A page in the background may have slept through what it was told.
 *
 * @returns Stops it. Where there is no page, nothing is ever told.
 */
export function whenBack(onBack: () => void): () => void {
  if (typeof window === 'undefined' || typeof document === 'undefined') return () => {};
  const controller = new AbortController();
  const options = { signal: controller.signal };
  window.addEventListener('online', onBack, options);
  window.addEventListener('pageshow', (event) => event.persisted && onBack(), options);
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && onBack(), options);
  return () => controller.abort();
}
