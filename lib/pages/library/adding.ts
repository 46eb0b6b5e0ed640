import { report } from '../../browser/report';
import { ask } from '../../messaging/messages';
import { type Session, watchSession } from '../../storage/session';

/** Weeks that the background adds at the reader's word: how far it is, and giving it up. */
export class Adding {
  /** whether weeks are being added */
  isUnderWay = false;
  /** whether the reader can still give it up */
  canStop = false;
  readonly #tell: (percent: number) => void;

  /** @param tell - called with the share of papers that are laid out, where that takes a while */
  constructor(tell: (percent: number) => void) {
    this.#tell = tell;
  }

  watch(signal: AbortSignal): void {
    watchSession(signal, ({ indexing }) => this.#follow(indexing));
  }

  async run<T>(work: () => Promise<T>): Promise<T> {
    this.isUnderWay = true;
    this.canStop = true;
    try {
      return await work();
    } finally {
      this.isUnderWay = false;
      this.canStop = false;
    }
  }

  /** Gives it up: the library will be as it was. */
  stop(): void {
    this.canStop = false;
    ask('stop-adding').catch(report);
  }

  #follow(indexing: Session['indexing']): void {
    if (!this.canStop || !indexing) return;
    this.#tell(Math.floor((indexing.done / Math.max(indexing.total, 1)) * 100));
  }
}
