import type { Problem } from '../../model/problem.ts';
import { scriptProblem } from './script-problem.ts';

/** The parts of an element that are downloaded on first use. */
export class Downloads {
  /** Tells the page of what cannot be had. */
  readonly tell: (problems: readonly Problem[]) => void;
  /** Resolves when all that was asked for so far is there and in use. */
  all: Promise<unknown> | undefined;

  constructor(tell: (problems: readonly Problem[]) => void) {
    this.tell = tell;
  }

  /**
   * Goes on with a part when it is there.
   *
   * @param fail Is called when it cannot be had: it may be asked for again.
   */
  await<Part>(part: Promise<Part>, use: (part: Part) => unknown, fail?: () => void): void {
    const coming = part.then(use).catch((error: unknown) => {
      fail?.();
      console.warn(error);
      this.tell([scriptProblem(error)]);
    });
    this.all = Promise.all([this.all, coming]);
  }
}
