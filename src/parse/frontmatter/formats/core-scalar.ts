import type { Place } from '../../../model/place.ts';
import { type ScalarNode, scalarNode } from '../mapping-node.ts';

// YAML 1.2, section 10.3.2: what a plain value is in the core schema.

const NULL = /^(?:~|null|Null|NULL)$/;
const TRUE = /^(?:true|True|TRUE)$/;
const FALSE = /^(?:false|False|FALSE)$/;
const INTEGER = /^[-+]?[0-9]+$/;
const FLOAT = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;
const OCTAL = /^0o[0-7]+$/;
const HEXADECIMAL = /^0x[0-9a-fA-F]+$/;
const SPECIAL = /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/;

/** What all of these begin with. */
const MAY_BE_SPECIAL = /^[-+.0-9~nNtTfF]/;
const LONGEST_WORD = 'false'.length;

/** The node of a plain value of one line. */
export function coreScalar(source: string, place: Place): ScalarNode {
  return MAY_BE_SPECIAL.test(source)
    ? scalarNode(resolve(source), source, place)
    : { kind: 'scalar', value: source, text: source, place };
}

function resolve(source: string): string | number | boolean | null {
  if (source.length <= LONGEST_WORD) {
    if (TRUE.test(source)) return true;
    if (FALSE.test(source)) return false;
    if (NULL.test(source)) return null;
  }
  if (INTEGER.test(source)) return Number.parseInt(source, 10);
  if (FLOAT.test(source)) return Number.parseFloat(source);
  if (OCTAL.test(source)) return Number.parseInt(source.slice(2), 8);
  if (HEXADECIMAL.test(source)) return Number.parseInt(source.slice(2), 16);
  return SPECIAL.test(source) ? Number.NaN : source;
}
