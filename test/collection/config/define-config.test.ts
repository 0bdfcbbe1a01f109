import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import { defineConfig } from '../../../src/collection/config/broadsheet-config.ts';

test('a configuration is given back as it is, and its mistakes are type errors', () => {
  const schema = z.object({ title: z.string(), author: z.string() });
  const config = defineConfig({
    site: 'https://example.org/',
    related: { limit: 3 },
    collections: {
      posts: { dir: 'posts', schema, references: { author: { to: 'authors' } } },
      authors: { dir: 'authors' },
    },
  });
  assert.equal(config.collections.posts.references.author.to, 'authors');
  // @ts-expect-error: there is no option "permlink"
  defineConfig({ dir: 'posts', permlink: '/:slug/' });
  // @ts-expect-error: there is no collection "author"
  defineConfig({ collections: { posts: { dir: 'posts', references: { author: { to: 'author' } } } } });
  // @ts-expect-error: the schema gives no "autor"
  defineConfig({ collections: { posts: { dir: 'posts', schema, references: { autor: { to: 'posts' } } } } });
  // @ts-expect-error: a number of threads is a number
  defineConfig({ dir: 'posts', workers: '2' });
});
