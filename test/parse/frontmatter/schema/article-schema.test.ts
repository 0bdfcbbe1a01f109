import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { StandardSchemaV1 } from '@standard-schema/spec';
import type { ArticleFields } from '../../../../src/model/article.ts';
import { articleSchema } from '../../../../src/parse/frontmatter/schema/article-schema.ts';

describe('articleSchema', () => {
  it('reads the fields of a raw object, in any spelling', () => {
    const raw = {
      title: 'Water',
      pubDate: 'Dec 10, 2024',
      author: 'Jo',
      tags: 'a, b',
      seo: { title: 'SEO' },
      more: [1],
    };
    assert.deepEqual(validate(raw), {
      value: {
        title: 'Water',
        slug: 'water',
        seoTitle: 'SEO',
        authors: [{ name: 'Jo' }],
        published: '2024-12-10',
        tags: ['a', 'b'],
        featured: false,
        draft: false,
        aliases: [],
        extra: { more: [1] },
      },
    });
  });

  it('takes the Date objects of other YAML readers for what was written', () => {
    const raw = {
      title: 'Dates',
      date: new Date('2024-12-10'),
      updated: new Date('2024-12-11T10:30:00Z'),
      extra: new Date(Number.NaN),
    };
    const result = validate(raw);
    assert.ok(!result.issues);
    assert.equal(result.value.published, '2024-12-10');
    assert.equal(result.value.updated, '2024-12-11T10:30:00.000Z');
    assert.deepEqual(JSON.parse(JSON.stringify(result.value)), result.value);
  });

  it('reports issues with the paths of their values', () => {
    const raw = {
      title: ['x'],
      date: 'soon',
      tags: ['a', ['b']],
      author: { name: 'Jo', url: 'javascript:x' },
      draft: 3,
    };
    const { issues = [] } = validate(raw);
    assert.deepEqual(issues.map(({ path = [] }) => path.join('.')).sort(), [
      'author.url',
      'date',
      'draft',
      'tags.1',
      'title',
      'title',
    ]);
  });

  it('wants a title, since nothing can stand in for it', () => {
    assert.deepEqual(validate({ draft: true }), { issues: [{ message: 'The title is missing.', path: ['title'] }] });
  });

  it('refuses what is no object', () => {
    for (const value of [undefined, null, 'title', 3, ['title'], new Date(0)]) {
      assert.equal(validate(value).issues?.length, 1);
    }
  });

  it('refuses an object that holds itself', () => {
    const loop: Record<string, unknown> = { title: 'Loop' };
    loop.loop = loop;
    assert.equal(validate(loop).issues?.length, 1);
  });

  it('says who made it', () => {
    assert.equal(articleSchema['~standard'].vendor, 'broadsheet');
    assert.equal(articleSchema['~standard'].version, 1);
  });
});

function validate(value: unknown): StandardSchemaV1.Result<ArticleFields> {
  const result = articleSchema['~standard'].validate(value);
  assert.ok(!(result instanceof Promise));
  return result;
}
