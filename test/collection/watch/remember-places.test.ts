import assert from 'node:assert/strict';
import test from 'node:test';
import { rememberPlaces } from '../../../src/collection/watch/remember-places.ts';
import type { Place } from '../../../src/model/place.ts';

const point = { line: 1, column: 1, offset: 0 };
const PLACE: Place = { start: point, end: point };

test('a file is looked through again when it has changed, for other links, and when it could not be read', async () => {
  const asked: string[] = [];
  let revision = 'one';
  let isReadable = true;
  const place = rememberPlaces(async ({ path }, hrefs) => {
    asked.push(`${path} ${hrefs.join()}`);
    return isReadable ? new Map(hrefs.map((href) => [href, [PLACE]])) : undefined;
  });
  const asks = async (file: string, ...hrefs: string[]) => {
    asked.length = 0;
    const places = await place({ path: file, revision }, hrefs);
    if (isReadable) for (const href of hrefs) assert.deepEqual(places?.get(href), [PLACE]);
    else assert.equal(places, undefined);
    return asked.length > 0;
  };
  assert.ok(await asks('a.md', '/x', '/y'));
  assert.ok(!(await asks('a.md', '/x', '/y')));
  assert.ok(!(await asks('a.md', '/y')));
  assert.ok(await asks('b.md', '/y'));
  assert.ok(await asks('a.md', '/y', '/z'));
  revision = 'two';
  assert.ok(await asks('a.md', '/z'));
  revision = 'three';
  isReadable = false;
  assert.ok(await asks('a.md', '/z'));
  assert.ok(await asks('a.md', '/z'));
  isReadable = true;
  assert.ok(await asks('a.md', '/z'));
});
