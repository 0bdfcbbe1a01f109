import type { Author } from '../../model/article.ts';
import type { Json, JsonObject } from '../../model/json.ts';
import type { ReaderOptions } from '../../parse/frontmatter/fields/reading.ts';
import { toJson } from '../../parse/frontmatter/mapping-node.ts';
import { isObject, sameJson } from '../frontmatter/json-values.ts';
import type { FoundSpelling } from './read-field.ts';

/** Tags as the author writes them: a list, or one text with commas (Jekyll's with spaces). */
export function tagValues(found: FoundSpelling | undefined, tags: readonly string[], options: ReaderOptions): Json[] {
  const { node } = found ?? {};
  if (found && node?.kind === 'scalar' && node.value !== null && tags.length > 0) {
    const isSpaced = options.tagSeparator === 'space' && !node.text.includes(',');
    const separator = isSpaced ? ' ' : (/,[ \t]*/.exec(node.text)?.[0] ?? ', ');
    return [tags.join(separator), [...tags]];
  }
  return [listItems(found, tags, options, (tag, old) => likeLabelled(tag, old))];
}

/** A new item looks as the others do, where all of them are objects. */
function likeLabelled(tag: string, old: readonly Json[]): Json {
  const keys = old.map((item) =>
    isObject(item) ? ['label', 'name'].find((key) => Object.hasOwn(item, key)) : undefined,
  );
  const [key] = keys;
  return key !== undefined && keys.every((each) => each !== undefined) ? { [key]: tag } : tag;
}

/** Paths: a list, or one text. */
export function pathValues(found: FoundSpelling | undefined, paths: readonly string[], options: ReaderOptions): Json[] {
  const [only] = paths;
  const isSingle = found?.node.kind === 'scalar' && found.node.value !== null && paths.length === 1;
  if (isSingle && only !== undefined) return [only];
  return [listItems(found, paths, options, (path) => path)];
}

const ADDRESS_KEYS = ['url', 'link', 'website'];

/** Authors: one, or a list; each a name or an object that may say more than a name and an address. */
export function authorValues(
  found: FoundSpelling | undefined,
  authors: readonly Author[],
  options: ReaderOptions,
): Json[] {
  const [only] = authors;
  if (found?.node.kind !== 'sequence' && authors.length === 1 && only) {
    return [authorValue(only, found ? [toJson(found.node)] : [], true)];
  }
  return [listItems(found, authors, options, (author, old) => authorValue(author, old, false))];
}

function authorValue({ name, url }: Author, old: readonly Json[], isRenamed: boolean): Json {
  const objects = old.filter(isObject);
  const same = objects.find((item) => isRenamed || item.name === name);
  if (!same)
    return url === undefined && (objects.length === 0 || objects.length < old.length) ? name : withUrl({ name }, url);
  return withUrl({ ...same, name }, url);
}

function withUrl(author: JsonObject, url: string | undefined): JsonObject {
  const key = ADDRESS_KEYS.find((each) => Object.hasOwn(author, each)) ?? 'url';
  if (url !== undefined) return { ...author, [key]: url };
  return Object.fromEntries(Object.entries(author).filter(([each]) => !ADDRESS_KEYS.includes(each)));
}

/** The raw items of a list: those that say the same already stay as they are written. */
function listItems<T extends string | Author>(
  found: FoundSpelling | undefined,
  values: readonly T[],
  options: ReaderOptions,
  make: (value: T, old: readonly Json[]) => Json,
): Json[] {
  const node = found?.node;
  const items = node?.kind === 'sequence' ? [...node.items] : node ? [node] : [];
  const old = items.map((item) => toJson(item));
  return values.map((value) => {
    const index = items.findIndex((item) => {
      const list = { kind: 'sequence', items: [item], place: item.place } as const;
      return sameJson(found?.read(list, found.key, options).value, [value as Json]);
    });
    const [same] = index < 0 ? [] : items.splice(index, 1);
    return same ? toJson(same) : make(value, old);
  });
}
