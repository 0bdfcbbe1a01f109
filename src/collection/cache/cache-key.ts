import { toLimits } from '../../parse/limits/limits.ts';
import { contentHash } from '../files/content-hash.ts';
import type { ParserSetup } from '../parse/parser-setup.ts';
import { parserState } from './parser-state.ts';

/** Of the files of the cache itself. */
const FORMAT = 2;

/**
 * What the outcome of parsing depends on beside a file's path and content, as a hash.
 *
 * @param pluginStates Of the plugin modules, in order.
 */
export function cacheKey(
  { relatedHeadings, tagSeparator, sanitize, limits }: Omit<ParserSetup, 'plugins'>,
  pluginStates: readonly string[],
): string {
  const options = [relatedHeadings ?? [], tagSeparator ?? 'comma', sanitize ?? null, Object.values(toLimits(limits))];
  const key = [FORMAT, parserState(), ...options, pluginStates];
  return contentHash(JSON.stringify(key, inOrder));
}

/** Sets and maps as lists in order: how they were put together does not matter. No limit is `null`. */
function inOrder(_: string, value: unknown): unknown {
  if (value instanceof Set) return [...value].sort();
  if (value instanceof Map) return [...value].sort(([one], [other]) => (String(one) < String(other) ? -1 : 1));
  return value;
}
