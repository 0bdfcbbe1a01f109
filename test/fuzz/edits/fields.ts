import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits } from '../../../src/edit/apply-edits.ts';
import { sameJson } from '../../../src/edit/frontmatter/json-values.ts';
import { invertEdits } from '../../../src/edit/invert-edits.ts';
import { type SettableField, setField } from '../../../src/edit/set-field.ts';
import type { ArticleFields } from '../../../src/model/article.ts';
import { BroadsheetError } from '../../../src/model/broadsheet-error.ts';
import type { Edit } from '../../../src/model/edit.ts';
import { parseArticle } from '../../../src/parse/parse-article.ts';
import type { Property } from '../property.ts';
import type { Editable } from './marks.ts';

/** A field and what it shall be; fields that the body or a path may stand in for are asked for by what they then are. */
export interface Change {
  readonly field: SettableField;
  readonly value: unknown;
}

const text = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    'yes',
    'null',
    '1.10',
    '---',
    '+++',
    'a: b',
    'a #b',
    "it's",
    '"',
    '\\',
    '*a',
    '&a',
    '{{ a }}',
    '</script>',
    '\u202e',
    'é',
    '\r\n',
    'a\nb',
    '__proto__',
    '\ud800',
    '漢',
  ),
);
const date = fc.oneof(
  fc.constantFrom('2024-12-10', '2024-12-10T09:30:00+01:00', '2024-12-10T09:30:00', '2024-02-30', 'soon', ''),
  text,
);
const author = fc.record({ name: text, url: text }, { requiredKeys: ['name'] });

const VALUES: Readonly<Record<SettableField, fc.Arbitrary<unknown>>> = {
  title: text,
  slug: fc.oneof(fc.constantFrom('a', 'a-b', '../a', 'a/b'), text),
  seoTitle: text,
  description: text,
  excerpt: text,
  published: date,
  updated: date,
  authors: fc.array(author, { maxLength: 3 }),
  tags: fc.array(text, { maxLength: 4 }),
  category: text,
  draft: fc.boolean(),
  featured: fc.boolean(),
  lang: fc.constantFrom('de', 'pt-BR', 'x', '', 'zh-Hant-TW', 'de_DE'),
  image: fc.record({ src: text, alt: text }, { requiredKeys: ['src'] }),
  canonical: fc.oneof(fc.constantFrom('https://example.org/a', '/a', 'javascript:a'), text),
  permalink: fc.oneof(fc.constantFrom('/a/b/', 'a', '..'), text),
  aliases: fc.array(fc.oneof(fc.constantFrom('/a', 'b'), text), { maxLength: 3 }),
  declaredReadingMinutes: fc.oneof(fc.nat({ max: 90 }), fc.constantFrom(1.5, 0, -1)),
};

export const change: fc.Arbitrary<Change> = fc
  .constantFrom(...(Object.keys(VALUES) as SettableField[]))
  .chain((field) =>
    fc.record({
      field: fc.constant(field),
      value: fc.oneof({ weight: 6, arbitrary: VALUES[field] }, fc.constant(undefined)),
    }),
  );

export const fieldsAreSetAlone: Property<Editable & { readonly change: Change }> = {
  name: 'a field that is set reads as it was set, other fields and the body stay, and what takes it back restores the source',
  check: ({ source, article, change: { field, value } }) => {
    const edits = editsFor(source, field, value);
    if (!edits) return;
    const changed = applyEdits(source, edits);
    assert.equal(applyEdits(changed, invertEdits(edits)), source);
    const now = parseArticle(changed);
    if (value !== undefined) {
      // Set once more, there is nothing to do: it is what it should be.
      assert.deepEqual(editsFor(changed, field, value), []);
    }
    const others = (fields: ArticleFields) =>
      Object.fromEntries(
        Object.entries(fields).filter(([name]) => name !== field && name !== 'extra' && !ALONG[field]?.includes(name)),
      );
    assert.deepEqual(others(now.fields), others(article.fields));
    assert.ok(sameJson(bodyOf(now.blocks), bodyOf(article.blocks)), 'the body has changed');
  },
};

/** Fields that are read from the same key, or stand in for one another. */
const ALONG: Partial<Record<SettableField, readonly string[]>> = {
  title: ['slug'],
  slug: ['permalink'],
  permalink: ['slug'],
  published: ['draft'],
  draft: ['published'],
};

/** @returns Nothing where the field cannot be that, or not without a change to something else: a caller is told so. */
function editsFor(source: string, field: SettableField, value: unknown): Edit[] | undefined {
  try {
    return setField(source, field, value as undefined);
  } catch (error) {
    if (error instanceof RangeError || error instanceof BroadsheetError) return undefined;
    throw error;
  }
}

/** Blocks without their places, which move. */
function bodyOf(blocks: Editable['article']['blocks']) {
  return JSON.parse(JSON.stringify(blocks, (key, value) => (/^(?:place|markPlace)$/.test(key) ? undefined : value)));
}
