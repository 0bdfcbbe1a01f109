import { frontmatter } from '../../identity/generate/frontmatter.ts';
import type { Random } from '../../identity/generate/random.ts';

const KEYS = [
  'title',
  'title',
  'title',
  'date',
  'date',
  'tags',
  'tags',
  'author',
  'authors',
  'slug',
  'permalink',
  'url',
  'path',
  'metaTitle',
  'seo',
  'description',
  'excerpt',
  'summary',
  'publishDate',
  'pubDate',
  'published',
  'updated',
  'lastmod',
  'taxonomies',
  'category',
  'categories',
  'draft',
  'status',
  'featured',
  'lang',
  'locale',
  'image',
  'cover',
  'images',
  'feature_image_alt',
  'canonical_url',
  'canonical',
  'aliases',
  'redirect_from',
  'readTime',
  'readingTime',
  'layout',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'a b',
  'é',
  '"q"',
  "'q'",
  '1',
  'true',
  'null',
  '? a',
  '<<',
  'extra',
  'weight',
];

/** What authors write as a value, and what breaks who reads it. The same words stand in YAML and, quoted or not, in TOML and JSON. */
const VALUES = [
  'A title',
  'Hello: a story',
  '"Hello"',
  "'It''s'",
  'yes',
  'no',
  'true',
  'false',
  'null',
  '~',
  '',
  '2024-12-10',
  '2024-12-10T09:30:00+01:00',
  '2024-12-10 09:30:00',
  '2024-02-30',
  '10/12/2024',
  'December 10, 2024',
  '1733823000',
  '1.10',
  '0x1f',
  '1e400',
  '-0',
  '.nan',
  '.inf',
  '12:30:45',
  '[a, b]',
  '[]',
  '{}',
  'a, b, c',
  '["a", "b"]',
  '{name: Ann, url: /ann}',
  '{ name = "Ann", url = "/ann" }',
  '{"name": "Ann"}',
  '[{name: Ann}, Bo]',
  '|',
  '>-',
  '"a\\nb"',
  '"\\ud83d"',
  '"\\x00"',
  '"</script><script>alert(1)</script>"',
  '<b>bold</b> & more',
  'javascript:alert(1)',
  'https://example.org/a?b=c#d',
  '/a/b/',
  '../../etc/passwd',
  'a/../b',
  '5 min',
  '7',
  '1.5',
  '"5 minutes read"',
  'de',
  'pt-BR',
  'xx-invalid-',
  '&a b',
  '*a',
  '!!binary aGk=',
  '!tag x',
  '[*a, *a]',
  '*b',
  '"unclosed',
  "'unclosed",
  '[unclosed',
  '{unclosed',
  '# comment',
  'a # b',
  '- a',
  '\ta',
  '@a',
  '`a`',
  '%a',
  '"\\u202e"',
  'שלום',
  '漢字',
  '😀',
  '{__proto__: {a: 1}}',
  '[constructor, toString]',
  'published',
  '"2024-12-10"',
  '[[a]]',
  '{a: {b: {c: d}}}',
  '1979-05-27T07:32:00Z',
  '07:32:00',
  '"""a',
  "'''a'''",
  '3.14',
  '[1, "a"]',
];

const BELOW = [
  '- a',
  '- b: c',
  '- name: Ann',
  '  url: /ann',
  '  title: x',
  '  - a',
  '    b',
  '  # c',
  '',
  '  a: b',
  '  ',
  '\tx',
  '  &x y',
];

/** The lines of a block of frontmatter in YAML, TOML or JSON; at times one that is broken. */
export function articleFrontmatter(random: Random): string[] {
  const format = random.between(0, 19);
  if (format === 0) return frontmatter(random);
  if (format < 4) return toml(random);
  if (format < 7) return json(random);
  const lines = random.several(0, 6, () => yamlPair(random)).flat();
  const open = random.chance(0.95) ? '---' : random.pick(['--- ', '---yaml', '--- # c', '---\t', '----']);
  return [open, ...lines, ...closing(random, '---')];
}

function yamlPair(random: Random): string[] {
  const key = random.pick(KEYS);
  const value = random.pick(VALUES);
  const line = `${random.chance(0.03) ? ' ' : ''}${key}:${random.chance(0.95) ? ' ' : ''}${value}`;
  if (random.chance(0.75)) return [line];
  return [random.chance(0.6) ? `${key}:` : line, ...random.several(1, 3, () => random.pick(BELOW))];
}

function toml(random: Random): string[] {
  const lines = random.several(0, 5, () => {
    if (random.chance(0.1))
      return random.pick(['[seo]', '[[authors]]', '[taxonomies]', '[a.b]', '# c', '["__proto__"]', '[']);
    const value = random.pick(VALUES);
    const key = random.pick(KEYS).replaceAll(' ', '_');
    return `${key} = ${random.chance(0.6) ? JSON.stringify(value) : value}`;
  });
  return ['+++', ...lines, ...closing(random, '+++')];
}

function json(random: Random): string[] {
  const pairs = random.several(0, 5, () => {
    const value = random.pick(VALUES);
    return `${JSON.stringify(random.pick(KEYS))}: ${random.chance(0.85) ? JSON.stringify(value) : value}`;
  });
  const text = random.chance(0.5) ? `{${pairs.join(', ')}}` : `{\n  ${pairs.join(',\n  ')}\n}`;
  const body = random.chance(0.95) ? text : text.slice(0, random.between(0, text.length));
  return random.chance(0.7)
    ? ['---json', ...body.split('\n'), ...closing(random, '---')]
    : [...body.split('\n'), ...random.pick([[''], [], ['a']])];
}

function closing(random: Random, fence: string): string[] {
  if (random.chance(0.05)) return random.pick([[], ['...'], [` ${fence}`], [`${fence}a`]]);
  return random.chance(0.7) ? [fence, ''] : [fence];
}
