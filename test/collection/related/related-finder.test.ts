import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { loadCollection } from '../../../src/collection/load-collection.ts';
import { RelatedFinder } from '../../../src/collection/related/related-finder.ts';
import { withFolder } from '../../cli/with-folder.ts';
import { summaryOf } from '../summary-of.ts';
import { fillers, post, RelatedAmong } from './find-related.ts';

const TAGS = { fields: { tags: { weight: 1 } } };

describe('what the author says', () => {
  const linking = (hrefs: readonly string[], tags: readonly string[] = ['tea']) =>
    post(
      { title: 'A', tags },
      ['Text, with [a link](e.md).', '', '## Related', '', ...hrefs.map((href) => `- [One](${href})`)].join('\n'),
    );
  const tea = (title: string) => post({ title, tags: ['tea'] });
  const others = { 'b.md': tea('B'), 'c.md': tea('C'), 'd.md': tea('D'), 'e.md': post({ title: 'E' }) };

  test('related links come first, in their order, and the best others after them', async () => {
    const among = new RelatedAmong({ 'a.md': linking(['d.md', '/c/']), ...others });
    const related = await among.find('a.md', TAGS);
    assert.deepEqual(
      related.map(({ article, reasons }) => [article.path, reasons[0]?.by]),
      [
        ['d.md', 'author'],
        ['c.md', 'author'],
        ['b.md', 'tags'],
      ],
    );
    assert.deepEqual(
      related.map(({ score }) => score === 1),
      [true, true, false],
    );
  });

  test('a link in the text is no related link', async () => {
    const among = new RelatedAmong({ 'a.md': linking(['d.md']), ...others });
    assert.ok(!(await among.paths('a.md', TAGS)).includes('e.md'));
  });

  test('the place of a dead link is filled with the next best, and links elsewhere take no place', async () => {
    const among = new RelatedAmong({ 'a.md': linking(['gone.md', 'https://example.com/', 'd.md']), ...others });
    assert.deepEqual(await among.paths('a.md', { ...TAGS, limit: 3 }), ['d.md', 'b.md', 'c.md']);
  });

  test('a link to an alias leads to the article, which is not chosen twice', async () => {
    const among = new RelatedAmong({
      'a.md': linking(['/old-name/', 'b.md']),
      'b.md': post({ title: 'B', tags: ['tea'], aliases: ['/old-name/'] }),
    });
    assert.deepEqual(await among.paths('a.md', TAGS), ['b.md']);
  });

  test('there are never more than asked', async () => {
    const among = new RelatedAmong({ 'a.md': linking(['d.md', 'c.md', 'b.md']), ...others });
    assert.deepEqual(await among.paths('a.md', { limit: 2 }), ['d.md', 'c.md']);
    assert.deepEqual(await among.paths('a.md', { limit: 0 }), []);
  });

  test('a body is read for its related links only where it leads to another article', async () => {
    const among = new RelatedAmong({ 'a.md': linking(['d.md']), ...others });
    await among.find('b.md', TAGS);
    assert.deepEqual(among.read, []);
    await among.find('a.md', TAGS);
    assert.deepEqual(among.read, ['a.md']);
  });

  test('an article that links to itself is not its own', async () => {
    const among = new RelatedAmong({ 'a.md': linking(['a.md', 'd.md'], []), 'd.md': tea('D') });
    assert.deepEqual(await among.paths('a.md'), ['d.md']);
  });

  test("pins come before the author's links, and what is excluded never comes", async () => {
    const among = new RelatedAmong({ 'a.md': linking(['d.md', 'c.md']), ...others });
    const related = await among.find('a.md', { ...TAGS, pinned: ['e', 'c'], excluded: ['d'] });
    assert.deepEqual(
      related.map(({ article, reasons }) => [article.slug, reasons[0]?.by]),
      [
        ['e', 'pinned'],
        ['c', 'pinned'],
        ['b', 'tags'],
      ],
    );
    await assert.rejects(among.find('a.md', { pinned: ['nowhere'] }), RangeError);
  });
});

describe('what is never chosen', () => {
  const tagged = (title: string, more: Readonly<Record<string, unknown>> = {}) =>
    post({ title, tags: ['tea'], ...more });

  test('a draft, for what is published, even if it is pinned or linked to', async () => {
    const among = new RelatedAmong({
      'a.md': post({ title: 'A', tags: ['tea'] }, '## Related\n\n- [B](b.md)'),
      'b.md': tagged('B', { draft: true }),
      'c.md': tagged('C', { draft: true }),
      'd.md': tagged('D'),
    });
    assert.deepEqual(await among.paths('a.md', { ...TAGS, pinned: ['c'] }), ['d.md']);
    assert.deepEqual(await among.paths('b.md', TAGS), ['a.md', 'c.md', 'd.md']);
  });

  test('an article of the same slug, and two of one slug', async () => {
    const among = new RelatedAmong({
      'v2/setup.md': tagged('Setup'),
      'v1/setup.md': tagged('Setup'),
      'v2/usage.md': tagged('Usage'),
      'v1/usage.md': tagged('Usage'),
    });
    assert.deepEqual(await among.paths('v1/setup.md', { fields: { tags: { weight: 1 }, category: { weight: 1 } } }), [
      'v1/usage.md',
    ]);
  });

  test('an article in another language, unless there is nothing else', async () => {
    const among = new RelatedAmong({
      'en.md': tagged('A', { lang: 'en' }),
      'gb.md': tagged('B', { lang: 'en-GB' }),
      'fr.md': tagged('C', { lang: 'fr' }),
      'none.md': tagged('D'),
    });
    assert.deepEqual(await among.paths('en.md', TAGS), ['gb.md']);
    assert.deepEqual(await among.paths('fr.md', TAGS), ['en.md', 'gb.md', 'none.md']);
  });

  test('what is less alike than the threshold, or not alike at all', async () => {
    const among = new RelatedAmong({
      'a.md': tagged('A', { tags: ['tea', 'milk'] }),
      'b.md': tagged('B', { tags: ['tea', 'milk'] }),
      'c.md': tagged('C'),
      'd.md': post({ title: 'D' }),
    });
    const [both, one, ...more] = await among.find('a.md', { ...TAGS, threshold: 0 });
    assert.deepEqual([both?.article.path, one?.article.path, more], ['b.md', 'c.md', []]);
    assert.ok(both && one && both.score > one.score && one.score > 0);
    assert.deepEqual(await among.paths('a.md', { ...TAGS, threshold: both.score }), ['b.md']);
    assert.deepEqual(await among.paths('d.md', { ...TAGS, threshold: 0 }), []);
  });
});

describe('fields', () => {
  test('tags are the same in capitals and without accents, and are named as the article spells them', async () => {
    const among = new RelatedAmong({
      'a.md': post({ title: 'A', tags: ['Café', 'TEA'] }),
      'b.md': post({ title: 'B', tags: ['cafe', 'Tea'] }),
    });
    const [related] = await among.find('a.md', TAGS);
    assert.deepEqual([...(related?.reasons[0]?.shared ?? [])].sort(), ['Café', 'TEA']);
  });

  test('a rare tag says more than a common one', async () => {
    const among = new RelatedAmong({
      'common.md': post({ title: 'C', tags: ['news'] }),
      'a.md': post({ title: 'A', tags: ['news', 'oolong'] }),
      'rare.md': post({ title: 'R', tags: ['oolong'] }),
      'other.md': post({ title: 'O', tags: ['news'] }),
    });
    assert.deepEqual(await among.paths('a.md', TAGS), ['rare.md', 'common.md', 'other.md']);
  });

  test('a tag that more than half of many articles have says nothing; of a few, it does', async () => {
    const news = (count: number) =>
      Object.fromEntries(
        Array.from({ length: count }, (_, at) => [`n${at}.md`, post({ title: `N${at}`, tags: ['news'] })]),
      );
    const few = new RelatedAmong({ ...news(9) });
    assert.equal((await few.paths('n0.md', TAGS)).length, 5);
    const many = new RelatedAmong({ ...news(9), ...fillers(8) });
    assert.deepEqual(await many.paths('n0.md', TAGS), []);
    assert.equal((await many.paths('n0.md', { fields: { tags: { weight: 1, cardinality: 0.9 } } })).length, 5);
  });

  test('where there is no category, the folder is one; an article in a folder of its own is in the outer one', async () => {
    const among = new RelatedAmong({
      'brewing/green.md': post({ title: 'Green' }),
      'brewing/black/index.md': post({ title: 'Black' }),
      'buying/shops.md': post({ title: 'Shops' }),
      'buying/kettles.md': post({ title: 'Kettles', category: 'brewing' }),
    });
    const [first, second, ...more] = await among.find('brewing/green.md', { fields: { category: { weight: 1 } } });
    assert.deepEqual(
      [first?.article.path, second?.article.path, more],
      ['brewing/black/index.md', 'buying/kettles.md', []],
    );
    assert.deepEqual(first?.reasons[0]?.shared, ['brewing']);
  });

  test('nearer dates are more alike: a year apart is half', async () => {
    const among = new RelatedAmong({
      'new.md': post({ title: 'N', date: '2026-01-01' }),
      'same.md': post({ title: 'S', date: '2025-01-01T23:00:00+05:00' }),
      'a.md': post({ title: 'A', date: '2025-01-01' }),
      'updated.md': post({ title: 'U', updated: '2023-01-02' }),
      'undated.md': post({ title: 'X' }),
    });
    const related = await among.find('a.md', { fields: { date: { weight: 1 } } });
    assert.deepEqual(
      related.map(({ article, score }) => [article.path, score]),
      [
        ['same.md', 1],
        ['new.md', 0.5],
        ['updated.md', 0.25],
      ],
    );
  });

  test('words of title and headings are compared, those of versions too', async () => {
    const among = new RelatedAmong({
      'a.md': post({ title: 'Teapot 3.8.1 is out' }, '## Fewer drips\n\nText.'),
      'b.md': post({ title: 'About' }, '## Why it drips\n\nText.'),
      'c.md': post({ title: 'Teapot v3.8 has come' }),
      ...fillers(12),
    });
    const related = await among.find('a.md', { fields: { headings: { weight: 1 } } });
    assert.deepEqual(
      related.map(({ article, reasons }) => [article.path, [...(reasons[0]?.shared ?? [])].sort()]),
      [
        ['c.md', ['3.8', 'teapot']],
        ['b.md', ['drips']],
      ],
    );
  });

  test('weights decide between fields, and a field that is not named says nothing', async () => {
    const among = new RelatedAmong({
      'a.md': post({ title: 'A', tags: ['tea'], category: 'Drinks' }),
      'tag.md': post({ title: 'B', tags: ['tea'] }),
      'category.md': post({ title: 'C', category: 'drinks' }),
    });
    const first = async (tags: number, category: number) =>
      (await among.paths('a.md', { fields: { tags: { weight: tags }, category: { weight: category } } }))[0];
    assert.equal(await first(2, 1), 'tag.md');
    assert.equal(await first(1, 2), 'category.md');
    assert.deepEqual(await among.paths('a.md', TAGS), ['tag.md']);
    assert.deepEqual(await among.paths('a.md', { fields: { tags: { weight: 0 } } }), []);
  });

  test('the parts of the reasons add up to the score, the weightiest first', async () => {
    const among = new RelatedAmong({
      'a.md': post({ title: 'Green tea', tags: ['tea'], category: 'Drinks', date: '2025-01-01' }, 'Leaves in water.'),
      'b.md': post({ title: 'Black tea', tags: ['tea'], category: 'Drinks', date: '2025-03-01' }, 'Leaves in milk.'),
    });
    const [related] = await among.find('a.md');
    assert.ok(related && related.reasons.length > 2);
    const parts = related.reasons.map(({ score }) => score * 1000);
    assert.equal(Math.round(parts.reduce((sum, part) => sum + part, 0)), Math.round(related.score * 1000));
    assert.deepEqual(
      parts,
      parts.toSorted((a, b) => b - a),
    );
  });
});

describe('text', () => {
  const sources = {
    'a.md': post({ title: 'Alpha' }, 'The kettle whistles while oolong leaves are steeping.'),
    'b.md': post({ title: 'Beta' }, 'Oolong is steeping; nobody minds how long the kettle took.'),
    'c.md': post({ title: 'Gamma' }, 'Gears of bicycles need oil.'),
    'd.md': post(
      { title: 'Delta' },
      'Oil the gears, and bicycles run.\n\n```\noolong kettle steeping whistles leaves\n```',
    ),
    ...fillers(10),
  };

  test('articles without tags are found by what their text says, without examples of code', async () => {
    const among = new RelatedAmong(sources);
    const related = await among.find('a.md');
    assert.deepEqual(
      related.map(({ article, reasons }) => [article.path, reasons.map(({ by }) => by)]),
      [['b.md', ['text']]],
    );
    assert.deepEqual([...(related[0]?.reasons[0]?.shared ?? [])].sort(), ['kettle', 'oolong', 'steeping']);
    assert.deepEqual(await among.paths('c.md'), ['d.md']);
  });

  test('all bodies are read at once, when they are first needed, and never again', async () => {
    const among = new RelatedAmong(sources);
    await Promise.all([among.find('a.md'), among.find('c.md')]);
    await among.find('d.md');
    assert.deepEqual(among.read, Object.keys(sources));
  });

  test('no body is read where tags alone tell', async () => {
    const tagged = (...tags: string[]) => post({ title: 'T', tags });
    const among = new RelatedAmong({
      'a.md': tagged('tea', 'milk'),
      'b.md': tagged('tea', 'milk'),
      'c.md': tagged('tea'),
      'd.md': tagged('tea'),
    });
    assert.deepEqual(await among.paths('a.md', { limit: 1 }), ['b.md']);
    assert.deepEqual(among.read, []);
    await among.find('a.md', { limit: 2 });
    assert.equal(among.read.length, 4);
  });

  test('a file that has gone is without text, and does not keep others from being found', async () => {
    const among = new RelatedAmong(sources, ['c.md']);
    assert.deepEqual(await among.paths('a.md'), ['b.md']);
    assert.deepEqual(await among.paths('d.md'), []);
  });

  test('texts that could not be read are read again by the next call', async () => {
    const articles = ['a.md', 'b.md'].map((path) => summaryOf(path, post({ title: path }, 'Oolong.')));
    let calls = 0;
    const finder = new RelatedFinder({
      articles,
      find: () => undefined,
      resolve: () => undefined,
      read: () => Promise.reject(new Error('No body is needed.')),
      text: async () => {
        if (calls++ === 0) throw new Error('The disk was busy.');
        return 'oolong';
      },
    });
    const [one, other] = articles;
    assert.ok(one && other);
    await assert.rejects(finder.find(one), /busy/);
    assert.deepEqual(
      (await finder.find(one)).map(({ article }) => article),
      [other],
    );
  });

  test('words are found in languages that write no spaces', async () => {
    const among = new RelatedAmong({
      'a.md': post({ title: 'A' }, '今天我们喝乌龙茶，水要热。'),
      'b.md': post({ title: 'B' }, '乌龙茶很香。'),
      'c.md': post({ title: 'C' }, '自行车需要加油。'),
      ...fillers(10),
    });
    assert.deepEqual(await among.paths('a.md'), ['b.md']);
  });
});

test('of equally alike articles the first in the collection comes first, whatever was asked before', async () => {
  const same = (title: string) => post({ title, tags: ['tea'], date: '2025-01-01' }, 'Oolong.');
  const sources = { 'a.md': same('A'), 'b.md': same('B'), 'c.md': same('C'), 'd.md': same('D') };
  const fresh = await new RelatedAmong(sources).find('d.md');
  assert.deepEqual(
    fresh.map(({ article }) => article.path),
    ['a.md', 'b.md', 'c.md'],
  );
  const used = new RelatedAmong(sources);
  const [, again] = await Promise.all([used.find('a.md'), used.find('d.md'), used.find('b.md', TAGS)]);
  assert.deepEqual(again, fresh);
});

test('a loaded collection finds them by slug or path, and throws for one that is not there', async (context) => {
  const folder = await withFolder(context, {
    'a.md': post({ title: 'A' }, 'Oolong.\n\n## Related\n\n- [C](/c/)'),
    'b.md': post({ title: 'B' }, 'Oolong.'),
    'c.md': post({ title: 'C' }, 'Sencha.'),
  });
  const collection = await loadCollection(folder, { cache: false });
  for (const name of ['a', 'a.md']) {
    const related = await collection.related(name);
    assert.deepEqual(
      related.map(({ article, reasons }) => [article.slug, reasons[0]?.by]),
      [
        ['c', 'author'],
        ['b', 'text'],
      ],
    );
  }
  await assert.rejects(collection.related('nowhere'), RangeError);
});
