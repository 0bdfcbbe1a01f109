import type { ArticleFields, ArticleImage } from '../../model/article.ts';
import type { Json, JsonObject } from '../../model/json.ts';
import type { FieldName } from '../../parse/frontmatter/fields/field-spellings.ts';
import type { ReaderOptions } from '../../parse/frontmatter/fields/reading.ts';
import { entryOf, type MappingNode, toJson, type ValueNode } from '../../parse/frontmatter/mapping-node.ts';
import { mappingFromJson } from '../../parse/frontmatter/schema/mapping-from-json.ts';
import { isObject, setIn } from '../frontmatter/json-values.ts';
import { authorValues, pathValues, tagValues } from './list-value.ts';
import { type FoundSpelling, findSpelling, findUnreadSpelling, newKey, readField } from './read-field.ts';
import {
  categoryValues,
  dateValues,
  draftValues,
  flagValues,
  minutesValues,
  slugValues,
  textValues,
  withFirst,
} from './scalar-value.ts';

/** The whole frontmatter as it could be when a field has a value; the most like what is there comes first. */
export function fieldTargets<Name extends FieldName>(
  mapping: MappingNode,
  name: Name,
  value: NonNullable<ArticleFields[Name]>,
  options: ReaderOptions,
): JsonObject[] {
  const json = toJson(mapping);
  const found = findSpelling(mapping, name, options) ?? findUnreadSpelling(mapping, name, options);
  const key = found?.key ?? newKey(mapping, name, value as Json);
  if (name === 'image') return [imageTarget(mapping, found, key, value as ArticleImage)];
  const raw = rawValues(mapping, name, value as Json, found, options);
  return raw.map((each) => setIn(json, key.split('.'), each));
}

function rawValues(
  mapping: MappingNode,
  name: FieldName,
  value: Json,
  found: FoundSpelling | undefined,
  options: ReaderOptions,
): Json[] {
  switch (name) {
    case 'tags':
      return tagValues(found, value as ArticleFields['tags'], options);
    case 'authors':
      return authorValues(found, value as unknown as ArticleFields['authors'], options);
    case 'aliases':
      return pathValues(found, value as ArticleFields['aliases'], options);
    case 'category':
      return categoryValues(found, String(value));
    case 'slug':
      return slugValues(found?.node, String(value), readField(mapping, 'slug', options) as string | undefined);
    case 'published':
    case 'updated':
      return dateValues(found?.node, String(value));
    case 'draft':
      return draftValues(found, value === true);
    case 'featured':
      return flagValues(found?.node, value === true);
    case 'declaredReadingMinutes':
      return minutesValues(found?.node, Number(value));
    default:
      return textValues(found?.node, String(value));
  }
}

const SOURCE_KEYS = ['src', 'url', 'path', 'image'];
const ALT_KEY = 'feature_image_alt';

function imageTarget(
  mapping: MappingNode,
  found: FoundSpelling | undefined,
  key: string,
  { src, alt }: ArticleImage,
): JsonObject {
  const json = toJson(mapping);
  const list = found?.node.kind === 'sequence' ? found.node : undefined;
  const node = list ? list.items.find((item) => item.kind !== 'scalar' || item.text.trim() !== '') : found?.node;
  const isApart = node?.kind !== 'mapping' && (entryOf(mapping, ALT_KEY) || key === 'feature_image');
  const image = imageValue(node, src, isApart ? undefined : alt);
  const target = setIn(json, key.split('.'), list ? withFirst(list, image) : image);
  const needsNoAlt = !isApart && alt !== undefined;
  return needsNoAlt ? target : setIn(target, [ALT_KEY], isApart ? alt : undefined);
}

function imageValue(node: ValueNode | undefined, src: string, alt: string | undefined): Json {
  const old = node?.kind === 'mapping' ? toJson(node) : undefined;
  if (!isObject(old)) return alt === undefined ? src : { src, alt };
  const key = SOURCE_KEYS.find((each) => Object.hasOwn(old, each)) ?? 'src';
  const others = Object.fromEntries(Object.entries(old).filter(([each]) => each !== 'alt'));
  return alt === undefined ? { ...others, [key]: src } : { ...old, [key]: src, alt };
}

/** The whole frontmatter without a field: every key that it would be read from is taken away. */
export function withoutField(mapping: MappingNode, name: FieldName, options: ReaderOptions): JsonObject {
  let json = toJson(mapping);
  let current: MappingNode | undefined = mapping;
  for (let found = findSpelling(mapping, name, options); found && current; ) {
    json = setIn(json, found.key.split('.'), undefined);
    current = mappingFromJson(json)?.mapping;
    found = current && findSpelling(current, name, options);
  }
  return name === 'image' ? setIn(json, [ALT_KEY], undefined) : json;
}
