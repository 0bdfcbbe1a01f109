import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import test from 'node:test';
import { openEventStream } from './preview/open-event-stream.ts';
import { withFolder } from './with-folder.ts';

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  test(`${signal} ends a preview that pages are open of, with success`, async (t) => {
    const folder = await withFolder(t, { 'a.md': '# A\n' });
    const args = ['--import', 'tsx', 'src/cli/bin.ts', 'preview', folder, '--port', '0'];
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    t.after(() => child.kill('SIGKILL'));
    const stream = await openEventStream(await address(child));
    t.after(() => stream.close().catch(() => {}));
    const exited = once(child, 'exit', { signal: AbortSignal.timeout(5000) });
    child.kill(signal);
    assert.deepEqual(await exited, [0, null]);
  });
}

async function address({ stdout }: ChildProcess): Promise<string> {
  let text = '';
  for await (const part of stdout ?? []) {
    text += String(part);
    const url = /http:\S+/.exec(text)?.[0];
    if (url !== undefined && text.includes('Ctrl-C')) return url;
  }
  assert.fail(`The preview ended early. ${text}`);
}
