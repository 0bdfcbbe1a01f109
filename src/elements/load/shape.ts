/** Checks unknown data: gives the path of the first thing that is not as it should be, or nothing. */
export type Check = (value: unknown) => string | undefined;

/** A value that a predicate holds for. */
export function is(predicate: (value: unknown) => boolean): Check {
  return (value) => (predicate(value) ? undefined : '');
}

export const isString = is((value) => typeof value === 'string');
export const isNumber = is((value) => typeof value === 'number');
export const isArray = is(Array.isArray);

/** A value that may be absent. */
export function optional(check: Check): Check {
  return (value) => (value === undefined ? undefined : check(value));
}

/** An array of which every item passes. */
export function arrayOf(check: Check): Check {
  return (value) => {
    if (!Array.isArray(value)) return '';
    for (const [index, item] of value.entries()) {
      const fault = check(item);
      if (fault !== undefined) return `[${index}]${fault}`;
    }
    return undefined;
  };
}

/** An object with these keys; others are not looked at. */
export function shape(checks: Readonly<Record<string, Check>>): Check {
  return (value) => {
    if (!isRecord(value)) return '';
    for (const [key, check] of Object.entries(checks)) {
      const fault = check(Object.hasOwn(value, key) ? value[key] : undefined);
      if (fault !== undefined) return `.${key}${fault}`;
    }
    return undefined;
  };
}

/** An object whose `type` is one of these, and that passes what its type asks for. */
export function oneOf(kinds: Readonly<Record<string, Check>>): Check {
  return (value) => {
    if (!isRecord(value) || typeof value.type !== 'string' || !Object.hasOwn(kinds, value.type)) return '.type';
    return kinds[value.type]?.(value);
  };
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
