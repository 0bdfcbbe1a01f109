import type { Problem } from '../../model/problem.ts';

/** What a reader is told when something cannot be shown: what happened and what to do, nothing of how it works. */
export function errorText(what: string, problems: readonly Problem[]): string {
  const [first] = problems;
  if (first?.code === 'load-failed') {
    if (first.actual === '404' || first.actual === '410') {
      return `${what} could not be found. It may have been moved or removed.`;
    }
    if (first.actual === '401' || first.actual === '403') return `${what} is not open to you.`;
    // A Content-Type that is no article's, such as that of a page to log in on.
    if (first.actual?.includes('/')) return `${what} cannot be shown: something else was found in its place.`;
    return `${what} could not be loaded. Check your connection.`;
  }
  if (first?.code === 'article-invalid' && first.actual !== undefined) {
    return `${what} was made for another version of this page. A newer version of the page is needed to show it.`;
  }
  return `${what} has a mistake in it and cannot be shown.`;
}
