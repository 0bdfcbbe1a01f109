import { readFileSync } from 'node:fs';
import { ItemIds, splitExplicitId } from '../../../src/model/item-id.ts';
import type { KnownItem } from '../../../src/progress/matching/match.ts';

const FOLDER = 'test/progress/matching/fixtures/';

/** One item before and after an edit, and what must become of its tick. */
export interface PairFixture {
  readonly group: string;
  readonly expected: string;
  readonly before: KnownItem;
  readonly after: KnownItem;
  readonly line: string;
}

/** A list before and after an edit. */
export interface ListFixture {
  readonly name: string;
  readonly before: readonly NamedItem[];
  readonly after: readonly NamedItem[];
  /** By the name of the item before: `moved 3`. */
  readonly expected: ReadonlyMap<string, string>;
}

interface NamedItem {
  readonly name: string;
  readonly item: KnownItem;
}

/** Reads a file of lines `outcome | before | after`. */
export function readPairs(file: string): PairFixture[] {
  const pairs: PairFixture[] = [];
  let group = '';
  for (const line of readFileSync(FOLDER + file, 'utf8').split('\n')) {
    if (line.startsWith('## ')) group = line.slice(3);
    if (line === '' || line.startsWith('#')) continue;
    const [expected, before, after, more] = line.split(' | ');
    if (!expected || !before || !after || more !== undefined) throw new Error(`Not a pair: ${line}`);
    pairs.push({ group, expected, before: toItem(before), after: toItem(after), line });
  }
  return pairs;
}

/** Reads lists.txt: its head tells the form. */
export function readLists(): ListFixture[] {
  const [, ...sections] = readFileSync(`${FOLDER}lists.txt`, 'utf8').split(/^## /m);
  return sections.map((section) => {
    const [name = '', ...lines] = section.trimEnd().split('\n');
    const body = lines.join('\n');
    const [before = '', rest = ''] = body.split('\n---\n');
    const [after = '', expected = ''] = rest.split('\n=>\n');
    const outcomes = expected
      .split('\n')
      .map((line) => [line.slice(0, line.indexOf(' ')), line.slice(line.indexOf(' ') + 1)] as const);
    return { name, before: toList(before), after: toList(after), expected: new Map(outcomes) };
  });
}

function toItem(text: string): KnownItem {
  const [within, own] = text.includes(' :: ') ? text.split(' :: ') : [undefined, text];
  const { id, text: visible } = new ItemIds().identify(
    splitExplicitId(own ?? ''),
    within === undefined ? [] : [within],
  );
  return { id, text: visible, ...(within !== undefined && { within }) };
}

function toList(text: string): NamedItem[] {
  const ids = new ItemIds();
  let parent: { key: string; text: string } | undefined;
  return text.split('\n').map((line) => {
    const isNested = line.startsWith('  ');
    const [, name = '', own = ''] = /^\s*(\S+) (.*)$/.exec(line) ?? [];
    const within = isNested ? parent : undefined;
    const { id, text, key } = ids.identify(splitExplicitId(own), within ? [within.key] : []);
    if (!isNested) parent = { key, text };
    return { name, item: { id, text, ...(within && { within: within.text }) } };
  });
}
