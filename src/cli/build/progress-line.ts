import type { Terminal } from '../terminal.ts';

/** How often a line is drawn over (milliseconds): a reader sees no more. */
const PAUSE = 100;

/** One line of a terminal that says how far something is, drawn over again and again; nothing where nobody watches. */
export class ProgressLine {
  readonly #terminal: Terminal;
  #isDrawn = false;
  #drawnAt = 0;

  constructor(terminal: Terminal) {
    this.#terminal = terminal;
  }

  draw(text: string): void {
    const now = performance.now();
    if (!this.#terminal.interactive || now - this.#drawnAt < PAUSE) return;
    this.#drawnAt = now;
    this.clear();
    this.#terminal.complain(text);
    this.#isDrawn = true;
  }

  clear(): void {
    if (!this.#isDrawn) return;
    this.#isDrawn = false;
    // One line up, and nothing in it.
    this.#terminal.complain('\u001b[1A\u001b[2K\u001b[1A');
  }
}
