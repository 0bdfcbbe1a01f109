import type { ArticleFields } from '../../model/article.ts';
import type { Json } from '../../model/json.ts';
import { FieldSearch } from '../../parse/frontmatter/fields/field-search.ts';
import {
  FIELD_SPELLINGS,
  type FieldName,
  IMAGE_ALT_SPELLINGS,
  type Spelling,
} from '../../parse/frontmatter/fields/field-spellings.ts';
import { isEmpty } from '../../parse/frontmatter/fields/list-readers.ts';
import type { ReaderOptions } from '../../parse/frontmatter/fields/reading.ts';
import { entryOf, type MappingNode, nodeAt, type ValueNode } from '../../parse/frontmatter/mapping-node.ts';
import { mappingFromJson } from '../../parse/frontmatter/schema/mapping-from-json.ts';

/** A key that a field goes by in some frontmatter, and what stands there. */
export interface FoundSpelling {
  readonly key: string;
  readonly node: ValueNode;
  readonly read: Spelling<Json>['read'];
}

/** What the frontmatter says about a field, without what the body or the path would stand in with. */
export function readField(mapping: MappingNode, name: FieldName, options: ReaderOptions): Json | undefined {
  const search = new FieldSearch(mapping, options);
  const value: ArticleFields[FieldName] = search.find(name);
  if (name !== 'image' || !value) return value as Json | undefined;
  const image = value as NonNullable<ArticleFields['image']>;
  const alt = image.alt ?? search.first(IMAGE_ALT_SPELLINGS)?.value;
  return alt === undefined ? { src: image.src } : { src: image.src, alt };
}

/** A value as the field would give it back; nothing when the field cannot hold it. */
export function normalValue(name: FieldName, value: Json, options: ReaderOptions): Json | undefined {
  const node = mappingFromJson({ value })?.mapping.entries[0]?.value;
  if (!node) return undefined;
  if (isEmpty(node)) return Array.isArray(value) && LISTS.has(name) ? [] : undefined;
  const [spelling] = spellingsOf(name);
  const reading = spelling?.read(node, name, options);
  return (reading?.problems ?? []).length > 0 ? undefined : reading?.value;
}

/** The value of a field that no key says anything about. */
export function defaultValue(name: FieldName): Json | undefined {
  if (LISTS.has(name)) return [];
  return name === 'draft' || name === 'featured' ? false : undefined;
}

const LISTS: ReadonlySet<FieldName> = new Set(['tags', 'aliases', 'authors']);

/** The spelling that a field is read from. */
export function findSpelling(mapping: MappingNode, name: FieldName, options: ReaderOptions): FoundSpelling | undefined {
  return presentSpellings(mapping, name).find(({ node, key, read }) => {
    return !isEmpty(node) && read(node, key, options).value !== undefined;
  });
}

/** The spelling whose value is meant for the field, though it is empty or of the wrong kind. */
export function findUnreadSpelling(
  mapping: MappingNode,
  name: FieldName,
  options: ReaderOptions,
): FoundSpelling | undefined {
  return presentSpellings(mapping, name).find(({ node, key, read }) => {
    return isEmpty(node) || (read(node, key, options).problems ?? []).length > 0;
  });
}

/** Objects that a new key joins where they are. */
const HOMES: Partial<Record<FieldName, { readonly object: string; readonly key: string }>> = {
  tags: { object: 'taxonomies', key: 'taxonomies.tags' },
  seoTitle: { object: 'seo', key: 'seo.title' },
};

/** The key for a field that has none yet. */
export function newKey(mapping: MappingNode, name: FieldName, value: Json): string {
  const home = HOMES[name];
  if (home && entryOf(mapping, home.object)?.value.kind === 'mapping') return home.key;
  if (name === 'authors' && Array.isArray(value) && value.length > 1) return 'authors';
  return spellingsOf(name)[0]?.key ?? name;
}

function presentSpellings(mapping: MappingNode, name: FieldName): FoundSpelling[] {
  return spellingsOf(name).flatMap(({ key, read }) => {
    const { node, missing } = nodeAt(mapping, key.split('.'));
    return missing.length === 0 ? [{ key, node, read }] : [];
  });
}

function spellingsOf(name: FieldName): readonly Spelling<Json>[] {
  return FIELD_SPELLINGS[name] as unknown as readonly Spelling<Json>[];
}
