import assert from 'node:assert/strict';
import test from 'node:test';
import { readText } from '../../../src/elements/load/read-text.ts';
import { BroadsheetError } from '../../../src/model/broadsheet-error.ts';

const ADDRESS = 'https://example.org/a.md';

test('the text of an answer is what Response.text makes of it', async () => {
  const bytes = new TextEncoder().encode('\ufeffgrüß 🧾 end');
  const inPieces = () =>
    new Response(
      new ReadableStream({
        start(controller) {
          for (const byte of bytes) controller.enqueue(Uint8Array.of(byte));
          controller.enqueue(Uint8Array.of(0xff, 0xe2));
          controller.close();
        },
      }),
    );
  assert.equal(await readText(inPieces(), ADDRESS), await inPieces().text());
  assert.equal(await readText(new Response(null), ADDRESS), '');
});

test('an answer is read in the encoding that its server names', async () => {
  const answer = (type: string, ...bytes: number[]) =>
    new Response(Uint8Array.from(bytes), { headers: { 'content-type': type } });
  assert.equal(await readText(answer('text/markdown; charset=iso-8859-1', 0xfc, 0x62), ADDRESS), 'üb');
  assert.equal(await readText(answer('text/markdown;charset="UTF-16LE"', 0xff, 0xfe, 0xfc, 0x00), ADDRESS), 'ü');
  assert.equal(await readText(answer('text/markdown; charset=none', 0xc3, 0xbc), ADDRESS), 'ü');
});

test('an answer without an end is not read for ever, and the server is told to stop', async () => {
  const piece = new Uint8Array(1024 * 1024).fill(0x20);
  let isCancelled = false;
  let pieces = 0;
  const endless = new ReadableStream({
    pull: (controller) => {
      pieces++;
      controller.enqueue(piece);
    },
    cancel: () => {
      isCancelled = true;
    },
  });
  await assert.rejects(readText(new Response(endless), ADDRESS), (error: unknown) => {
    assert(error instanceof BroadsheetError);
    assert.equal(error.problems[0]?.code, 'load-failed');
    return true;
  });
  assert.equal(isCancelled, true);
  assert(pieces < 40, `${pieces} MiB were read`);
});
