import { parentPort, workerData } from 'node:worker_threads';
import { openParser } from './parser.ts';

// A thread that parses. It says when it is ready; then it is told sources, and answers each with what it has come to.

const parse = await openParser(workerData);
parentPort?.on('message', (source) => parentPort?.postMessage(parse(source)));
parentPort?.postMessage('ready');
