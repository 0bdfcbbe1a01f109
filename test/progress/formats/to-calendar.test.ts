import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { visibleText } from '../../../src/model/visible-text.ts';
import { type CalendarOptions, toCalendar } from '../../../src/progress/formats/to-calendar.ts';
import type { ItemProgress, Progress } from '../../../src/progress/progress.ts';

const key = { scope: '/care/', checklist: 'weekly' };
const now = new Date('2024-12-10T08:30:00.123Z');

function progressOf(due: string | undefined, items: readonly Partial<ItemProgress>[] = []): Progress {
  return {
    items: items.map((item, index) => ({
      id: `${index}`,
      text: `Task ${index}`,
      checked: false,
      overdue: false,
      ...item,
    })),
    done: 0,
    total: items.length,
    overdue: false,
    matches: [],
    ...(due !== undefined && { due }),
  };
}

function write(due: string, options: Partial<CalendarOptions> = {}, items?: readonly Partial<ItemProgress>[]): string {
  const text = toCalendar(key, progressOf(due, items), { label: 'Care', now, ...options });
  assert.ok(text);
  return text;
}

/** The one event, as a calendar reads it. */
function read(text: string): ICAL.Event {
  const calendar = new ICAL.Component(ICAL.parse(text));
  assert.equal(calendar.name, 'vcalendar');
  const [event, ...more] = calendar.getAllSubcomponents('vevent');
  assert.ok(event && more.length === 0);
  return new ICAL.Event(event);
}

/** When it happens, the first times. */
function times(text: string, count: number): string[] {
  const iterator = read(text).iterator();
  return Array.from({ length: count }, () => String(iterator.next()));
}

describe('a due list as a calendar', () => {
  test('is an event of the whole day on a due date', () => {
    const event = read(write('2024-12-31'));
    assert.ok(event.startDate.isDate);
    assert.equal(String(event.startDate), '2024-12-31');
    assert.equal(String(event.endDate), '2025-01-01');
    assert.equal(event.summary, 'Care');
    assert.ok(!event.isRecurring());
  });

  test('is a moment in UTC when the time is due', () => {
    const event = read(write('2024-12-31T23:30:00-05:00'));
    assert.equal(event.startDate.toJSDate().toISOString(), '2025-01-01T04:30:00.000Z');
    assert.equal(String(event.startDate), '2025-01-01T04:30:00Z');
  });

  test('is the same day wherever it is made', () => {
    const zone = process.env.TZ;
    try {
      const made = ['Pacific/Kiritimati', 'America/Los_Angeles', 'Asia/Kolkata'].map((TZ) => {
        process.env.TZ = TZ;
        return write('2024-03-10', { cadence: 'P1D' });
      });
      assert.equal(new Set(made).size, 1);
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
  });

  test('is nothing when nothing is due', () => {
    assert.equal(toCalendar(key, progressOf(undefined), { label: 'Care', now }), undefined);
  });

  test('repeats by the cadence', () => {
    assert.deepEqual(times(write('2024-12-10', { cadence: 'P15D' }), 3), ['2024-12-10', '2024-12-25', '2025-01-09']);
    assert.deepEqual(times(write('2024-12-10', { cadence: 'P2W' }), 3), ['2024-12-10', '2024-12-24', '2025-01-07']);
    assert.deepEqual(times(write('2024-12-10', { cadence: 'P3M' }), 3), ['2024-12-10', '2025-03-10', '2025-06-10']);
    assert.deepEqual(times(write('2024-12-10', { cadence: 'P1Y' }), 2), ['2024-12-10', '2025-12-10']);
    assert.deepEqual(times(write('2024-12-10T20:00:00Z', { cadence: 'PT12H' }), 2), [
      '2024-12-10T20:00:00Z',
      '2024-12-11T08:00:00Z',
    ]);
  });

  test('leaves no month out that has no such day', () => {
    assert.deepEqual(times(write('2025-01-31', { cadence: 'P1M' }), 4), [
      '2025-01-31',
      '2025-02-28',
      '2025-03-31',
      '2025-04-30',
    ]);
    assert.deepEqual(times(write('2025-01-30', { cadence: 'P1M' }), 3), ['2025-01-30', '2025-02-27', '2025-03-30']);
    assert.deepEqual(times(write('2024-11-30', { cadence: 'P3M' }), 3), ['2024-11-30', '2025-02-28', '2025-05-31']);
    assert.deepEqual(times(write('2025-01-28', { cadence: 'P1M' }), 3), ['2025-01-28', '2025-02-28', '2025-03-28']);
    assert.deepEqual(times(write('2024-02-29', { cadence: 'P1Y' }), 3), ['2024-02-29', '2025-02-28', '2026-02-28']);
    assert.deepEqual(times(write('2024-12-31', { cadence: 'P1Y' }), 2), ['2024-12-31', '2025-12-31']);
  });

  test('does not repeat by what is no cadence', () => {
    assert.ok(!read(write('2024-12-10', { cadence: 'P1Y2M' })).isRecurring());
  });

  test('names the tasks, what is done of them, and when those are due that are due later', () => {
    const items = [
      { text: 'Rotate keys', due: '2024-12-31' },
      { text: 'Read logs', checked: true, due: '2025-01-15' },
      { text: 'New' },
    ];
    const { description } = read(write('2024-12-31', {}, items));
    assert.equal(description, '☐ Rotate keys\n☑ Read logs (2025-01-15)\n☐ New');
  });

  test('updates the event that an earlier file made', () => {
    const earlier = read(write('2024-12-31'));
    const later = read(write('2025-03-31', { now: new Date('2025-01-02T00:00:00Z'), label: 'Renamed' }));
    assert.equal(later.uid, earlier.uid);
    assert.ok(later.sequence > earlier.sequence);
    assert.equal(String(later.component.getFirstPropertyValue('dtstamp')), '2025-01-02T00:00:00Z');
  });

  test('is another event for another list, subject or site', () => {
    const uid = (other: object, url?: string) => {
      const options = { label: 'Care', now, ...(url !== undefined && { url }) };
      return read(toCalendar({ ...key, ...other }, progressOf('2024-12-31'), options) ?? '').uid;
    };
    const uids = [
      uid({}),
      uid({ scope: '/other/' }),
      uid({ checklist: 'x' }),
      uid({ subject: 'x' }),
      uid({}, 'https://a.example/care/'),
      uid({}, 'https://b.example/care/'),
    ];
    assert.equal(new Set(uids).size, uids.length);
    assert.equal(uid({}, 'https://a.example/care/?page=2'), uid({}, 'https://a.example/care/'));
  });

  test('has the address of the page, which must be one', () => {
    const event = read(write('2024-12-31', { url: 'https://example.com/ä?a=1,2;3\nX:y' }));
    assert.equal(event.component.getFirstPropertyValue('url'), 'https://example.com/%C3%A4?a=1,2;3X:y');
    assert.throws(() => write('2024-12-31', { url: '/care/' }), TypeError);
  });

  test('has lines of at most 75 octets, none of them broken within a character, and says what went in', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 200 }),
      fc
        .array(fc.constantFrom(...'\\;,:"\r\n\tnN ü日😀', 'BEGIN:VEVENT', 'END:VEVENT', '\u0007'), { maxLength: 60 })
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, fc.array(text, { maxLength: 4 }), (label, texts) => {
        const written = write(
          '2024-12-31',
          { label },
          texts.map((each) => ({ text: each })),
        );
        assert.ok(written.endsWith('\r\n'));
        for (const line of written.slice(0, -2).split('\r\n')) {
          assert.ok(Buffer.byteLength(line) <= 75, line);
          assert.doesNotMatch(line, /[\r\n]/);
          assert.doesNotMatch(line, /\p{Surrogate}/u, 'half a character');
        }
        const event = read(written);
        // What no calendar may hold is left out.
        const kept = (said: string) => visibleText(said).replace(/[\0-\x1f\x7f]/g, '');
        assert.equal(event.summary, kept(label));
        const description = texts.map((each) => `☐ ${kept(each)}`).join('\n');
        assert.equal(event.description ?? '', description, JSON.stringify(written));
      }),
    );
  });
});

test('no text begins a line for a reader that takes other characters for the end of one', () => {
  for (const end of ['\u0085', '\u2028', '\u2029', '\u000b', '\u000c', '\u001c', '\u001e']) {
    const text = write('2024-12-11', { label: `Care${end}ATTENDEE:mailto:a@b.c` }, [{ text: `Ink${end}URL:x` }]);
    assert.ok(!text.includes(end), JSON.stringify(end));
  }
});
