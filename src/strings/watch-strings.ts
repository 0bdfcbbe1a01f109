import { stringRegistry } from './string-registry.ts';

/**
 * Tells when strings were registered, whatever the language.
 *
 * @returns Stops it.
 */
export function watchStrings(onChange: () => void): () => void {
  const { watchers } = stringRegistry();
  // One of its own for each call, so that whoever watches twice stops twice.
  const watcher = () => onChange();
  watchers.add(watcher);
  return () => void watchers.delete(watcher);
}
