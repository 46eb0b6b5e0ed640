/** Where a command speaks; tests listen here instead. */
export interface Terminal {
  /** what was asked for: standard output */
  say(text: string): void;
  /** everything about it: standard error */
  note(text: string): void;
}

/** One word behind `npm run -s digest --`. */
export interface Command {
  /** how it is called, for the list of commands: `check FILE…` */
  usage: string;
  /** what it does, half a line */
  does: string;
  /** what `--help` shows below the usage */
  help: string;
  /**
   * @returns the exit code: 0 done, 1 not done or not good
   * @throws {UsageError} when it is called in a way it does not know; the exit code is then 2
   */
  run(args: readonly string[], terminal: Terminal): number | Promise<number>;
}

/** A command that was called wrongly; the message says what is missing or unknown. */
export class UsageError extends Error {
  override name = 'UsageError';
}
