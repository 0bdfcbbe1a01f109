import type { Terminal } from './terminal.ts';

/** The reader has ended a command before it was done. */
export class Interruption extends Error {
  override readonly name = 'Interruption';
}

/** A signal that aborts with an `Interruption` when the reader asks the command to end. */
export function interruptionSignal({ interrupted }: Pick<Terminal, 'interrupted'>): AbortSignal {
  const controller = new AbortController();
  void interrupted.then(() => controller.abort(new Interruption('Interrupted.')));
  return controller.signal;
}
