/** Is rung by those who know that there is something to do, and waited for by the one who does it. */
export class Bell {
  #isRung = false;
  #answer: (() => void) | undefined;

  ring(): void {
    this.#isRung = true;
    this.#answer?.();
  }

  /**
   * Waits until it is rung; not at all, when it was rung since this was last waited for.
   *
   * @param longest For so many milliseconds at most.
   */
  async heard(longest?: number): Promise<void> {
    if (!this.#isRung) {
      let timer: NodeJS.Timeout | undefined;
      await new Promise<void>((resolve) => {
        this.#answer = resolve;
        if (longest !== undefined) timer = setTimeout(resolve, longest);
      });
      clearTimeout(timer);
      this.#answer = undefined;
    }
    this.#isRung = false;
  }
}
