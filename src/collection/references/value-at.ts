import type { Json } from '../../model/json.ts';

/**
 * The value of a key, or of a dotted path of keys (`seo.author`); a key that is spelled with its dots goes first.
 *
 * @returns `undefined` when it is not there.
 */
export function valueAt(value: Json, key: string): Json | undefined {
  const own = property(value, key);
  if (own !== undefined) return own;
  let found: Json | undefined = value;
  for (const part of key.split('.')) found = found === undefined ? undefined : property(found, part);
  return found;
}

function property(value: Json, key: string): Json | undefined {
  if (value === null || typeof value !== 'object' || Array.isArray(value) || !Object.hasOwn(value, key))
    return undefined;
  return (value as { readonly [key: string]: Json })[key];
}
