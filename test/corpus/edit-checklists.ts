// `npm run corpus:ticks -- DIR`: edits every item of every checklist below a folder in several ways, one at a time, and
// counts what becomes of its tick. No tick may outlive another number, or a negation that came in.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ItemList } from '../../src/model/checklist.ts';
import { ItemIds, splitExplicitId } from '../../src/model/item-id.ts';
import { parseArticle } from '../../src/parse/parse-article.ts';
import type { KnownItem, Match } from '../../src/progress/matching/match.ts';
import { matchItems } from '../../src/progress/matching/match-items.ts';

/** What an edit makes of an item's text; nothing where it does not apply. `others` are the other items of the list. */
type Edit = (text: string, others: readonly string[]) => readonly (string | undefined)[];

const EDITS: Readonly<Record<string, Edit>> = {
  'full stop': (text) => [/[.!?]$/.test(text) ? text.slice(0, -1) : `${text}.`],
  'lower case': (text) => [text.toLowerCase()],
  'please before it': (text) => [
    /^\p{Lu}\p{Ll}/u.test(text) ? `Please ${text.charAt(0).toLowerCase()}${text.slice(1)}` : undefined,
  ],
  'two letters exchanged': (text) =>
    matchesOf(text, /(?<![\p{L}\p{N}])\p{L}{2}(\p{Ll})(\p{Ll})\p{L}{2,}(?![\p{L}\p{N}])/gu).map(({ index, match }) =>
      match[1] === match[2] ? undefined : `${text.slice(0, index + 2)}${match[2]}${match[1]}${text.slice(index + 4)}`,
    ),
  'a word dropped': (text) => wordsOf(text).map((_, index, words) => words.toSpliced(index, 1).join(' ')),
  'two words exchanged': (text) =>
    wordsOf(text)
      .slice(1)
      .map((word, index) =>
        wordsOf(text)
          .toSpliced(index, 2, word, wordsOf(text)[index] ?? '')
          .join(' '),
      ),
  'another number': (text) =>
    matchesOf(text, /\d+/g).map(
      ({ index, match }) => `${text.slice(0, index)}${Number(match[0]) + 1}${text.slice(index + match[0].length)}`,
    ),
  'not put in': (text) => ['', ...wordsOf(text)].map((_, index) => wordsOf(text).toSpliced(index, 0, 'not').join(' ')),
  'un- before a word': (text) =>
    wordsOf(text).map((word, index, words) =>
      /^\p{Ll}{4,}$/u.test(word) ? words.with(index, `un${word}`).join(' ') : undefined,
    ),
  'another item in its place': (text, others) =>
    others.map((other) => (wordKey(other) === wordKey(text) ? undefined : `${other} `)),
};
const NEVER_CARRIED = ['another number', 'not put in', 'un- before a word'];
const MOST_OTHERS = 20;

const [folder, ...more] = process.argv.slice(2);
if (folder === undefined || more.length > 0) {
  console.error('Usage: npm run corpus:ticks -- DIR');
  process.exit(2);
}
const counts = new Map<string, Map<Match['kind'], number>>();
const failures: string[] = [];
const samples = new Map<string, string[]>();
let checklists = 0;
let items = 0;
for (const path of (await readdir(folder, { recursive: true, encoding: 'utf8' })).sort()) {
  if (!/\.(?:md|markdown)$/i.test(path)) continue;
  for (const block of parse(path, await readFile(join(folder, path), 'utf8'))) {
    checklists++;
    editEach(flatten(block), path);
  }
}
console.log(`${checklists} checklists, ${items} items`);
for (const [edit, kinds] of counts) {
  const total = [...kinds.values()].reduce((sum, count) => sum + count, 0);
  const shares = [...kinds].sort().map(([kind, count]) => `${kind} ${count} (${((100 * count) / total).toFixed(1)} %)`);
  console.log(`  ${edit.padEnd(28)} ${String(total).padStart(6)}  ${shares.join(', ')}`);
}
if (process.env.SAMPLES) for (const [edit, lines] of samples) console.log(`\n${edit}\n  ${lines.join('\n  ')}`);
console.log(`\nFailures: ${failures.length}`);
for (const failure of failures) console.log(`  ${failure}`);
process.exitCode = failures.length > 0 || items === 0 ? 1 : 0;

function parse(path: string, source: string): ItemList[] {
  try {
    return parseArticle(source, { path }).blocks.flatMap((block) => (block.type === 'checklist' ? block.list : []));
  } catch {
    return [];
  }
}

function flatten(list: ItemList, within?: string): KnownItem[] {
  return list.items.flatMap(({ id, text, children }) => [
    { id, text, ...(within !== undefined && { within }) },
    ...children.flatMap((child) => (child.type === 'item-list' ? flatten(child, text) : [])),
  ]);
}

function editEach(list: readonly KnownItem[], path: string): void {
  for (const [index, item] of list.entries()) {
    items++;
    const others = list.filter((other) => other !== item).map(({ text }) => text);
    for (const [name, edit] of Object.entries(EDITS)) {
      for (const text of edit(item.text, others.slice(0, MOST_OTHERS))) {
        if (text === undefined || text === item.text || text.trim() === '') continue;
        const { id } = new ItemIds().identify(splitExplicitId(text), item.within === undefined ? [] : [item.within]);
        const edited = { ...item, id: `${id}-edited`, text };
        // An item that takes another's place leaves that one's own.
        const rest = name === 'another item in its place' ? list.filter((other) => other.text !== text.trim()) : list;
        const match = matchItems(
          list,
          rest.map((other) => (other === item ? edited : other)),
        )[index];
        if (!match) continue;
        const kinds = counts.get(name) ?? new Map<Match['kind'], number>();
        counts.set(name, kinds.set(match.kind, (kinds.get(match.kind) ?? 0) + 1));
        const line = `${path}: ${item.text} => ${match.item?.text}`;
        if (match.kind === 'moved') samples.set(name, [...(samples.get(name) ?? []), line]);
        if (match.kind === 'moved' && match.item === edited && NEVER_CARRIED.includes(name))
          failures.push(`${name}: ${line}`);
      }
    }
  }
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}

function wordKey(text: string): string {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
}

function matchesOf(text: string, pattern: RegExp): { index: number; match: RegExpMatchArray }[] {
  return [...text.matchAll(pattern)].map((match) => ({ index: match.index, match }));
}
