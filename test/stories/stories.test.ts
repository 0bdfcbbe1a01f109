import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { extractDescription, loadCsf } from 'storybook/internal/csf-tools';
import { STYLESHEET } from '../../src/elements/styles/stylesheet.ts';
import { readTokens } from '../../stories/read-tokens.ts';

/** What each element can be given, and the states it can be in: the names of its stories. */
const STATES = {
  article: [
    ...['Property', 'ReadyMade', 'MarkdownScript', 'JsonScript', 'MarkdownFile', 'JsonFile'],
    ...['Empty', 'Loading', 'LoadingWithFallback', 'NotFound', 'ErrorWithFallback', 'NewerFormat', 'BrokenJson'],
    ...['Retried', 'Outline', 'NoMetadata', 'Draft', 'EveryConstruct', 'RightToLeft', 'WideContent', 'TwiceInAPage'],
    ...['Lazy', 'Kept', 'InShadowRoot', 'PrintedFrames'],
  ],
  checklist: [
    ...['Drawn', 'Printed', 'FromGitHub', 'PlainList', 'Nested', 'Ordered', 'Loose', 'Cadence', 'AllTicked'],
    ...['NoLabel', 'RepeatedTasks', 'ReadOnly', 'Disabled', 'Required', 'Ticked', 'Reset', 'Refused', 'Events'],
    ...['Persisted', 'Due', 'LastDone', 'DueToday', 'Overdue', 'Changed', 'Orphaned', 'NotSaved', 'Subject'],
    ...['Menu', 'MenuClosed', 'MenuAboveText', 'ResetUndone', 'Saved', 'BackupRead', 'NoBackup', 'Erase', 'Erased'],
    ...['German', 'Japanese', 'Arabic'],
    ...['PrintedFrame', 'ThousandTasks'],
  ],
  'related-links': [
    ...['Children', 'Property', 'Heading', 'NoDescriptions', 'OneLink', 'RichDescriptions'],
    ...['Cards', 'DeadLink', 'DeadCard'],
    ...['FromIndex', 'NotInIndex', 'Loading', 'Failed', 'FailedWithFallback'],
  ],
};

/** The frameworks that the elements are shown in, and the example themes. */
const SURROUNDINGS = {
  hosts: ['None', 'Bootstrap', 'Bulma', 'BulmaReset', 'TailwindPreflight'],
  themes: ['Handbook', 'Gazette', 'Placard'],
};

const readStories = (file: string) =>
  loadCsf(readFileSync(`stories/${file}`, 'utf8'), { fileName: file, makeTitle: (title) => title }).parse();

const storyFiles = readdirSync('stories').filter((file) => file.endsWith('.stories.ts'));
const elements = readdirSync('src/elements/define').map((file) => file.replace(/\.ts$/, ''));

for (const element of elements) {
  test(`<broadsheet-${element}> has a story for each way of use and each state`, () => {
    const { meta, stories } = readStories(`${element}.stories.ts`);
    assert.equal(meta.component, `'broadsheet-${element}'`);
    const states: Readonly<Record<string, readonly string[]>> = STATES;
    assert.deepEqual(stories.map(({ id }) => id.replace(/^.*--/, '')).sort(), states[element]?.map(kebab).sort());
  });
}

for (const element of elements) {
  test(`each attribute of <broadsheet-${element}> can be set in one of its stories`, () => {
    const { _metaAnnotations, _storyAnnotations } = readStories(`${element}.stories.ts`);
    const taken = [_metaAnnotations, ...Object.values(_storyAnnotations)].flatMap(({ args }) => keysOf(args));
    const missing = attributesOf(`broadsheet-${element}`).filter(
      (names) => !names.some((name) => taken.includes(name)),
    );
    assert.deepEqual(missing, []);
  });
}

for (const [group, names] of Object.entries(SURROUNDINGS)) {
  test(`${group} has a story for each`, () => {
    const { stories } = readStories(`${group}.stories.ts`);
    assert.deepEqual(stories.map(({ id }) => id.replace(/^.*--/, '')).sort(), names.map(kebab).sort());
  });
}

for (const file of readdirSync('stories/themes')) {
  test(`the theme ${file} sets tokens that the styles read, the page's paper and ink, and nothing else`, () => {
    const css = readFileSync(`stories/themes/${file}`, 'utf8').replace(/\/\*.*?\*\//gs, '');
    const [, rule = ''] = css.match(/^\s*:root \{([^{}]*)\}\s*$/) ?? [];
    const set = [...rule.matchAll(/^\s*([\w-]+):/gm)].map(([, name]) => name);
    const known = ['background', 'color', ...readTokens(STYLESHEET).map(({ name }) => name)];
    assert.ok(set.length > 2);
    assert.deepEqual(
      set.filter((name = '') => !known.includes(name)),
      [],
    );
  });
}

for (const file of storyFiles) {
  test(`every story in ${file} says what it shows`, () => {
    const csf = readStories(file);
    const silent = Object.keys(csf._stories).filter((name) => !extractDescription(csf._storyStatements[name]));
    assert.deepEqual(silent, []);
  });
}

test('the tokens are read from the styles, each once, nested fallbacks whole', () => {
  const css =
    'a { color: var(--broadsheet-ink, light-dark(#000, rgb(1, 2, 3))); font: var(--broadsheet-x, var(--broadsheet-y)) }';
  assert.deepEqual(readTokens(`${css}${css}`), [
    { name: '--broadsheet-ink', fallback: 'light-dark(#000, rgb(1, 2, 3))' },
    { name: '--broadsheet-x', fallback: 'var(--broadsheet-y)' },
    { name: '--broadsheet-y', fallback: '' },
  ]);
});

test('the list of tokens holds all that the article element documents', () => {
  const documented = readFileSync('src/elements/article.ts', 'utf8').match(/(?<=@cssprop )--broadsheet-[\w-]+/g) ?? [];
  assert.notEqual(documented.length, 0);
  const listed = readTokens(STYLESHEET).map(({ name }) => name);
  assert.deepEqual(
    documented.filter((name) => !listed.includes(name)),
    [],
  );
});

/** Each attribute by the names that a story may have for it: its own, and that of its property. */
function attributesOf(tagName: string): string[][] {
  const { modules } = JSON.parse(readFileSync('dist/custom-elements.json', 'utf8')) as Manifest;
  const found = modules.flatMap(({ declarations = [] }) => declarations).find((one) => one.tagName === tagName);
  assert.ok(found?.attributes);
  return found.attributes.map(({ name, fieldName = name }) => [name, fieldName]);
}

interface Manifest {
  readonly modules: readonly { readonly declarations?: readonly Declaration[] }[];
}

interface Declaration {
  readonly tagName?: string;
  readonly attributes?: readonly { readonly name: string; readonly fieldName?: string }[];
}

/** The keys of an object that is written out in a source, given as its tree. */
function keysOf(tree: unknown): string[] {
  const { properties = [] } = (tree ?? {}) as { properties?: readonly { key?: { name?: string } }[] };
  return properties.flatMap(({ key }) => key?.name ?? []);
}

/** As Storybook makes ids of exports: `FromGitHub` is `from-git-hub`. */
function kebab(name: string): string {
  return name.replace(/(?<!^)([A-Z])/g, '-$1').toLowerCase();
}
