import type { Json } from '../../model/json.ts';
import { isEmpty } from '../../parse/frontmatter/fields/list-readers.ts';
import { toJson, type ValueNode } from '../../parse/frontmatter/mapping-node.ts';
import type { FoundSpelling } from './read-field.ts';

/** Text in place of what is there: white space around it stays, and a number stays a number. */
export function textValues(node: ValueNode | undefined, text: string): Json[] {
  if (node?.kind !== 'scalar') return [text];
  if (typeof node.value === 'number' && String(Number(text)) === text) return [Number(text), text];
  if (typeof node.value !== 'string' || node.value.trim() === '') return [text];
  const before = node.value.slice(0, node.value.length - node.value.trimStart().length);
  const after = node.value.slice(node.value.trimEnd().length);
  return [before + text + after, text];
}

/** A date in the way of the old one: `2024-12-10 09:30:00 +0100` keeps its spaces, and an offset without a colon. */
export function dateValues(node: ValueNode | undefined, date: string): Json[] {
  const old = node?.kind === 'scalar' && typeof node.value === 'string' ? node.value : '';
  const [, gap, zoneGap = '', zone = ''] = /^\d{4}-\d\d-\d\d(\s+)[\d:.]+(\s*)([+-]\d\d:?\d\d)?$/.exec(old) ?? [];
  const [, day, time, newZone = ''] = /^(.+)T([\d:.]+)(Z|[+-]\d\d:\d\d)?$/.exec(date) ?? [];
  if (gap === undefined || day === undefined) return textValues(node, date);
  const isTight = zone !== '' && !zone.includes(':');
  return [`${day}${gap}${time}${newZone && zoneGap}${isTight ? newZone.replace(':', '') : newZone}`, date];
}

/** A category, where `categories` may name more: those stay. */
export function categoryValues(found: FoundSpelling | undefined, category: string): Json[] {
  if (found?.key !== 'categories') return textValues(found?.node, category);
  const { node } = found;
  if (node.kind === 'sequence') return [withFirst(node, category)];
  if (node.kind !== 'scalar' || node.value === null) return [[category]];
  const rest = /,[\s\S]*$/.exec(node.text)?.[0] ?? /(?<=\S)\s+\S[\s\S]*$/.exec(node.text)?.[0] ?? '';
  return [category + rest, category, [category]];
}

/** A list with another first item that says something. */
export function withFirst(node: ValueNode, value: Json): Json {
  if (node.kind !== 'sequence') return value;
  const index = node.items.findIndex((item) => !isEmpty(item));
  const items = node.items.map((item) => toJson(item));
  return index < 0 ? [value] : items.toSpliced(index, 1, value);
}

/** A slug as the last segment of the path that is there. */
export function slugValues(node: ValueNode | undefined, slug: string, old: string | undefined): Json[] {
  if (node?.kind !== 'scalar' || typeof node.value !== 'string' || old === undefined) return textValues(node, slug);
  const at = node.value.lastIndexOf(old);
  if (at < 0) return [slug];
  return [node.value.slice(0, at) + slug + node.value.slice(at + old.length), slug];
}

const FLAG_WORDS = [
  ['yes', 'no'],
  ['on', 'off'],
  ['y', 'n'],
  ['true', 'false'],
] as const;

/** A flag in the words of the one that is there. */
export function flagValues(node: ValueNode | undefined, flag: boolean): Json[] {
  if (node?.kind !== 'scalar' || typeof node.value !== 'string') return [flag];
  const old = node.value;
  const words = FLAG_WORDS.find(([yes, no]) => [yes, no].includes(old.toLowerCase() as never));
  if (!words) return [flag];
  const word = words[flag ? 0 : 1];
  if (old === old.toLowerCase()) return [word, flag];
  return [
    old === old.toUpperCase() && old.length > 1 ? word.toUpperCase() : word.charAt(0).toUpperCase() + word.slice(1),
    flag,
  ];
}

/** Whether an article is a draft, by the key that says so: `published` says the opposite, `status` has words of its own. */
export function draftValues(found: FoundSpelling | undefined, isDraft: boolean): Json[] {
  if (found?.key === 'published') return flagValues(found.node, !isDraft);
  if (found?.key === 'status') return [isDraft ? 'draft' : 'published'];
  return flagValues(found?.node, isDraft);
}

/** Minutes, in the words that are there: `9 min read` becomes `12 min read`. */
export function minutesValues(node: ValueNode | undefined, minutes: number): Json[] {
  if (node?.kind !== 'scalar' || typeof node.value !== 'string') return [minutes];
  const numbers = node.value.match(/\d+(?:\.\d+)?/g) ?? [];
  return numbers.length === 1 ? [node.value.replace(/\d+(?:\.\d+)?/, String(minutes)), minutes] : [minutes];
}
