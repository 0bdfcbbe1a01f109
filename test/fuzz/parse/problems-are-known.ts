import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { applyEdits } from '../../../src/edit/apply-edits.ts';
import { pageOf } from '../../../src/model/problem.ts';
import { problemCodes, severityOf } from '../../../src/model/problem-codes.ts';
import type { Property } from '../property.ts';
import { type Parsed, parse } from './parsed.ts';

const withPage = new Set(
  problemCodes.filter((code) => existsSync(new URL(`../../../content/problems/${code}.md`, import.meta.url))),
);

export const problemsAreKnown: Property<Parsed> = {
  name: 'every problem has a known code, its page, a message and a place, in the order of the source',
  check: ({ article, problems }) => {
    assert.ok(article !== undefined || problems.length > 0, 'refused without a problem');
    let last = 0;
    for (const { code, severity, message, place, url } of problems) {
      assert.ok(withPage.has(code), `${code} has no page`);
      assert.equal(url, pageOf(code));
      assert.equal(severity, severityOf(code));
      assert.ok(message.length > 0 && message.length < 2000, `${code} has a message of ${message.length} characters`);
      assert.ok(place, `${code} has no place`);
      assert.ok(place.start.offset >= last, `${code} is out of order`);
      last = place.start.offset;
    }
  },
};

export const fixesMend: Property<Parsed> = {
  name: 'the fix of a problem applies, the problem is gone, and there are no more of its code',
  check: ({ source, problems }) => {
    for (const { code, place, fix } of problems) {
      if (!fix) continue;
      const mended = parse(applyEdits(source, fix));
      const count = (of: Parsed['problems']) => of.filter((each) => each.code === code).length;
      assert.ok(mended.article, `the fix of ${code} leaves no article`);
      // Lines below may be near misses of their own once the one above is a task.
      assert.ok(count(mended.problems) <= count(problems), `the fix of ${code} makes more of them`);
      const isLeft = mended.problems.some(
        (each) => each.code === code && each.place?.start.offset === place?.start.offset,
      );
      assert.ok(!isLeft, `the fix of ${code} leaves it`);
    }
  },
};
