import type { StandardSchemaV1 } from '@standard-schema/spec';
import type { ArticleFields } from '../../../model/article.ts';
import { readFields } from '../fields/read-fields.ts';
import { mappingFromJson } from './mapping-from-json.ts';

/**
 * Broadsheet's own reading of frontmatter as a Standard Schema: from a raw object to `ArticleFields`.
 *
 * For tools that take any such schema, and for building one's own on top. It sees the frontmatter alone, so a title must
 * be there: no heading and no file name stand in.
 *
 * @example
 * const result = articleSchema['~standard'].validate({ title: 'Hello', pubDate: '2024-12-10' });
 * if ('value' in result) result.value.published; // '2024-12-10'
 */
export const articleSchema: StandardSchemaV1<unknown, ArticleFields> = {
  '~standard': { version: 1, vendor: 'broadsheet', validate },
};

function validate(value: unknown): StandardSchemaV1.Result<ArticleFields> {
  const found = mappingFromJson(value);
  if (!found) return { issues: [{ message: 'Frontmatter must be an object of keys and values.' }] };
  const { mapping, pathOf } = found;
  const { fields, problems } = readFields(mapping, { sourcePlace: mapping.place, body: {} });
  const issues = problems.map(({ code, message, place }) =>
    code === 'title-missing' ? { message: 'The title is missing.', path: ['title'] } : { message, path: pathOf(place) },
  );
  return issues.length === 0 ? { value: fields } : { issues };
}
