import { expect } from '@open-wc/testing';
import { BroadsheetError } from '../../../src/model/broadsheet-error.ts';
import { parseOnDemand } from '../../../src/parse/parse-on-demand.ts';
import { PATHOLOGICAL } from '../../pathological/inputs.mjs';

const SIZE = 65_536;
/** All in each engine take minutes, so each run reads every twelfth, and all whose names tell of depth. */
const SAMPLE = 12;
const DEEP = /nested|deep|opened only|in (?:links|quotes|divisions|captions|buttons)|raw HTML.* without an end/;
const LIMITS = new Set(['nesting-too-deep', 'output-too-large', 'markup-too-dense']);

const sample = Object.entries(PATHOLOGICAL).filter(([name], index) => index % SAMPLE === 0 || DEEP.test(name));

describe('pathological Markdown in this engine', () => {
  for (const [name, make] of sample) {
    it(`is read, or refused by a limit: ${name}`, async () => {
      try {
        expect((await parseOnDemand(make(SIZE), {})).format).to.equal(1);
      } catch (error) {
        if (!(error instanceof BroadsheetError)) throw error;
        const codes = error.problems.map(({ code }) => code);
        expect(codes.some((code) => LIMITS.has(code))).to.equal(true);
        // What used up the stack says so: the limits are to see it first.
        expect(error.problems.map(({ message }) => message).join()).not.to.match(/room for/);
      }
    }).timeout(60_000);
  }
});
