import { hashIds } from '../frame/hash-ids.ts';

/** How far from what the reader sees an article begins to load: as far again as one screen and a half. */
const MARGIN = '150%';

/**
 * Waits until the reader comes near an element, the page is about to be printed, or its address may point into what
 * the element has yet to load.
 *
 * @param signal Ends the wait as well.
 */
export async function whenNear(host: Element, signal: AbortSignal): Promise<void> {
  // Told of a failure without a connection, later on, the reader is told by what was loaded with one.
  void import('../frame/article-failure.ts').catch(() => undefined);
  if (signal.aborted || !('IntersectionObserver' in window) || isPointedInto(host)) return;
  await new Promise<void>((resolve) => {
    const over = new AbortController();
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) finish();
      },
      { rootMargin: `${MARGIN} 0px` },
    );
    const finish = (): void => {
      observer.disconnect();
      over.abort();
      resolve();
    };
    const options = { signal: over.signal };
    observer.observe(host);
    window.addEventListener('beforeprint', finish, options);
    window.addEventListener('hashchange', () => isPointedInto(host) && finish(), options);
    signal.addEventListener('abort', finish, options);
  });
}

/** Whether the address points to an element, or to nothing that is in the page so far. */
function isPointedInto(host: Element): boolean {
  const ids = hashIds(window.location.hash);
  return ids.length > 0 && (ids.includes(host.id) || !ids.some((id) => document.getElementById(id)));
}
