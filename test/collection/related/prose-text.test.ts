import assert from 'node:assert/strict';
import { test } from 'node:test';
import { proseText } from '../../../src/collection/related/prose-text.ts';
import { wordsOf } from '../../../src/collection/related/words-of.ts';
import { parseArticle } from '../../../src/parse/parse-article.ts';
import { toText } from '../../../src/render/to-text.ts';

const ARTICLE = `---
title: Brewing tea
---

# Brewing tea

Water for *green* tea is un**boil**ed, and poured[^1] slowly.  
It ![an old kettle](kettle.png) steams;<br>then it rests.

| Leaf | Minutes |
|---|---|
| sencha | two |
| oolong | four |

> ## Brewing tea
> Quoted words

1. first
2. second

   nested words

- [ ] a task
- plain item

## Care

Every week:

- [x] Rinse the *pot*
  - [ ] Dry the lid

Text between.

### Monthly

- [ ] Descale

[Order tea](/order)

## Related articles

- [Milk first](/milk): a *bitter* dispute
- [Sugar](/sugar)

[^1]: From some height.
`;

const sorted = (text: string) => wordsOf(text).sort();

test('the words that articles are compared by are those of their plain text', () => {
  const article = parseArticle(ARTICLE);
  assert.deepEqual([...new Set(article.blocks.map(({ type }) => type))].sort(), [
    'call-to-action',
    'checklist',
    'prose',
    'related-links',
  ]);
  assert.deepEqual(sorted(proseText(article)), sorted(toText(article)));
});

test('examples of code are no such words', () => {
  const article = parseArticle('# Tea\n\nSteep with `strainer`.\n\n```js\nconst kettle = 1;\n```\n');
  assert.deepEqual(sorted(proseText(article)), ['steep', 'strainer', 'tea', 'with']);
});
