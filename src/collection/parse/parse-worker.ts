import { parentPort, workerData } from 'node:worker_threads';
import { openParser } from './parser.ts';
import type { ThreadData, ThreadTask } from './start-thread.ts';
import { markTurn } from './turn-clock.ts';

// A thread that parses. It says when it is ready; then it is told sources, several at a time, and answers with what they
// have come to. What it is at, it tells in memory that is shared: whoever waits for it sees so even when it is stuck.

const { setup, turns }: ThreadData = workerData;
const parse = await openParser(setup);
parentPort?.on('message', ({ sources, wantsBodies }: ThreadTask) => {
  const parsed = sources.map((source) => {
    markTurn(turns);
    const each = parse(source, wantsBodies);
    markTurn(turns);
    return each;
  });
  parentPort?.postMessage(parsed);
});
parentPort?.postMessage('ready');
