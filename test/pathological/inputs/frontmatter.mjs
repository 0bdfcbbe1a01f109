import { after, numbered, repeat } from '../make-inputs.mjs';

export const FRONTMATTER = {
  'frontmatter, never closed': after('---\n', 'a: b\n'),
  'frontmatter, never closed, of TOML': after('+++\n', 'a = 1\n'),
  'frontmatter, never closed, of JSON': after('{\n', '"a": 1,\n'),
  'frontmatter, fences only': repeat('---\n'),
  'frontmatter, fences with spaces': repeat('--- \n'),
  'frontmatter, many keys': (size) => `---\n${numbered((index) => `a${index}: b\n`)(size)}---\n`,
  'frontmatter, one key often': (size) => `---\n${'a: b\n'.repeat(size / 5)}---\n`,
  'frontmatter, a long list': (size) => `---\ntags:\n${'  - a\n'.repeat(size / 6)}---\n`,
  'frontmatter, a long line': (size) => `---\ntitle: ${'a '.repeat(size / 2)}\n---\n`,
  'frontmatter, comments': (size) => `---\n${'# a\n'.repeat(size / 4)}---\n`,
  'frontmatter, blank lines': (size) => `---\n${'\n'.repeat(size)}---\n`,
  'frontmatter, lists nested in a line': (size) => `---\na: ${'['.repeat(size / 2)}${']'.repeat(size / 2)}\n---\n`,
  'frontmatter, lists opened only': (size) => `---\na: ${'['.repeat(size)}\n---\n`,
  'frontmatter, quotes without an end': (size) => `---\n${'a: "b\n'.repeat(size / 6)}---\n`,
};
