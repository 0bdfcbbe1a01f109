import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type } from 'arktype';
import * as v from 'valibot';
import { z } from 'zod';
import { type ArticleFields, articleSchema, BroadsheetError, parseArticle } from '../../src/index.ts';

const source = '---\ntitle: Keys\nrating: 5\nseen: 2024-12-10\n---\n\nText.\n';

/** Compiles only when both types are the same. */
function sameType<A, B>(
  ..._: (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? [] : [never]
): void {}

test('the data of an article has the type of what the schema gives', () => {
  const withZod = parseArticle(source, { schema: z.object({ rating: z.number(), note: z.string().optional() }) });
  sameType<typeof withZod.data, { rating: number; note?: string | undefined }>();
  const withValibot = parseArticle(source, { schema: v.object({ rating: v.number() }) });
  sameType<typeof withValibot.data, { rating: number }>();
  const withArktype = parseArticle(source, { schema: type({ rating: 'number' }) });
  sameType<typeof withArktype.data, { rating: number }>();
  const withOurs = parseArticle(source, { schema: articleSchema });
  sameType<typeof withOurs.data, ArticleFields>();
  const without = parseArticle(source);
  sameType<typeof without.data, ArticleFields>();
  for (const { rating } of [withZod.data, withValibot.data, withArktype.data]) assert.equal(rating, 5);
  assert.deepEqual(without.data, without.fields);
});

test('a schema whose output is no JSON is a type error, and a problem where types are not checked', () => {
  assert.throws(
    // @ts-expect-error: a Date does not survive JSON
    () => parseArticle(source, { schema: z.object({ seen: z.coerce.date() }) }),
    (error) => error instanceof BroadsheetError && error.problems.some(({ code }) => code === 'data-not-json'),
  );
});
