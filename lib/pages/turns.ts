/**
 * Tells the latest of several works from those before it: where the reader asks faster than a disk or the
 * background answers, only what was asked for last is shown.
 */
export class Turns {
  #begun = 0;

  /** Begins a work, so that those before it no longer count. @returns whether it is still the latest */
  begin(): () => boolean {
    this.#begun += 1;
    const number = this.#begun;
    return () => number === this.#begun;
  }
}
