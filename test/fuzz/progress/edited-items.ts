import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { KnownItem } from '../../../src/progress/matching/match.ts';
import { matchItems } from '../../../src/progress/matching/match-items.ts';
import type { Property } from '../property.ts';

const VERBS = ['Enable', 'Disable', 'Rotate', 'Check', 'Delete', 'Add', 'Remove', 'Open', 'Close', 'Allow', 'Deny'];
const THINGS = [
  'the firewall',
  'all API keys',
  'backups',
  'logging for admins',
  'two-factor authentication',
  'port',
  'old accounts',
];
const WHENS = ['', ' before release', ' every 3 months', ' after 10 days', ' on weekdays'];

const sentence = fc
  .tuple(fc.constantFrom(...VERBS), fc.constantFrom(...THINGS), fc.constantFrom(...WHENS))
  .map(([verb, thing, when]) => `${verb} ${thing}${when}`);
const anyText = fc.oneof(
  { weight: 5, arbitrary: sentence },
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
);
const group = fc.constantFrom(undefined, undefined, 'Access', 'Orders database', 'Users database');

const list = fc
  .uniqueArray(fc.tuple(anyText, group), {
    selector: ([text, within]) => `${within}\n${text}`,
    minLength: 1,
    maxLength: 7,
  })
  .map((items) =>
    items.map(
      ([text, within], index): KnownItem => ({ id: `i${index}`, text, ...(within !== undefined && { within }) }),
    ),
  );

/** A list, one of its items, and what an author makes of that one which says something else. */
export interface Edited {
  readonly known: readonly KnownItem[];
  readonly index: number;
  readonly opposite: (text: string) => string;
  readonly keepsId: boolean;
}

const OPPOSITES: readonly ((text: string) => string)[] = [
  (text) => `Do not ${text.charAt(0).toLowerCase()}${text.slice(1)}`,
  (text) => `Never ${text.charAt(0).toLowerCase()}${text.slice(1)}`,
  (text) => text.replace(/\d+/, (digits) => String(Number(digits) + 1)),
  (text) =>
    text.replace(
      /^(Enable|Allow|Open|Add)\b/,
      (verb) => ({ Enable: 'Disable', Allow: 'Deny', Open: 'Close', Add: 'Remove' })[verb] ?? verb,
    ),
  (text) => text.replace(' before ', ' after '),
];

export const edited: fc.Arbitrary<Edited> = fc.record({
  known: list,
  index: fc.nat(),
  opposite: fc.constantFrom(...OPPOSITES),
  keepsId: fc.boolean(),
});

export const ticksDoNotTurn: Property<Edited> = {
  name: 'a tick is not carried to an item that was made to say the opposite, or another number',
  check: ({ known, index, opposite, keepsId }) => {
    const at = index % known.length;
    const was = known[at];
    if (!was || !/^[A-Z][a-z]+ [a-zA-Z]/.test(was.text)) return;
    const text = opposite(was.text);
    if (text === was.text || known.some((item) => item.text === text)) return;
    const now: KnownItem = { ...was, id: keepsId ? was.id : 'new', text };
    const match = matchItems([was], known.with(at, now))[0];
    assert.ok(match);
    if (match.item === now) assert.match(match.kind, /^(?:changed|orphaned)$/, `${was.text} → ${text}`);
  },
};

export const matchesAreOneToOne: Property<TwoLists> = {
  name: 'every known item has one match and no item two, whatever the order of the lists',
  check: ({ known, others }) => {
    const matches = matchItems(known, others);
    assert.deepEqual(
      matches.map(({ was }) => was),
      known,
    );
    const taken = matches.flatMap(({ item }) => item ?? []);
    assert.equal(new Set(taken).size, taken.length);
    for (const { item } of matches) assert.ok(item === undefined || others.includes(item));
    const turned = matchItems(known.toReversed(), others.toReversed()).reverse();
    assert.deepEqual(turned, matches);
  },
};

/** A list before and after anything was done to it. */
export interface TwoLists {
  readonly known: readonly KnownItem[];
  readonly others: readonly KnownItem[];
}

export const twoLists: fc.Arbitrary<TwoLists> = fc.record({ known: list, others: list });

export const unchangedIsKept: Property<Edited> = {
  name: 'in a list that has not changed every tick stays',
  check: ({ known }) => {
    for (const { kind, was, item } of matchItems(known, known)) assert.ok(kind === 'kept' && was.id === item?.id);
  },
};
