import { isWallTime } from './cadence/wall-time.ts';
import type { Entry, MarkEntry, SameEntry } from './entry.ts';
import { MAX_TEXT } from './entry-text.ts';
import { isGeneration } from './generation.ts';

/** The largest order. A counter that goes by a clock of four-digit years never gets near it, and is exact beyond it. */
export const MAX_ORDER = 2 ** 52;
/** The longest id or name. */
const MAX_ID = 1000;

type Fields = Readonly<Record<string, unknown>>;
/** An entry in the making: keys are added one by one, since engines are slow with objects that are spread together. */
type Draft<Made extends Entry> = { -readonly [Key in keyof Made]: Made[Key] };

/**
 * Reads an entry from data that may come from anywhere; nothing when it is none.
 *
 * What it gives is a copy with the keys that an entry has and no others, each of its kind and within its limits. A key
 * that may be absent may also be `null`, as databases have it.
 */
export function readEntry(value: unknown): Entry | undefined {
  if (!isRecord(value)) return undefined;
  const id = own(value, 'id');
  const order = own(value, 'order');
  const at = own(value, 'at');
  const generation = own(value, 'generation');
  const by = own(value, 'by') ?? undefined;
  if (!isId(id) || !isOrder(order) || !isTime(at) || !isGeneration(generation)) return undefined;
  if (by !== undefined && !isId(by)) return undefined;
  const entry = readType(value, id, order, at, generation);
  if (entry && by !== undefined) entry.by = by;
  return entry;
}

function readType(value: Fields, id: string, order: number, at: string, generation: string): Draft<Entry> | undefined {
  switch (own(value, 'type')) {
    case 'mark': {
      const item = own(value, 'item');
      const text = own(value, 'text');
      const checked = own(value, 'checked');
      if (!isId(item) || !isText(text) || typeof checked !== 'boolean') return undefined;
      return withParent(value, { id, order, at, generation, type: 'mark', item, text, checked });
    }
    case 'reset':
      return { id, order, at, generation, type: 'reset' };
    case 'undo': {
      const reset = own(value, 'reset');
      return isId(reset) ? { id, order, at, generation, type: 'undo', reset } : undefined;
    }
    case 'same': {
      const item = own(value, 'item');
      const text = own(value, 'text');
      const was = own(value, 'was');
      if (!isId(item) || !isText(text) || !isId(was)) return undefined;
      return withParent(value, { id, order, at, generation, type: 'same', item, text, was });
    }
    default:
      return undefined;
  }
}

function withParent<Made extends Draft<MarkEntry> | Draft<SameEntry>>(value: Fields, entry: Made): Made | undefined {
  const within = own(value, 'within') ?? undefined;
  if (within === undefined) return entry;
  if (!isText(within)) return undefined;
  entry.within = within;
  return entry;
}

/** Whether this is an entry of a type that this version does not know: a later one wrote it. */
export function isNewerEntry(value: unknown): boolean {
  const type = isRecord(value) ? own(value, 'type') : undefined;
  if (!isId(type) || ['mark', 'reset', 'undo', 'same'].includes(type)) return false;
  // What every entry has is there.
  return readEntry({ ...(value as Fields), type: 'reset' }) !== undefined;
}

/** A key of its own: what an object inherits was not written down. */
function own(value: Fields, key: string): unknown {
  return Object.hasOwn(value, key) ? value[key] : undefined;
}

function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isOrder(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= 0 && Number(value) <= MAX_ORDER;
}

function isTime(value: unknown): value is string {
  return typeof value === 'string' && isWallTime(value);
}

function isId(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && value.length <= MAX_ID;
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.length <= MAX_TEXT;
}
