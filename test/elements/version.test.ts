import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { VERSION } from '../../src/elements/version.ts';

test('the elements say the version of the package', () => {
  const manifest: unknown = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  assert.equal(manifest !== null && typeof manifest === 'object' && 'version' in manifest && manifest.version, VERSION);
});
