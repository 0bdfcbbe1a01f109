import { runCommand } from '../../src/cli/run-command.ts';
import type { Terminal } from '../../src/cli/terminal.ts';

/** What a command line printed, and how it ended. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a command line in this process, in a folder; it is interrupted once it has said how (`Ctrl-C`). */
export async function run(args: readonly string[], terminal: Partial<Terminal> = {}): Promise<Ran> {
  const out: string[] = [];
  const err: string[] = [];
  let interrupt = () => {};
  const interrupted = new Promise<void>((resolve) => {
    interrupt = resolve;
  });
  const print = (text: string) => {
    out.push(text);
    if (text.includes('Ctrl-C')) interrupt();
  };
  const code = await runCommand(args, {
    print,
    complain: (text) => err.push(text),
    interrupted,
    directory: process.cwd(),
    colours: false,
    interactive: false,
    ...terminal,
  });
  return { code, out: out.join('\n'), err: err.join('\n') };
}
