import type { PlaceOf, ReadBlock } from './block-reader.ts';
import { readFullYaml } from './full-yaml.ts';
import { MARGIN_QUOTE, readPlainYaml } from './plain-yaml.ts';
import { joinMarginQuotes } from './yaml-margin-quotes.ts';

/**
 * Reads YAML 1.2 (core schema: a date is text, and so is `yes`), with merge keys.
 *
 * What is plain is read at once; the rest, and all that is wrong, by the full reader.
 */
export function readYaml(text: string, placeOf: PlaceOf): ReadBlock {
  const plain = readPlainYaml(text, placeOf);
  const root = plain === MARGIN_QUOTE ? readPlainYaml(joinMarginQuotes(text), placeOf) : plain;
  return root === undefined || root === MARGIN_QUOTE ? readFullYaml(text, placeOf) : { root, problems: [] };
}
