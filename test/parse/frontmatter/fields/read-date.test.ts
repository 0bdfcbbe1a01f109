import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readDate } from '../../../../src/parse/frontmatter/fields/read-date.ts';

const DATES: Readonly<Record<string, string>> = {
  // ISO 8601 and its neighbours
  '2024-12-10': '2024-12-10',
  ' 2024-12-10 ': '2024-12-10',
  '2024-1-5': '2024-01-05',
  '2024/12/10': '2024-12-10',
  '2024.12.10': '2024-12-10',
  '2024-02-29': '2024-02-29',
  '2000-02-29': '2000-02-29',
  '2024-12-10T10:00:00Z': '2024-12-10T10:00:00Z',
  '2024-12-10t10:00:00z': '2024-12-10T10:00:00Z',
  '2024-12-10T10:00:00.123Z': '2024-12-10T10:00:00.123Z',
  '2024-12-10T10:00:00+05:30': '2024-12-10T10:00:00+05:30',
  '2024-12-10T10:00:00': '2024-12-10T10:00:00',
  '2024-12-10T10:00': '2024-12-10T10:00',
  '2024-12-10T23:59:59-11:00': '2024-12-10T23:59:59-11:00',
  // Site generators
  '2024-12-10 10:00:00 -0500': '2024-12-10T10:00:00-05:00',
  '2024-12-10 10:00:00 -05:00': '2024-12-10T10:00:00-05:00',
  '2024-12-10 10:00:00-0500': '2024-12-10T10:00:00-05:00',
  '2024-12-10 10:00:00 -4': '2024-12-10T10:00:00-04:00',
  '2024-12-10 10:00:00 +05': '2024-12-10T10:00:00+05:00',
  '2024-12-10 10:00:00 UTC': '2024-12-10T10:00:00Z',
  '2024-12-10 10:00:00': '2024-12-10T10:00:00',
  '2024-12-10 10:00': '2024-12-10T10:00',
  '2024-12-10 9:05': '2024-12-10T09:05',
  // As people write them
  'Dec 10, 2024': '2024-12-10',
  'Dec. 10, 2024': '2024-12-10',
  'December 10, 2024': '2024-12-10',
  'december 10th, 2024': '2024-12-10',
  'Jul 08 2022': '2022-07-08',
  'Sept 3, 2024': '2024-09-03',
  'May 1, 2024': '2024-05-01',
  '10 December 2024': '2024-12-10',
  '10-Dec-2024': '2024-12-10',
  '1st March 2024': '2024-03-01',
  'Tuesday, December 10, 2024': '2024-12-10',
  'Tue 10 Dec 2024': '2024-12-10',
  'Dec 10, 2024 10:00': '2024-12-10T10:00',
  'December 10, 2024 at 3:30 PM': '2024-12-10T15:30',
  'Dec 10, 2024, 12:05 a.m.': '2024-12-10T00:05',
  'Dec 10, 2024 12:00 pm': '2024-12-10T12:00',
  // RFC 2822, and JavaScript's own
  'Tue, 10 Dec 2024 10:00:00 -0500': '2024-12-10T10:00:00-05:00',
  'Tue, 10 Dec 2024 10:00:00 GMT': '2024-12-10T10:00:00Z',
  'Tue, 10 Dec 2024 10:00:00 EST': '2024-12-10T10:00:00-05:00',
  '10 Dec 2024 10:00 +0000 (UTC)': '2024-12-10T10:00+00:00',
  'Tue Dec 10 2024 10:00:00 GMT+0100 (Central European Standard Time)': '2024-12-10T10:00:00+01:00',
};

const NO_DATES = [
  '',
  'yesterday',
  '2024',
  '2024-12',
  'December 2024',
  '20241210',
  '12/10/2024',
  '10.12.2024',
  '2024-13-01',
  '2024-00-10',
  '2024-02-30',
  '2023-02-29',
  '1900-02-29',
  '2024-04-31',
  'February 30, 2024',
  '31 November 2024',
  '2024-12-10T24:00:00',
  '2024-12-10T10:60',
  '2024-12-10T10:00:61Z',
  '2024-12-10T10',
  '2024-12-10T10:00:00+25:00',
  '2024-12-10 10:00 XYZ',
  '2024-12-10 13:00 pm',
  '2024-12-10 0:30 am',
  '2024-12-10 text',
  '2024-12-1012',
  'Dez 10, 2024',
  'Decade 10, 2024',
  '2024-12/10',
  '0 Dec 2024',
  'constructor 10, 2024',
  '2024-12-10 10:00:00 constructor',
];

describe('readDate', () => {
  for (const [text, iso] of Object.entries(DATES)) {
    it(`reads "${text}" as ${iso}`, () => assert.equal(readDate(text), iso));
  }

  for (const text of NO_DATES) {
    it(`finds no date in "${text}"`, () => assert.equal(readDate(text), undefined));
  }

  it('gives what it reads unchanged when read again', () => {
    for (const iso of Object.values(DATES)) assert.equal(readDate(iso), iso);
  });

  it('does not depend on the time zone it runs in', () => {
    const zone = process.env.TZ;
    try {
      for (const each of ['Pacific/Kiritimati', 'Pacific/Niue']) {
        process.env.TZ = each;
        for (const [text, iso] of Object.entries(DATES)) assert.equal(readDate(text), iso);
      }
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
  });

  it('is quick with text that is almost a date', () => {
    for (const part of ['Tue ', '2024-12-10 ', '10 Dec', '((((('])
      assert.equal(readDate(part.repeat(50_000)), undefined);
  });
});
