import assert from 'node:assert/strict';
import { existsSync, readdirSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { BodyPack } from '../../../src/collection/cache/body-pack.ts';
import { pruneBodies } from '../../../src/collection/cache/prune.ts';
import { withFolder } from '../../cli/with-folder.ts';

test('an old pack that nothing refers to goes, though it be empty; one that is in use stays', async (t) => {
  const folder = await withFolder(t, { 'other.txt': '' });
  const used = new BodyPack(folder);
  used.add('["text"]');
  used.close();
  const [name = ''] = readdirSync(folder).filter((each) => each !== 'other.txt');
  // What is left of a build that was killed before it wrote anything.
  new BodyPack(folder).add('["never written"]');
  const packs = readdirSync(folder).filter((each) => each !== 'other.txt');
  assert.equal(packs.length, 2);
  for (const each of packs) utimesSync(join(folder, each), 0, 0);

  pruneBodies(folder, { isUsed: () => true, bytesOf: (pack) => (pack === name ? 100 : 0) });
  assert.deepEqual(
    packs.filter((each) => existsSync(join(folder, each))),
    [name],
  );
});
