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
    const { lost } = parseAndCompare(source);
    // A cell that holds but a tag which is left out, with a problem, is empty.
    const isTold = problems.some(({ code }) => code === 'html-unsupported');
    assert.deepEqual(isTold ? lost.filter((sign) => sign !== '▫') : lost, []);
  },
};
