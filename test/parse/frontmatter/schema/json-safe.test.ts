import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type } from 'arktype';
import * as v from 'valibot';
import { z } from 'zod';
import type { ArticleFields } from '../../../../src/model/article.ts';
import type { Json, JsonObject } from '../../../../src/model/json.ts';
import { articleSchema } from '../../../../src/parse/frontmatter/schema/article-schema.ts';
import type { JsonSafe, JsonSchema } from '../../../../src/parse/frontmatter/schema/json-safe.ts';

// Mostly for the compiler: each `@ts-expect-error` fails the type check when there is no error below it.

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const same = <A, B>(..._proof: Equal<A, B> extends true ? [] : ['the types differ']): true => true;

/** Takes a schema as `parseArticle` does, and gives what it infers. */
const accept = <Data>(schema: JsonSchema<Data>): { schema: JsonSchema<Data>; data?: Data } => ({ schema });
type DataOf<T extends { data?: unknown }> = NonNullable<T['data']>;

describe('JsonSchema', () => {
  it('infers the output of zod, valibot and arktype schemas', () => {
    const fromZod = accept(
      z.object({
        title: z.string(),
        rating: z.number().default(3),
        tags: z.array(z.enum(['a', 'b'])).optional(),
        nested: z.object({ flag: z.boolean() }).nullable(),
        when: z.string().transform((text) => text.length),
      }),
    );
    same<
      DataOf<typeof fromZod>,
      {
        title: string;
        rating: number;
        tags?: ('a' | 'b')[] | undefined;
        nested: { flag: boolean } | null;
        when: number;
      }
    >();

    const fromValibot = accept(v.object({ title: v.string(), rating: v.optional(v.number(), 3) }));
    same<DataOf<typeof fromValibot>, { title: string; rating: number }>();

    const fromArktype = accept(type({ title: 'string', 'rating?': 'number', tags: 'string[]' }));
    same<DataOf<typeof fromArktype>, { title: string; rating?: number; tags: string[] }>();

    const fromOurs = accept(articleSchema);
    same<DataOf<typeof fromOurs>, ArticleFields>();
    assert.equal(fromOurs.schema, articleSchema);
  });

  it('refuses output that is not JSON', () => {
    const refused = [
      // @ts-expect-error A Date is not JSON.
      accept(z.object({ published: z.date() })),
      // @ts-expect-error Nor is one that is made on the way.
      accept(z.object({ published: z.coerce.date() })),
      // @ts-expect-error Nor one deep inside.
      accept(z.object({ list: z.array(z.object({ published: z.date().optional() })) })),
      // @ts-expect-error
      accept(z.object({ count: z.bigint() })),
      // @ts-expect-error
      accept(z.object({ names: z.map(z.string(), z.string()) })),
      // @ts-expect-error
      accept(z.object({ names: z.set(z.string()) })),
      // @ts-expect-error
      accept(z.object({ run: z.string().transform((text) => () => text) })),
      // @ts-expect-error
      accept(z.object({ url: z.string().transform((text) => new URL(text)) })),
      // @ts-expect-error
      accept(z.date()),
      // @ts-expect-error
      accept(v.object({ published: v.date() })),
      // @ts-expect-error
      accept(v.object({ published: v.pipe(v.string(), v.toDate()) })),
      // @ts-expect-error
      accept(type({ published: 'Date' })),
      // @ts-expect-error
      accept(type({ published: 'string.date.parse' })),
    ];
    assert.equal(refused.length, 13);
  });

  it('lets through what cannot be told before it is there', () => {
    accept(z.object({ anything: z.unknown() }));
    accept(z.looseObject({ title: z.string() }));
    accept(z.record(z.string(), z.any()));
    const loose = accept(z.unknown());
    assert.ok(loose.schema);
  });
});

describe('JsonSafe', () => {
  it('is the type itself when it is JSON', () => {
    assert.ok(same<JsonSafe<Json>, Json>());
    same<JsonSafe<JsonObject>, JsonObject>();
    same<JsonSafe<string | null>, string | null>();
    same<JsonSafe<{ a?: number; b: [string, boolean] }>, { a?: number; b: [string, boolean] }>();
  });

  it('is another when a part of it is not', () => {
    assert.ok(same<Equal<JsonSafe<{ a: Date }>, { a: Date }>, false>());
    same<Equal<JsonSafe<{ a: string | undefined[] }>, { a: string | undefined[] }>, false>();
    same<Equal<JsonSafe<symbol>, symbol>, false>();
    same<Equal<JsonSafe<undefined>, undefined>, false>();
  });
});
