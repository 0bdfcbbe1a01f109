import assert from 'node:assert/strict';
import { appendFile, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import type { Collection } from '../../../src/collection/collection.ts';
import { watchCollection } from '../../../src/collection/watch/watch-collection.ts';
import { withFolder } from '../../cli/with-folder.ts';
import { fresh, HERE, sayings } from './watched.ts';

/** How long a change may take to be told on a machine that is busy (milliseconds). */
const LONGEST = 30_000;

const PATHS = ['a.md', 'deep/a.md', 'deep/er/b.md'];
const FOLDERS = ['deep', 'deep/er', 'other', 'a.md'];
/** Of one length but for the last, so that no size tells a change. */
const SOURCES = [
  ...[
    '---\ntitle: A\nslug: a\n---\n\nSee [A](deep/a.md), [B](er/b.md).',
    '---\ntitle: B\ndraft: true\n---\n\nSee [up](../a.md).',
    '---\ntitle: [broken\n---\n\nText.',
    '---\ntitle: C\naliases: [/old]\n---\n\nSee [new](/new).',
    // A dead link, on two lines.
    '# D\n\nSee [none](none.md).',
    '# D\n\nMore.\n\nSee [none](none.md).',
    '',
  ].map((text) => text.padEnd(80)),
  '',
];

const [path, folder, source] = [fc.constantFrom(...PATHS), fc.constantFrom(...FOLDERS), fc.constantFrom(...SOURCES)];
const OPERATION = fc.record({
  step: fc.oneof(
    { weight: 5, arbitrary: fc.record({ do: fc.constant('write' as const), path, source }) },
    { weight: 3, arbitrary: fc.record({ do: fc.constant('save-over' as const), path, source }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('append' as const), path }) },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('move' as const), path, to: path }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('remove' as const), path }) },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('move' as const), path: folder, to: folder }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('remove' as const), path: folder }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('replace-all' as const), path, source }) },
  ),
  /** Milliseconds before the next is done: long enough for this one to be told, or not. */
  pause: fc.constantFrom(0, 10, 150, 150),
});
type Operation = typeof OPERATION extends fc.Arbitrary<infer Value> ? Value : never;

/** Does it if it can be done as things are. */
async function perform(root: string, { step, pause }: Operation): Promise<void> {
  const write = async (to: string, text: string) => {
    await mkdir(dirname(to), { recursive: true });
    await writeFile(to, text);
  };
  const steps = {
    write: ({ path, source }: { path: string; source: string }) => write(join(root, path), source),
    'save-over': async ({ path, source }: { path: string; source: string }) => {
      await write(join(root, '.new'), source);
      await rename(join(root, '.new'), join(root, path));
    },
    append: ({ path }: { path: string }) => appendFile(join(root, path), '\nMore.\n'),
    move: async ({ path, to }: { path: string; to: string }) => {
      await mkdir(dirname(join(root, to)), { recursive: true });
      await rename(join(root, path), join(root, to));
    },
    remove: ({ path }: { path: string }) => rm(join(root, path), { recursive: true }),
    'replace-all': async ({ path, source }: { path: string; source: string }) => {
      await rm(root, { recursive: true });
      await write(join(root, path), source);
    },
  };
  // The types do not say that each step is given its own kind.
  const perform = steps[step.do] as (given: Operation['step']) => Promise<void>;
  await perform(step).catch((error: NodeJS.ErrnoException) => {
    if (error.code === undefined) throw error;
  });
  if (pause > 0) await wait(pause);
}

test('whatever happens to a folder, a watch comes to say what a fresh load says', { timeout: 600_000 }, async (t) => {
  const above = await withFolder(t, {});
  const run = async (operations: readonly Operation[]) => {
    const root = join(await mkdtemp(join(above, 'run-')), 'articles');
    await mkdir(root);
    const watch = watchCollection(root, HERE);
    const articles = new Set<string>();
    let last: Collection | undefined;
    const follow = async () => {
      for await (const { collection, added, changed, removed } of watch) {
        for (const each of removed) assert.ok(articles.delete(each), `${each} was there`);
        for (const each of changed) assert.ok(articles.has(each), `${each} was there`);
        for (const each of added) {
          assert.ok(!articles.has(each), `${each} was not there`);
          articles.add(each);
        }
        assert.deepEqual(new Set(collection.articles.map((article) => article.path)), articles);
        last = collection;
      }
    };
    const following = follow();
    try {
      for (const operation of operations) await perform(root, operation);
      // Nothing more happens now: what is not told is missed.
      const start = performance.now();
      while (!last || !isDeepStrictEqual(sayings(last), await fresh(root))) {
        if (performance.now() - start > LONGEST) assert.deepEqual(last && sayings(last), await fresh(root));
        await Promise.race([following, wait(20)]);
      }
    } finally {
      await watch.return?.();
    }
    await following;
  };
  await fc.assert(fc.asyncProperty(fc.array(OPERATION, { minLength: 1, maxLength: 12 }), run), {
    numRuns: 20,
    endOnFailure: true,
  });
});
