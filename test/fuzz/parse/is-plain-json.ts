import assert from 'node:assert/strict';
import type { Property } from '../property.ts';
import type { Parsed } from './parsed.ts';

/** No key is `undefined`, nothing is a Date, a Map or without a prototype, and no number is -0 or NaN. */
export const isPlainJson: Property<Parsed> = {
  name: 'an article is deep-equal to what JSON makes of it',
  check: ({ article, problems }) => {
    const value = article ?? { problems };
    assert.deepStrictEqual(JSON.parse(JSON.stringify(value)), value);
  },
};
