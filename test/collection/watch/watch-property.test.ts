import assert from 'node:assert/strict';
import { appendFile, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { watchCollection } from '../../../src/collection/watch/watch-collection.ts';
import { withFolder } from '../../cli/with-folder.ts';
import { fresh, HERE, sayings } from './watched.ts';

const PATHS = ['a.md', 'b.md', 'deep/a.md', 'deep/c.md', 'deep/er/d.md', 'notes.txt'];
const FOLDERS = ['deep', 'deep/er', 'other', 'a.md'];
const SOURCES = [
  '---\ntitle: A\nslug: a\n---\n\nSee [b](./b.md), [c](deep/c.md).\n',
  '---\ntitle: B\ndraft: true\n---\n\nSee [up](../a.md).\n',
  '---\ntitle: [broken\n---\n\nText.\n',
  '---\ntitle: C\naliases: [/old]\n---\n\nSee [old](/old).\n',
  '\n',
  '',
];

const [path, folder, source] = [fc.constantFrom(...PATHS), fc.constantFrom(...FOLDERS), fc.constantFrom(...SOURCES)];
const OPERATION = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('write' as const), path, source }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('save-over' as const), path, source }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('append' as const), path }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('move' as const), path, to: path }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('remove' as const), path }) },
  fc.record({ do: fc.constant('move' as const), path: folder, to: folder }),
  fc.record({ do: fc.constant('remove' as const), path: folder }),
  fc.record({ do: fc.constant('replace-all' as const), path, source }),
  // Long enough for some of what is done to be told before the rest.
  { weight: 3, arbitrary: fc.record({ do: fc.constant('wait' as const), time: fc.integer({ min: 0, max: 150 }) }) },
);
type Operation = typeof OPERATION extends fc.Arbitrary<infer Value> ? Value : never;

/** Does it if it can be done as things are. */
async function perform(root: string, operation: Operation): Promise<void> {
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
    wait: ({ time }: { time: number }) => wait(time),
  };
  // The types do not say that each step is given its own kind.
  const step = steps[operation.do] as (given: Operation) => Promise<void>;
  await step(operation).catch((error: NodeJS.ErrnoException) => {
    if (error.code === undefined) throw error;
  });
}

test('whatever happens to a folder, a watch comes to say what a fresh load says', { timeout: 600_000 }, async (t) => {
  const above = await withFolder(t, {});
  const run = async (operations: readonly Operation[]) => {
    const root = join(await mkdtemp(join(above, 'run-')), 'articles');
    await mkdir(root);
    const watch = watchCollection(root, HERE);
    const articles = new Set<string>();
    try {
      let isDone = false;
      const doing = (async () => {
        for (const operation of operations) await perform(root, operation);
        isDone = true;
        // So that there is something to tell, whatever has been told by now.
        await perform(root, { do: 'write', path: 'last.md', source: '# Last\n' });
      })();
      for await (const { collection, added, changed, removed } of watch) {
        for (const each of removed) assert.ok(articles.delete(each), `${each} was there`);
        for (const each of changed) assert.ok(articles.has(each), `${each} was there`);
        for (const each of added) {
          assert.ok(!articles.has(each), `${each} was not there`);
          articles.add(each);
        }
        assert.deepEqual(new Set(collection.articles.map((article) => article.path)), articles);
        if (!isDone) continue;
        if (isDeepStrictEqual(sayings(collection), await fresh(root))) break;
      }
      await doing;
    } finally {
      await watch.return?.();
    }
  };
  await fc.assert(fc.asyncProperty(fc.array(OPERATION, { minLength: 1, maxLength: 14 }), run), {
    numRuns: 25,
    endOnFailure: true,
  });
});
