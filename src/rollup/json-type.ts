/**
 * The TypeScript type of some JSON values: one that all of them have.
 *
 * A key that not every object has is optional. Texts are \`string\`, whatever they say.
 *
 * @example
 * jsonType([{ a: 1 }, { a: 2, b: 'x' }]); // '{ readonly a: number; readonly b?: string }', on lines
 */
export function jsonType(values: readonly unknown[]): string {
  const kinds = new Set<string>();
  const objects: Readonly<Record<string, unknown>>[] = [];
  const items: unknown[] = [];
  let hasLists = false;
  for (const value of values) {
    if (value === null) kinds.add('null');
    else if (Array.isArray(value)) {
      hasLists = true;
      for (const item of value) items.push(item);
    } else if (typeof value === 'object') objects.push(value as Readonly<Record<string, unknown>>);
    else kinds.add(typeof value);
  }
  const types = [...kinds].sort();
  if (hasLists) types.push(`readonly ${items.length === 0 ? 'never' : bracketed(jsonType(items))}[]`);
  if (objects.length > 0) types.push(objectType(objects));
  return types.join(' | ') || 'never';
}

function objectType(objects: readonly Readonly<Record<string, unknown>>[]): string {
  const values = new Map<string, unknown[]>();
  for (const object of objects) {
    for (const [key, value] of Object.entries(object)) {
      const known = values.get(key);
      if (known) known.push(value);
      else values.set(key, [value]);
    }
  }
  if (values.size === 0) return '{}';
  const lines = [...values]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, its]) => {
      const name = /^[A-Za-z_$][\w$]*$/.test(key) ? key : JSON.stringify(key);
      const type = jsonType(its).replaceAll('\n', '\n  ');
      return `  readonly ${name}${its.length < objects.length ? '?' : ''}: ${type};`;
    });
  return `{\n${lines.join('\n')}\n}`;
}

function bracketed(type: string): string {
  return / \| |^readonly /.test(type) && !type.startsWith('{')
    ? `(${type})`
    : type.includes('} | ')
      ? `(${type})`
      : type;
}
