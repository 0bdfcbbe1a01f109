import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { dayNumber, dayText } from '../../../src/progress/cadence/calendar-day.ts';
import { readWallTime, wallTime } from '../../../src/progress/cadence/wall-time.ts';

const EPOCH = Temporal.PlainDate.from('1970-01-01');
const moment = fc.date({ min: new Date('0001-01-01'), max: new Date('9998-12-31'), noInvalidDate: true });
const offset = fc.integer({ min: -14 * 60, max: 14 * 60 });

describe('wall times', () => {
  test('are written as Temporal writes them', () => {
    fc.assert(
      fc.property(moment, offset, (moment, offset) => {
        const zone = `${offset < 0 ? '-' : '+'}${Temporal.PlainTime.from('00:00')
          .add({ minutes: Math.abs(offset) })
          .toString({ smallestUnit: 'minute' })}`;
        const zoned = Temporal.Instant.fromEpochMilliseconds(moment.getTime()).toZonedDateTimeISO(zone);
        const expected = zoned.toString({ smallestUnit: 'second', timeZoneName: 'never', roundingMode: 'floor' });
        assert.equal(wallTime(moment, offset), expected);
      }),
      { numRuns: 2000 },
    );
  });

  test('are read as Temporal reads them', () => {
    fc.assert(
      fc.property(moment, offset, fc.constantFrom('', '.5', '.123', '.123456789'), (moment, offset, fraction) => {
        const text = wallTime(moment, offset).replace(/(:\d\d)([+-])/, `$1${fraction}$2`);
        const read = readWallTime(text);
        assert.equal(read?.instant, Temporal.Instant.from(text).epochMilliseconds, text);
        assert.equal(read?.offset, offset);
        assert.equal(read?.day, EPOCH.until(Temporal.PlainDate.from(text.slice(0, 10))).days);
      }),
      { numRuns: 2000 },
    );
  });

  test('of a device have the offset of its zone at that moment', () => {
    const script =
      "import {wallTime} from './src/progress/cadence/wall-time.ts';" +
      "for (const t of ['2024-03-31T00:59:59Z','2024-03-31T01:00:00Z','2024-10-27T00:59:59Z','2024-10-27T01:00:00Z'])" +
      'console.log(wallTime(new Date(t)))';
    const timesIn = (TZ: string) =>
      execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', script], {
        encoding: 'utf8',
        env: { ...process.env, TZ },
      }).split('\n', 4);
    assert.deepEqual(timesIn('Europe/Berlin'), [
      '2024-03-31T01:59:59+01:00',
      '2024-03-31T03:00:00+02:00',
      '2024-10-27T02:59:59+02:00',
      '2024-10-27T02:00:00+01:00',
    ]);
    assert.equal(timesIn('Asia/Kathmandu')[0], '2024-03-31T06:44:59+05:45');
    assert.equal(timesIn('America/St_Johns')[0], '2024-03-30T22:29:59-02:30');
    assert.equal(timesIn('UTC')[0], '2024-03-31T00:59:59+00:00');
  });
});

test('days are numbered and written as Temporal has them', () => {
  const first = -719_528;
  const last = 2_932_896;
  assert.equal(dayText(first), '0000-01-01');
  assert.equal(dayText(last), '9999-12-31');
  fc.assert(
    fc.property(fc.integer({ min: first, max: last }), (number) => {
      const date = EPOCH.add({ days: number });
      assert.equal(dayText(number), date.toString());
      assert.equal(dayNumber(date.year, date.month, date.day), number);
    }),
    { numRuns: 2000 },
  );
});
