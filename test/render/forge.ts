/** What a file may hold in the place of something else: one of each kind. */
export const FORGED: readonly unknown[] = [
  null,
  true,
  -1e308,
  '"><img src=x onerror=alert(1)>',
  'javascript:alert(1)',
  'location',
  [null, 'javascript:alert(1)', { toString: 1 }],
  { toString: 'x', valueOf: 1, length: 1e9, type: 'element', tagName: 'script', properties: { onclick: 'alert(1)' } },
  { type: 'element', tagName: 'img', properties: { src: 'javascript:alert(1)', onerror: 'alert(1)' }, children: {} },
];

/** Data with something else put in one place. */
export interface Forgery {
  /** The keys that lead to the place. */
  readonly path: string;
  readonly value: unknown;
  readonly data: unknown;
}

/**
 * Puts each of some values in every place of data, one at a time, each time in a copy.
 *
 * Of places alike, such as the title of each of several links, it is the first.
 */
export function* forge(data: unknown, values = FORGED): Generator<Forgery> {
  const text = JSON.stringify(data);
  const seen = new Set<string>();
  for (const path of pathsOf(data)) {
    const kind = kindOf(path, data);
    if (seen.has(kind)) continue;
    seen.add(kind);
    for (const value of values) {
      const copy: unknown = JSON.parse(text);
      const place = path.slice(0, -1).reduce(childOf, copy) as Record<string, unknown>;
      place[path.at(-1) ?? ''] = value;
      yield { path: path.join('.'), value, data: copy };
    }
  }
}

function pathsOf(data: unknown): string[][] {
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, value]) => [[key], ...pathsOf(value).map((path) => [key, ...path])]);
}

/** A path with its places in lists as what stands there. */
function kindOf(keys: readonly string[], data: unknown): string {
  let at = data;
  const names = keys.map((key) => {
    const isInList = Array.isArray(at);
    at = childOf(at, key);
    const { type, tagName } = Object(at);
    return isInList ? [type, tagName].join(' ') : key;
  });
  // How deep an element or an item stands is all one.
  const path = names.join('/');
  return path
    .replace(/(?:children\/element [^/]+\/)+(?=children\/)/g, '')
    .replace(/(?:items\/ \/children\/item-list \/)+/, '');
}

function childOf(value: unknown, key: string): unknown {
  return (value as Record<string, unknown>)[key];
}
