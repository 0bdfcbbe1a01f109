import type { Json } from '../../../model/json.ts';
import { MAX_DEPTH } from '../mapping-node.ts';

/** A part of a value that is not JSON. */
export interface NotJsonPart {
  readonly path: readonly string[];
  /** What it is: `a Date`, `a function`. */
  readonly what: string;
}

/**
 * A value as JSON, or the parts of it that are not.
 *
 * Properties that are `undefined` are left out, `-0` becomes `0`, and objects get the ordinary prototype. Nothing is
 * converted: a Date would come back as a string, and mean something else.
 */
export function plainJson(value: unknown): { json?: Json; parts: readonly NotJsonPart[] } {
  const parts: NotJsonPart[] = [];
  const above = new Set<object>();

  const convert = (part: unknown, path: readonly string[]): Json => {
    if (part === null || typeof part === 'string' || typeof part === 'boolean') return part;
    if (typeof part === 'number' && Number.isFinite(part)) return part === 0 ? 0 : part;
    const what = typeof part === 'object' ? notPlain(part, above) : nameOf(part);
    if (what !== undefined || typeof part !== 'object') {
      parts.push({ path, what: what ?? nameOf(part) });
      return null;
    }
    above.add(part);
    const json: Json = Array.isArray(part)
      ? Array.from(part, (item, index) => convert(item, [...path, String(index)]))
      : Object.fromEntries(
          Object.entries(part)
            .filter(([, property]) => property !== undefined)
            .map(([key, property]) => [key, convert(property, [...path, key])]),
        );
    above.delete(part);
    return json;
  };

  const json = convert(value, []);
  return parts.length === 0 ? { json, parts } : { parts };
}

/** Why an object is not a plain one; `undefined` when it is. */
function notPlain(value: object, above: ReadonlySet<object>): string | undefined {
  if (above.has(value)) return 'a value that holds itself';
  if (above.size >= MAX_DEPTH) return `nested more than ${MAX_DEPTH} levels deep`;
  if (Array.isArray(value)) return undefined;
  const prototype = Object.getPrototypeOf(value);
  // Object.prototype has no prototype, also that of another realm (a worker, a frame, node:vm).
  if (prototype === null || Object.getPrototypeOf(prototype) === null) return undefined;
  const made: unknown = prototype.constructor;
  return typeof made === 'function' && made.name !== 'Object' ? `a ${made.name}` : 'an object of a class';
}

function nameOf(value: unknown): string {
  if (value === undefined) return 'undefined';
  return typeof value === 'number' ? String(value) : `a ${typeof value}`;
}
