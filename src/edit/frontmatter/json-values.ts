import type { Json, JsonObject } from '../../model/json.ts';

/** A key or an index on the way to a value. */
export type PathStep = string | number;

/** Whether two values are the same; the order of keys does not matter. */
export function sameJson(one: Json | undefined, other: Json | undefined): boolean {
  if (one === other) return true;
  if (isList(one) || isList(other)) {
    if (!isList(one) || !isList(other) || one.length !== other.length) return false;
    return one.every((item, index) => sameJson(item, other[index]));
  }
  if (!isObject(one) || !isObject(other)) return false;
  const keys = Object.keys(one);
  if (keys.length !== Object.keys(other).length) return false;
  return keys.every((key) => Object.hasOwn(other, key) && sameJson(one[key], other[key]));
}

export function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * The object with another value at a path; objects on the way are made where there are none.
 *
 * @param value `undefined` takes the value away, and the objects that are empty without it.
 * @throws RangeError when the path leads through text, or to an item that a list has not.
 */
export function setIn(root: JsonObject, path: readonly PathStep[], value: Json | undefined): JsonObject {
  const result = put(root, path, value, path);
  return isObject(result) ? result : {};
}

function put(
  at: Json | undefined,
  [step, ...rest]: readonly PathStep[],
  value: Json | undefined,
  whole: readonly PathStep[],
): Json | undefined {
  if (step === undefined) return value;
  if (isList(at)) {
    const index = Number(step);
    const fits = Number.isInteger(index) && index >= 0 && index <= at.length;
    if (!fits) throw new RangeError(`"${whole.join('.')}" leads to an item that is not there.`);
    const item = put(at[index], rest, value, whole);
    return item === undefined ? at.filter((_, other) => other !== index) : at.toSpliced(index, 1, item);
  }
  if (at !== undefined && at !== null && !isObject(at)) {
    if (value === undefined) return at;
    throw new RangeError(`"${whole.join('.')}" leads through a value that is no object: ${JSON.stringify(at)}.`);
  }
  const key = String(step);
  const child = isObject(at) && Object.hasOwn(at, key) ? at[key] : undefined;
  const changed = put(child, rest, value, whole);
  const others = Object.entries(at ?? {}).filter(([other]) => other !== key) as [string, Json][];
  if (changed !== undefined) return Object.fromEntries([...others, [key, changed]]);
  return others.length === 0 && child !== undefined
    ? undefined
    : at === undefined
      ? undefined
      : Object.fromEntries(others);
}
