import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Nodes } from 'hast';
import { raw } from 'hast-util-raw';
import { findCommand } from '../setup/find-engines.mjs';

const folder = fileURLToPath(new URL('golden/', import.meta.url));
const port = fileURLToPath(new URL('port/frames.php', import.meta.url));

/**
 * What HTML parsers make of a text, white space included: each language has its own way to escape the same characters.
 */
function parsed(html: string): unknown {
  return withoutPositions(raw({ type: 'root', children: [{ type: 'raw', value: html }] }));
}

function withoutPositions({ position, data, ...node }: Nodes): unknown {
  return {
    ...node,
    ...('content' in node && node.content && { content: withoutPositions(node.content) }),
    ...('children' in node && { children: node.children.map(withoutPositions) }),
  };
}

const php = findCommand('php') ?? findCommand('php.exe');
// Where tests must be whole, a missing language is a failure: see test/run.mjs.
const skip = php || process.env.CI === 'true' ? false : 'PHP is not installed';

test('the port to PHP prints every golden file', { skip }, () => {
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  const paths = files.map((name) => `${folder}${name}`);
  const printed: Record<string, string> = JSON.parse(
    execFileSync(php ?? 'php', [port, ...paths], { encoding: 'utf8' }),
  );
  for (const file of files) {
    const name = basename(file, '.json');
    const expected = readFileSync(`${folder}${name}.html`, 'utf8');
    assert.deepEqual(parsed(`${printed[name]}\n`), parsed(expected), name);
  }
});

test('two texts that parsers read differently are not the same', () => {
  assert.deepEqual(parsed('<p title="a&#39;b">&gt;</p>'), parsed('<p title="a\'b">></p>'));
  assert.notDeepEqual(parsed('<p title="a"> </p>'), parsed('<p title="a"></p>'));
  assert.notDeepEqual(parsed('<template><p part="a"></p></template>'), parsed('<template><p part="b"></p></template>'));
});
