import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { run } from '../cli/run.ts';

const { scripts }: { scripts: Record<string, string> } = JSON.parse(readFileSync('package.json', 'utf8'));

/** The lines of the shell blocks of a document, comments left out. */
function commandsOf(path: string): string[] {
  const blocks = readFileSync(path, 'utf8').matchAll(/^```(?:sh|bash|shell|console)\n([\s\S]*?)^```/gm);
  return [...blocks]
    .flatMap(([, block = '']) => block.split('\n'))
    .map((line) =>
      line
        .replace(/^\$ /, '')
        .replace(/(^|\s)#.*$/, '')
        .trim(),
    )
    .flatMap((line) => line.split(' && '))
    .filter((line) => line !== '');
}

for (const path of ['README.md', 'CONTRIBUTING.md']) {
  test(`every command in ${path} exists`, async () => {
    const commands = commandsOf(path);
    assert.ok(commands.length > 0);
    const { out: help } = await run(['--help']);
    for (const command of commands) {
      const script = /^npm (?:run )?([\w:-]+)/.exec(command)?.[1];
      if (script !== undefined && !['ci', 'cit', 'install', 'i', 'pack'].includes(script)) {
        assert.ok(script in scripts, `${command}: there is no script "${script}"`);
      }
      const own = /^(?:npx )?broadsheet ([\w-]+)/.exec(command)?.[1];
      if (own !== undefined) assert.ok(help.includes(`  ${own} `), `${command}: there is no such command`);
    }
  });
}

test('the README has the two commands that do everything', () => {
  const readme = readFileSync('README.md', 'utf8');
  assert.ok(readme.includes('npm ci && npm start'));
  assert.ok(/\bnpm cit\b/.test(readme));
  assert.ok('start' in scripts && 'test' in scripts);
});
