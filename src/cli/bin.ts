#!/usr/bin/env node
import { readColours } from './read-colours.ts';
import { runCommand } from './run-command.ts';

// The one file of the package that touches `process`.

const { stdout, stderr, env } = process;

const interrupted = new Promise<void>((resolve) => {
  process.once('SIGINT', () => resolve());
  process.once('SIGTERM', () => resolve());
  for (const stream of [stdout, stderr]) {
    // `broadsheet … | head` closes the pipe when it has enough. Nobody reads on: the rest goes nowhere, without a word.
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
      resolve();
    });
  }
});

process.exitCode = await runCommand(process.argv.slice(2), {
  print: (text) => stdout.write(`${text}\n`),
  complain: (text) => stderr.write(`${text}\n`),
  interrupted,
  directory: process.cwd(),
  colours: readColours({ env, isTerminal: stdout.isTTY === true, depth: () => stdout.getColorDepth() }),
  interactive: stderr.isTTY === true,
});
