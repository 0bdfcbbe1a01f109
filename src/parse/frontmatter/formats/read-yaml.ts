import { DEFAULT_LIMITS, type Limits } from '../../limits/limits.ts';
import type { PlaceOf, ReadBlock } from './block-reader.ts';
import { readFullYaml } from './full-yaml.ts';
import { deepestOf } from './over-limit.ts';
import { MARGIN_QUOTE, readPlainYaml } from './plain-yaml.ts';
import { joinMarginQuotes } from './yaml-margin-quotes.ts';

/**
 * Reads YAML 1.2 (core schema: a date is text, and so is `yes`), with merge keys.
 *
 * What is plain is read at once; the rest, and all that is wrong, by the full reader.
 */
export function readYaml(text: string, placeOf: PlaceOf, limits: Limits = DEFAULT_LIMITS): ReadBlock {
  const deepest = deepestOf(limits);
  const plain = readPlainYaml(text, placeOf, deepest);
  const root = plain === MARGIN_QUOTE ? readPlainYaml(joinMarginQuotes(text), placeOf, deepest) : plain;
  return root === undefined || root === MARGIN_QUOTE ? readFullYaml(text, placeOf, limits) : { root, problems: [] };
}
