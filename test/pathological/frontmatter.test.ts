import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseArticle } from '../../src/parse/parse-article.ts';
import { FRONTMATTER_CASES } from './frontmatter.ts';

describe('pathological frontmatter of 64 KB', () => {
  for (const language of ['yaml', 'toml', 'json'] as const) {
    it(`in ${language} becomes an article that is not much longer, or a problem`, () => {
      for (const { name, make } of FRONTMATTER_CASES.filter((each) => each.language === language)) {
        const { fields, problems } = parseArticle(make(65_536));
        assert.ok(JSON.stringify(fields.extra).length <= 12 * 65_536, name);
        for (const { place } of problems) assert.ok(place, name);
      }
    });
  }
});
