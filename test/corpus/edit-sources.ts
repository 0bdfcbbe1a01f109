// `npm run corpus:edits -- DIR`: edits every Markdown file below a folder, in memory, and takes each edit back. Every task
// is set to the other state and back; every field and every key is changed, added or removed, and set back. The file must
// be restored to the character: by a second edit that sets the old value, or, where the old value does not tell how the
// author wrote it, by the inverse of the first. SAMPLES=1 lists what was refused, and what only the inverse restores.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type Article,
  type ArticleFields,
  applyEdits,
  BroadsheetError,
  type Edit,
  invertEdits,
  type Json,
  parseArticle,
  type SettableField,
  setChecked,
  setField,
} from '../../src/index.ts';
import type { ItemList } from '../../src/model/checklist.ts';
import { LineMap } from '../../src/model/line-map.ts';
import { FIELD_SPELLINGS } from '../../src/parse/frontmatter/fields/field-spellings.ts';
import { readFields } from '../../src/parse/frontmatter/fields/read-fields.ts';
import { toJson } from '../../src/parse/frontmatter/mapping-node.ts';
import { readFrontmatter } from '../../src/parse/frontmatter/read-frontmatter.ts';

const [folder, ...more] = process.argv.slice(2);
if (folder === undefined || more.length > 0) {
  console.error('Usage: npm run corpus:edits -- DIR');
  process.exit(2);
}

const FIELDS = Object.keys(FIELD_SPELLINGS) as SettableField[];
const OTHERS: Partial<Record<SettableField, (old: unknown) => unknown>> = {
  published: (old) => String(old ?? '2001-02-03').replace(/^\d{4}/, '2004'),
  updated: (old) => String(old ?? '2001-02-03').replace(/^\d{4}/, '2004'),
  tags: (old) => [...(Array.isArray(old) ? old : []), 'a-new-tag'],
  aliases: (old) => [...(Array.isArray(old) ? old : []), '/a-new-path/'],
  authors: (old) => [...(Array.isArray(old) ? old : []), { name: 'New Author', url: 'https://example.com/' }],
  featured: (old) => old !== true,
  draft: (old) => old !== true,
  image: (old) => ({ src: '/new.png', ...(old === undefined && { alt: 'A new image' }), ...altOf(old) }),
  canonical: () => 'https://example.com/new',
  permalink: () => '/a-new-path/',
  lang: (old) => (old === 'fr' ? 'de' : 'fr'),
  slug: () => 'a-new-slug',
  declaredReadingMinutes: (old) => Number(old ?? 0) + 12,
};

const MOST_ALONE = 5;
const counts = new Map<string, Map<string, number>>();
const samples = new Map<string, string[]>();
const failures: string[] = [];
let files = 0;
let unreadable = 0;

const paths = (await readdir(folder, { recursive: true, encoding: 'utf8' }))
  .filter((path) => /\.(?:md|markdown)$/i.test(path))
  .sort();
for (const path of paths) {
  const source = await readFile(join(folder, path), 'utf8').catch(() => undefined);
  if (source === undefined) continue;
  files++;
  const article = parse(source);
  if (article) editTasks(path, source, article);
  const head = readFrontmatter(source, new LineMap(source));
  if (!head.mapping && head.problems.length > 0) {
    unreadable++;
    continue;
  }
  const fields = fieldsOf(source);
  // What is added to a source without frontmatter leaves an empty block when it is taken away.
  const added = head.fence ? 'field, added' : 'field, added with a block';
  for (const field of FIELDS) editField(path, source, field, fields[field], added);
  for (const [key, value] of Object.entries(head.mapping ? toJson(head.mapping) : {})) {
    const isFirst = (changed: string) => setField(changed, [key], value);
    edit(path, source, 'key, changed', () => setField(source, [key], otherValue(value)), isFirst, key);
    const special = () => setField(source, [key], otherValue(value, ` # 1: "more" ' \\ …`));
    if (typeof value === 'string') edit(path, source, 'key, changed to need quotes', special, isFirst, key);
    edit(path, source, 'key, removed', () => setField(source, [key], undefined), isFirst, key);
  }
  edit(
    path,
    source,
    head.fence ? 'key, added' : 'key, added with a block',
    () => setField(source, ['a-new-key'], ['one', { two: 2 }]),
    (changed) => setField(changed, ['a-new-key'], undefined),
  );
}

console.log(`${files} files, ${unreadable} with frontmatter that cannot be read`);
console.log(`${''.padEnd(32)}   edits  set back  inverse  unchanged  refused`);
for (const [what, kinds] of [...counts].sort(([one], [other]) => one.localeCompare(other))) {
  const columns = ['set back', 'inverse', 'unchanged', 'refused'].map((kind) => kinds.get(kind) ?? 0);
  const total = columns.reduce((sum, count) => sum + count, 0);
  console.log(what.padEnd(32) + [total, ...columns].map((count) => String(count).padStart(9)).join(''));
}
if (process.env.SAMPLES) {
  for (const [what, lines] of samples) console.log(`\n${what}: ${lines.length}\n  ${lines.slice(0, 15).join('\n  ')}`);
}
console.log(`\nFailures: ${failures.length}`);
for (const failure of failures.slice(0, 50)) console.log(`  ${failure}`);
process.exitCode = failures.length > 0 || files === 0 ? 1 : 0;

function parse(source: string): Article | undefined {
  try {
    return parseArticle(source);
  } catch (error) {
    if (error instanceof BroadsheetError) return undefined;
    throw error;
  }
}

function editTasks(path: string, source: string, article: Article): void {
  const tasks = article.blocks.flatMap((block) =>
    block.type === 'checklist' ? tasksOf(block.list).map((task) => ({ ...task, checklist: block.id })) : [],
  );
  const set = (text: string, from: Article, { item, checklist, checked }: (typeof tasks)[number], isBack: boolean) =>
    setChecked(text, { item, checklist }, checked === isBack, { article: from });
  // All at once covers each; that one alone is enough is seen from some.
  for (const task of tasks.slice(0, MOST_ALONE)) {
    edit(
      path,
      source,
      'task',
      () => set(source, article, task, false),
      (changed) => set(changed, parseArticle(changed), task, true),
    );
  }
  if (tasks.length === 0) return;
  edit(
    path,
    source,
    'all tasks of a file',
    () => tasks.flatMap((task) => set(source, article, task, false)),
    (changed) => {
      const again = parseArticle(changed);
      return tasks.flatMap((task) => set(changed, again, task, true));
    },
  );
}

function tasksOf(list: ItemList): { item: string; checked: boolean }[] {
  return list.items.flatMap(({ id, checked, children }) => [
    ...(checked === null ? [] : [{ item: id, checked }]),
    ...children.flatMap((child) => (child.type === 'item-list' ? tasksOf(child) : [])),
  ]);
}

function editField(path: string, source: string, field: SettableField, old: unknown, added: string): void {
  const hasOld = Array.isArray(old) ? old.length > 0 : old !== undefined && old !== false;
  const value = otherField(field, old);
  const back = (changed: string) => setField(changed, field, old as never);
  edit(
    path,
    source,
    hasOld ? 'field, changed' : added,
    () => setField(source, field, value),
    (changed) => (hasOld ? back(changed) : setField(changed, field, undefined)),
    field,
    (changed) => {
      const read = fieldsOf(changed)[field];
      return JSON.stringify(read) === JSON.stringify(value);
    },
  );
  edit(path, source, 'field, removed', () => setField(source, field, undefined), back, field);
}

/** The fields that the frontmatter gives: nothing stands in for a title or a slug. */
function fieldsOf(source: string): Partial<ArticleFields> {
  const lines = new LineMap(source);
  const { fields, origin } = readFields(readFrontmatter(source, lines).mapping, {
    sourcePlace: lines.place(0, 0),
    body: {},
  });
  const isGiven = (name: SettableField) => {
    return origin[name] !== undefined && !(name === 'slug' && origin.slug?.key === 'title');
  };
  return Object.fromEntries(FIELDS.filter(isGiven).map((name) => [name, fields[name]]));
}

function altOf(image: unknown): { alt?: unknown } {
  return typeof image === 'object' && image !== null && 'alt' in image ? { alt: image.alt } : {};
}

function otherField(field: SettableField, old: unknown): never {
  const other = OTHERS[field];
  const text = old === undefined ? 'New: "text" # here' : `${old} and more`;
  return (other ? other(old) : text) as never;
}

function otherValue(value: Json, more = ' and more'): Json {
  if (typeof value === 'string')
    return value.trim() === '' ? 'some: text' : `${value.trimEnd()}${more}${/\s*$/.exec(value)?.[0]}`;
  if (typeof value === 'number') return value + 1;
  if (typeof value === 'boolean') return !value;
  if (value === null) return 'a value';
  if (Array.isArray(value)) return [...value, 'new item'];
  return { ...value, 'new-key': 'a value' };
}

function edit(
  path: string,
  source: string,
  what: string,
  make: () => Edit[],
  back: (changed: string) => Edit[],
  name = '',
  holds: (changed: string) => boolean = () => true,
): void {
  const count = (kind: string) => {
    const kinds = counts.get(what) ?? new Map<string, number>();
    counts.set(what, kinds.set(kind, (kinds.get(kind) ?? 0) + 1));
  };
  const note = (kind: string, text: string) => {
    const title = `${what}, ${kind}`;
    samples.set(title, [...(samples.get(title) ?? []), `${path} ${name}: ${text}`]);
  };
  try {
    const edits = make();
    const changed = applyEdits(source, edits);
    if (changed === source) {
      count('unchanged');
      return;
    }
    if (!holds(changed)) failures.push(`${path} ${name}: ${what}: does not read back`);
    if (applyEdits(changed, invertEdits(edits)) !== source)
      failures.push(`${path} ${name}: ${what}: the inverse differs`);
    const restored = setBack(changed, back);
    count(restored === source ? 'set back' : 'inverse');
    if (restored !== source) note('inverse', firstDifference(source, restored));
  } catch (error) {
    const isRefused = error instanceof BroadsheetError && error.problems.every(({ code }) => code === 'edit-refused');
    if (!isRefused) failures.push(`${path} ${name}: ${what}: ${error instanceof Error ? error.stack : error}`);
    else {
      count('refused');
      note('refused', error.message);
    }
  }
}

/** What the second edit gives; a refusal of it is no failure, since the inverse restores the file. */
function setBack(changed: string, back: (changed: string) => Edit[]): string {
  try {
    return applyEdits(changed, back(changed));
  } catch (error) {
    if (error instanceof BroadsheetError || error instanceof RangeError) return `${changed}\n(${error.message})`;
    throw error;
  }
}

function firstDifference(source: string, restored: string): string {
  const lines = source.split('\n');
  const others = restored.split('\n');
  const index = lines.findIndex((line, at) => line !== others[at]);
  return `${JSON.stringify(lines[index])} => ${JSON.stringify(others[index])}`;
}
