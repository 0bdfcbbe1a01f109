import type { ArticleFields } from '../model/article.ts';
import type { Edit } from '../model/edit.ts';
import type { Json } from '../model/json.ts';
import { FIELD_SPELLINGS, type FieldName } from '../parse/frontmatter/fields/field-spellings.ts';
import type { ReaderOptions } from '../parse/frontmatter/fields/reading.ts';
import { entryOf, type MappingNode, nodeAt, toJson } from '../parse/frontmatter/mapping-node.ts';
import { type Limits, toLimits } from '../parse/limits/limits.ts';
import { fieldTargets, withoutField } from './field/field-targets.ts';
import { defaultValue, normalValue, readField } from './field/read-field.ts';
import { type PathStep, sameJson, setIn } from './frontmatter/json-values.ts';
import { type Head, readHead, rewriteFrontmatter } from './frontmatter/rewrite-frontmatter.ts';

/** What `setField` may be told; all of it is optional. */
export interface SetFieldOptions {
  /** What separates tags within one string; `space` is Jekyll's way. Default: `comma`. */
  readonly tagSeparator?: ReaderOptions['tagSeparator'];
  /** How much is read of frontmatter, where that is to be more or less than usual. Default: `DEFAULT_LIMITS`. */
  readonly limits?: Partial<Limits>;
}

/** A canonical field; what no field reads is changed by its path. */
export type SettableField = FieldName;

/**
 * Gives a canonical field another value, under the key and in the way the author wrote it.
 *
 * YAML, TOML and JSON frontmatter are edited in place: comments, quotes, order, line ends and every other value stay as
 * they are. `published` is written where it came from (`pubDate`, say), tags in a comma string stay one, and of a list
 * only the items that differ are touched. A field that is not there gets a key at the end of the block; a source without
 * frontmatter gets a block of YAML.
 *
 * An edit covers the value it changes. One that only adds also covers the word behind it, so that it can tell a source
 * that has moved on.
 *
 * @param source The whole text of the file.
 * @param value What the field shall be; `undefined` takes it away, under each key it would be read from.
 * @returns Edits for `applyEdits`; none when the field has that value already.
 * @throws RangeError when the field cannot hold the value: a date that is none, an empty title.
 * @throws BroadsheetError with the problems of frontmatter that cannot be read, and with a problem `edit-refused` when the
 * value cannot be changed without changing another, such as one that shares it by an anchor.
 * @example
 * const source = '---\npubDate: 2024-12-10 # a Tuesday\n---\n';
 * applyEdits(source, setField(source, 'published', '2025-01-15')); // '---\npubDate: 2025-01-15 # a Tuesday\n---\n'
 */
export function setField<Name extends SettableField>(
  source: string,
  field: Name,
  value: ArticleFields[Name] | undefined,
  options?: SetFieldOptions,
): Edit[];
/**
 * Gives a raw key of the frontmatter another value, whether a field reads it or not.
 *
 * @param path The keys that lead to the value, and numbers for the items of lists; objects on the way are made. The number
 * behind the last item adds one.
 * @param value `undefined` takes the key away, and the objects that are empty without it.
 * @throws RangeError when the path leads through a text or a number, or to an item that is not there.
 * @example
 * applyEdits(source, setField(source, ['seo', 'title'], 'A title for search engines'));
 */
export function setField(
  source: string,
  path: readonly PathStep[],
  value: Json | undefined,
  options?: Pick<SetFieldOptions, 'limits'>,
): Edit[];
export function setField(
  source: string,
  field: SettableField | readonly PathStep[],
  value: unknown,
  options: SetFieldOptions = {},
): Edit[] {
  const head = readHead(source, toLimits(options.limits));
  if (typeof field !== 'string') return setRaw(head, field, value as Json | undefined);
  if (!Object.hasOwn(FIELD_SPELLINGS, field)) {
    throw new RangeError(`There is no field "${field}"; name a raw key as a path: ["${field}"].`);
  }
  return setCanonical(head, field, value as Json | undefined, { tagSeparator: options.tagSeparator ?? 'comma' });
}

function setRaw(head: Head, path: readonly PathStep[], value: Json | undefined): Edit[] {
  if (path.length === 0) throw new RangeError('The path is empty: name at least one key.');
  const target = setIn(toJson(head.mapping), path, value);
  const targets = value === undefined && isInherited(head.mapping, path) ? [] : [target];
  return rewriteFrontmatter(head, { targets, accepts: () => true, name: path.join('.'), dates: false });
}

/** Whether a path leads to a key that a merge key of YAML takes in: there is nothing to take away in its mapping. */
function isInherited(mapping: MappingNode, path: readonly PathStep[]): boolean {
  const { node, missing } = nodeAt(mapping, path.slice(0, -1));
  if (node.kind !== 'mapping' || missing.length > 0) return false;
  return entryOf(node, String(path.at(-1)))?.inherited === true;
}

function setCanonical(head: Head, field: FieldName, value: Json | undefined, options: ReaderOptions): Edit[] {
  const { mapping } = head;
  const wanted = value === undefined ? undefined : normalValue(field, value, options);
  if (value !== undefined && wanted === undefined) {
    throw new RangeError(
      `\`${field}\` cannot be ${JSON.stringify(value)}${value === '' ? '; undefined takes it away' : ''}.`,
    );
  }
  const isWanted = (read: Json | undefined) => sameJson(read ?? defaultValue(field), wanted ?? defaultValue(field));
  if (value !== undefined && isWanted(readField(mapping, field, options))) return [];
  const targets =
    value === undefined
      ? [withoutField(mapping, field, options)]
      : fieldTargets(mapping, field, value as NonNullable<ArticleFields[FieldName]>, options);
  return rewriteFrontmatter(head, {
    targets,
    accepts: (changed) => isWanted(readField(changed, field, options)),
    name: field,
    dates: field === 'published' || field === 'updated',
  });
}
