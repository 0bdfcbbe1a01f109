import assert from 'node:assert/strict';
import { LEFT_OUT, parseAndCompare } from '../../parse/content-kept.ts';
import type { Property } from '../property.ts';
import type { Parsed } from './parsed.ts';

export const nothingIsLost: Property<Parsed> = {
  name: 'every word, link, image, block of code and cell is kept, or a problem says what was left out',
  check: ({ source, article, problems }) => {
    if (!article || problems.some(({ code }) => LEFT_OUT.has(code))) return;
    // Who compares takes that class for the mark of what conversion adds.
    if (source.includes('sr-only')) return;
    // What is left out of a word, with a problem, leaves another word; of a cell, an empty one.
    if (problems.some(({ code }) => code === 'html-unsupported')) return;
    assert.deepEqual(parseAndCompare(source).lost, []);
  },
};
