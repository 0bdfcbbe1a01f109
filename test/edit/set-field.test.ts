import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { applyEdits } from '../../src/edit/apply-edits.ts';
import { type SetFieldOptions, type SettableField, setField } from '../../src/edit/set-field.ts';
import type { ArticleFields } from '../../src/model/article.ts';
import { BroadsheetError } from '../../src/model/broadsheet-error.ts';
import { parseArticle } from '../../src/parse/parse-article.ts';
import { change } from './change.ts';

/** Sets a field of YAML frontmatter, and makes sure that the article then has it. */
function set<Name extends SettableField>(
  content: string,
  field: Name,
  value: ArticleFields[Name] | undefined,
  options: SetFieldOptions = {},
): string {
  const source = `---\n${content}---\nBody\n`;
  const changed = change(source, setField(source, field, value, options));
  const article = parseArticle(changed, options);
  if (value !== undefined) assert.deepEqual(article.fields[field], value);
  return changed.slice('---\n'.length, -'---\nBody\n'.length);
}

const articleOf = (source: string) => parseArticle(source).fields;

describe('setField', () => {
  it('writes to the key that the author uses', () => {
    assert.equal(set('publishDate: 2024-12-10 # c\n', 'published', '2025-01-02'), 'publishDate: 2025-01-02 # c\n');
    assert.equal(set('seo:\n  title: Old\n', 'seoTitle', 'New'), 'seo:\n  title: New\n');
    assert.equal(set('linkTitle: "Old"\n', 'title', 'New'), 'linkTitle: "New"\n');
    assert.equal(set('meta_description: x\n', 'description', 'z'), 'meta_description: z\n');
  });

  it('fills in a key that says nothing, and mends one of the wrong kind', () => {
    assert.equal(set('title:\ntags: [a]\n', 'title', 'New'), 'title: New\ntags: [a]\n');
    assert.equal(set('date: soon\n', 'published', '2025-01-02'), 'date: 2025-01-02\n');
    assert.equal(set('tags: { a: 1 }\n', 'tags', ['b']), 'tags: [b]\n');
  });

  it('adds a key at the end, in the object there is for such', () => {
    assert.equal(set('a: 1\n', 'published', '2025-01-02'), 'a: 1\ndate: 2025-01-02\n');
    assert.equal(set('taxonomies:\n  topics: [a]\n', 'tags', ['b']), 'taxonomies:\n  topics: [a]\n  tags: [b]\n');
    assert.equal(set('seo:\n  noindex: true\n', 'description', 'x'), 'seo:\n  noindex: true\ndescription: x\n');
  });

  it('keeps tags as they are written', () => {
    assert.equal(set('tags: a, b\n', 'tags', ['a', 'b', 'c']), 'tags: a, b, c\n');
    assert.equal(set('tags: "a,b"\n', 'tags', ['b']), 'tags: "b"\n');
    assert.equal(set('tags: a b\n', 'tags', ['a', 'c'], { tagSeparator: 'space' }), 'tags: a c\n');
    assert.equal(set('tags: [a,b]\n', 'tags', ['a', 'b', 'c']), 'tags: [a,b,c]\n');
    assert.equal(set('tags:\n- a\n- 2024\n', 'tags', ['a', '2024', 'c']), 'tags:\n- a\n- 2024\n- c\n');
    assert.equal(set('tags:\n  - label: a\n', 'tags', ['a', 'b']), 'tags:\n  - label: a\n  - label: b\n');
  });

  it('makes a list of a comma string that cannot hold a tag', () => {
    assert.equal(set('x: [1]\ntags: a, b\n', 'tags', ['a', 'x, y']), 'x: [1]\ntags: [a, "x, y"]\n');
  });

  it('changes only the items that differ', () => {
    const content = 'tags:\n  - one # c\n  # two is next\n  - "two"\n\n  - three\n';
    assert.equal(set(content, 'tags', ['one', 'two', 'four']), content.replace('three', 'four'));
    assert.equal(set(content, 'tags', ['one', 'three']), content.replace('  - "two"\n', ''));
  });

  it('keeps what authors say beside their name', () => {
    assert.equal(set('author: Jo\n', 'authors', [{ name: 'Jay' }]), 'author: Jay\n');
    const jo = 'authors:\n  - name: Jo\n    link: https://jo.example/\n    role: editor\n';
    const joAndJay = [{ name: 'Jo', url: 'https://jo.example/' }, { name: 'Jay' }];
    assert.equal(set(jo, 'authors', joAndJay), `${jo}  - name: Jay\n`);
    const moved = [{ name: 'Jo', url: 'https://new.example/' }];
    assert.equal(set(jo, 'authors', moved), jo.replace('jo.example', 'new.example'));
  });

  it('keeps the other keys of an image', () => {
    const content = 'image:\n  url: /a.png\n  alt: A\n  width: 100\n';
    assert.equal(set(content, 'image', { src: '/b.png', alt: 'A' }), content.replace('/a.png', '/b.png'));
    assert.equal(set(content, 'image', { src: '/a.png' }), content.replace('  alt: A\n', ''));
    assert.equal(set('cover: "/a.png"\n', 'image', { src: '/b.png' }), 'cover: "/b.png"\n');
    const apart = 'feature_image: /a.png\nfeature_image_alt: A\n';
    assert.equal(set(apart, 'image', { src: '/a.png', alt: 'B' }), apart.replace('alt: A', 'alt: B'));
    assert.equal(set('images: [/a.png, /b.png]\n', 'image', { src: '/c.png' }), 'images: [/c.png, /b.png]\n');
  });

  it('changes the first of several categories', () => {
    assert.equal(set('categories: [a, b]\n', 'category', 'c'), 'categories: [c, b]\n');
    assert.equal(set('categories: a, b\n', 'category', 'c'), 'categories: c, b\n');
  });

  it('changes the last segment of a path for a slug', () => {
    assert.equal(set('permalink: /blog/old/\n', 'slug', 'new'), 'permalink: /blog/new/\n');
    assert.equal(set('url: /old/old.html\n', 'slug', 'new'), 'url: /old/new.html\n');
    assert.equal(set('permalink: /:year/:title/\n', 'slug', 'new'), 'permalink: /:year/:title/\nslug: new\n');
  });

  it('says in the words of the author whether it is a draft', () => {
    assert.equal(set('draft: yes\n', 'draft', false), 'draft: no\n');
    assert.equal(set('draft: True\n', 'draft', false), 'draft: false\n');
    assert.equal(set('published: false\n', 'draft', false), 'published: true\n');
    assert.equal(set('status: draft\n', 'draft', false), 'status: published\n');
    assert.equal(set('title: x\n', 'draft', true), 'title: x\ndraft: true\n');
  });

  it('keeps the way a date is written', () => {
    const time = '2025-01-02T10:00:00';
    assert.equal(set('date: 2024-12-10 09:30:00\n', 'published', time), 'date: 2025-01-02 10:00:00\n');
    const inZone = set('date: "2024-12-10 09:30:00 +0100"\n', 'published', `${time}-05:00`);
    assert.equal(inZone, 'date: "2025-01-02 10:00:00 -0500"\n');
    assert.equal(set('date: 2024-12-10 09:30:00 +0100\n', 'published', '2025-01-02'), 'date: 2025-01-02\n');
    assert.equal(set('date: Dec 10, 2024\n', 'published', '2025-01-02'), 'date: 2025-01-02\n');
  });

  it('keeps the words around a reading time, and numbers numbers', () => {
    assert.equal(set('readTime: 9 min read\n', 'declaredReadingMinutes', 12), 'readTime: 12 min read\n');
    assert.equal(set('readTime: 9\n', 'declaredReadingMinutes', 12), 'readTime: 12\n');
    assert.equal(set('title: 2024\n', 'title', '2025'), 'title: 2025\n');
  });

  it('keeps a folded excerpt folded', () => {
    const content = 'excerpt: >\n  One line\n  and another.\n';
    assert.equal(set(content, 'excerpt', 'One line and two more.'), 'excerpt: >\n  One line\n  and two more.\n');
  });

  it('writes new dates of TOML as dates', () => {
    const source = '+++\ntitle = "x"\n+++\n';
    const changed = applyEdits(source, setField(source, 'published', '2025-01-02'));
    assert.equal(changed, '+++\ntitle = "x"\ndate = 2025-01-02\n+++\n');
    assert.equal(articleOf(changed).published, '2025-01-02');
  });

  it('takes a field away under every key it would be read from', () => {
    assert.equal(set('description: a\nx: 1\nmetaDescription: b\n', 'description', undefined), 'x: 1\n');
    assert.equal(set('tags:\n  - a\n  - b\nx: 1\n', 'tags', undefined), 'x: 1\n');
    const image = 'feature_image: /a.png\nx: 1\nfeature_image_alt: A\n';
    assert.equal(set(image, 'image', undefined), 'x: 1\n');
  });

  it('reads a block that begins with any number of comments', () => {
    const source = `---\r\n${'# a comment\r\n'.repeat(2000)}title: One\r\n---\r\n`;
    assert.equal(applyEdits(source, setField(source, 'title', 'Two')), source.replace('One', 'Two'));
  });

  it('gives no edit for what already is', () => {
    const source = '---\ntitle: "x"\ntags: a, b\nauthor: Jo\n---\n';
    assert.deepEqual(setField(source, 'title', 'x'), []);
    assert.deepEqual(setField(source, 'tags', ['a', 'b']), []);
    assert.deepEqual(setField(source, 'authors', [{ name: 'Jo' }]), []);
    assert.deepEqual(setField(source, 'draft', false), []);
    assert.deepEqual(setField(source, 'aliases', []), []);
    assert.deepEqual(setField(source, 'description', undefined), []);
  });

  it('throws for a value that the field cannot hold', () => {
    const source = '---\ntitle: x\n---\n';
    assert.throws(() => setField(source, 'published', 'soon'), RangeError);
    assert.throws(() => setField(source, 'title', ' '), RangeError);
    assert.throws(() => setField(source, 'canonical', 'javascript:alert(1)'), RangeError);
    assert.throws(() => setField(source, 'lang', 'no language'), RangeError);
    assert.throws(() => setField(source, 'nothing' as 'title', 'x'), RangeError);
  });

  it('refuses to change an author that another key shares', () => {
    const source = '---\nauthor: &jane Jane\nreviewer: *jane\n---\n';
    assert.throws(
      () => setField(source, 'authors', [{ name: 'Jo' }]),
      (error) => {
        assert.ok(error instanceof BroadsheetError);
        const [problem] = error.problems;
        assert.equal(problem?.code, 'edit-refused');
        assert.equal(problem?.place?.start.line, 2);
        return true;
      },
    );
  });

  it('makes edits that fail when the source has moved on, also where they only add', () => {
    const source = '---\ntitle: x\n---\nBody\n';
    const edits = setField(source, 'draft', true);
    assert.throws(() => applyEdits(`\n${source}`, edits), BroadsheetError);
    assert.throws(() => applyEdits(source.replace(': x', ': z'), setField(source, 'title', 'y')), BroadsheetError);
  });

  it('makes edits of different values that can be applied together', () => {
    const source = '---\ntitle: x\ntags: [a]\n---\nBody\n';
    const edits = [
      setField(source, 'draft', true),
      setField(source, 'tags', ['b']),
      setField(source, 'title', 'z'),
    ].flat();
    assert.equal(applyEdits(source, edits), '---\ntitle: z\ntags: [b]\ndraft: true\n---\nBody\n');
  });
});
