import fc from 'fast-check';
import { itemId, log } from '../../progress/arbitrary-log.ts';
import type { Logs } from './logs.ts';

const item = fc
  .record({ id: itemId, checked: fc.boolean(), within: fc.constantFrom(undefined, 'Group', 'Another group') })
  .map(({ within, ...rest }) => ({ ...rest, text: `Text of ${rest.id}`, ...(within !== undefined && { within }) }));

export const logs: fc.Arbitrary<Logs> = fc.record({
  a: log,
  b: log,
  c: log,
  items: fc.uniqueArray(item, { selector: ({ id }) => id, maxLength: 6 }),
  cadence: fc.constantFrom(undefined, 'P1D', 'P1W', 'P2W', 'P1M', 'P3M', 'P1Y', 'P0D', 'soon', 'P1Y2M', 'P999999999Y'),
  now: fc.constantFrom(
    '2024-01-01T00:00:00+00:00',
    '2024-02-29T23:59:59-12:00',
    '2024-06-30T12:00:00+14:00',
    '2030-01-01T00:00:00+05:30',
  ),
});

/** What might stand in a file that is said to be a log: now and then nearly one. */
const nearly = fc.oneof(
  fc.constantFrom(
    0,
    1,
    -1,
    1e300,
    '',
    '0',
    '1-a',
    'mark',
    'reset',
    'undo',
    'same',
    'more',
    true,
    null,
    '__proto__',
    '2024-01-01T00:00:00+00:00',
    '9999-12-31T23:59:59+14:00',
    '2024-01-01',
    '\ud800',
    'x'.repeat(2000),
  ),
  fc.string(),
  fc.integer(),
);
const hostileEntry = fc.dictionary(
  fc.constantFrom(
    'id',
    'order',
    'at',
    'generation',
    'by',
    'type',
    'item',
    'text',
    'within',
    'checked',
    'reset',
    'was',
    '__proto__',
    'constructor',
  ),
  nearly,
);

/** Plausible entries in which single keys are other than they should be. */
const brokenEntry = fc.tuple(log, hostileEntry, fc.nat({ max: 3 })).map(([{ entries }, hostile, kept]) => {
  return entries.map((entry) => ({ ...entry, ...Object.fromEntries(Object.entries(hostile).slice(0, kept)) }));
});

/** Any JSON that claims to be a log or a backup. */
export const hostileLog: fc.Arbitrary<unknown> = fc.oneof(
  fc.record(
    {
      format: fc.oneof(fc.constant(1), nearly),
      generation: fc.oneof(fc.constantFrom('0', '1-a'), nearly),
      entries: brokenEntry,
    },
    { requiredKeys: [] },
  ),
  fc.record(
    {
      broadsheet: fc.constant('progress'),
      format: fc.oneof(fc.constant(1), nearly),
      key: fc.oneof(fc.constant({ scope: 'a', checklist: 'b' }), hostileEntry),
      generation: fc.oneof(fc.constant('0'), nearly),
      entries: fc.oneof(brokenEntry, fc.array(hostileEntry), nearly),
    },
    { requiredKeys: ['broadsheet'] },
  ),
  fc.jsonValue(),
);
