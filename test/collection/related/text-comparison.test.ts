import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { TextComparison } from '../../../src/collection/related/text-comparison.ts';

/** BM25 of each text for a text's own words, each weighed by its rarity and frequency in that one, by the book. */
function bm25(texts: readonly (readonly string[])[]): number[][] {
  const average = texts.reduce((sum, text) => sum + text.length, 0) / texts.length;
  const having = (word: string) => texts.filter((text) => text.includes(word)).length;
  const rarity = (word: string) => Math.log(1 + (texts.length - having(word) + 0.5) / (having(word) + 0.5));
  const saturation = (word: string, text: readonly string[]) => {
    const count = text.filter((each) => each === word).length;
    return (count * 2.2) / (count + 1.2 * (0.3 + (0.7 * text.length) / average));
  };
  return texts.map((query) =>
    texts.map((text) =>
      [...new Set(query)]
        .filter((word) => having(word) > 1 && text.includes(word))
        .reduce((sum, word) => sum + rarity(word) * rarity(word) * saturation(word, query) * saturation(word, text), 0),
    ),
  );
}

async function* each(texts: readonly (readonly string[])[]): AsyncIterable<string> {
  for (const text of texts) yield text.join(' ');
}

test('likeness is BM25, as a share of what each of the two reaches of itself', async () => {
  const word = fc.constantFrom('oolong', 'sencha', 'kettle', 'water', 'leaf', 'leaves', 'steep', 'cup', 'milk', 'pot');
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(word, { maxLength: 30 }), { minLength: 2, maxLength: 9 }), async (texts) => {
      const comparison = await TextComparison.from(each(texts));
      const ranks = bm25(texts);
      for (const [one, found] of ranks.entries()) {
        const own = found[one] ?? 0;
        assert.equal(comparison.start(one, 1), own > 0);
        for (const [other, rank] of found.entries()) {
          const theirs = ranks[other]?.[other] ?? 0;
          const cosine = own > 0 && theirs > 0 ? rank / Math.sqrt(own * theirs) : 0;
          assert.ok(Math.abs(comparison.scoreOf(other) - Math.min(1, cosine / 0.35)) < 1e-5);
        }
      }
    }),
  );
});
