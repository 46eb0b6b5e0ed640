import { toUserMessage } from '../browser/errors';
import { report } from '../browser/report';
import { ask } from '../messaging/messages';
import type { SearchIndex } from '../search/open-index';
import { readHead } from '../storage/mirror';
import { readSearchIndex } from '../storage/search-index';
import { type SearchState, watchSearchState } from '../storage/search-state';
import type { LocalizedText } from '../text/localized';
import { PAGE_ERROR_WORDS } from './errors.words';

/** What a page has to search in. */
export type Readable =
  /** the stored index is being read */
  | { kind: 'reading' }
  /** there is none of this mirror yet: the background makes one */
  | { kind: 'making' }
  | { kind: 'ready'; index: SearchIndex }
  | { kind: 'failed'; failure: LocalizedText };

/** How long a page waits for the background before it asks again: a worker may have been ended. */
const ASK_AGAIN_MS = 10_000;

/**
 * Reads the search index into this page when it is first needed, and again when the mirror changed.
 * An older index serves until the new one is there.
 */
export class SearchReader {
  readable: Readable = { kind: 'reading' };
  #fingerprint: string | null = null;
  #hasStarted = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #signal: AbortSignal;
  readonly #onChange: () => void;

  constructor(signal: AbortSignal, onChange: () => void) {
    this.#signal = signal;
    this.#onChange = onChange;
    signal.addEventListener('abort', () => clearTimeout(this.#timer));
  }

  /** Begins to read; later calls do nothing. */
  start(): void {
    if (this.#hasStarted) return;
    this.#hasStarted = true;
    watchSearchState(this.#signal, (state) => void this.#follow(state).catch(report));
    this.#readOrAsk().catch((error) => this.#fail(error));
  }

  /** After a failure. */
  retry(): void {
    this.#set({ kind: 'reading' });
    this.#readOrAsk().catch((error) => this.#fail(error));
  }

  async #readOrAsk(): Promise<void> {
    const [fingerprint, { head }] = await Promise.all([this.#read(), readHead()]);
    if (fingerprint === null) this.#set({ kind: 'making' });
    if (fingerprint === null || fingerprint !== head?.fingerprint) await this.#ask();
  }

  /** @returns of what the index was made from that is read now; `null` when none can be */
  async #read(): Promise<string | null> {
    const stored = await readSearchIndex();
    if (!stored) return null;
    this.#fingerprint = stored.fingerprint;
    this.#set({ kind: 'ready', index: stored.index });
    return this.#fingerprint;
  }

  async #ask(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#askIfWaiting(), ASK_AGAIN_MS);
    const reply = await ask('refresh-mirror');
    if (!reply.ok && this.readable.kind !== 'ready')
      this.#set({ kind: 'failed', failure: reply.failure });
  }

  async #askIfWaiting(): Promise<void> {
    if (this.readable.kind === 'making' && !this.#signal.aborted) await this.#ask();
  }

  async #follow(state: SearchState): Promise<void> {
    const hasIndex = this.readable.kind === 'ready';
    if (state.kind === 'building' && !hasIndex) this.#set({ kind: 'making' });
    if (state.kind === 'failed' && !hasIndex) this.#set({ kind: 'failed', failure: state.failure });
    if (state.kind !== 'ready' || (hasIndex && state.fingerprint === this.#fingerprint)) return;
    const fingerprint = await this.#read();
    if (fingerprint === null && !hasIndex)
      this.#set({ kind: 'failed', failure: PAGE_ERROR_WORDS.unreadableIndex });
  }

  #fail(error: unknown): void {
    report(error);
    this.#set({ kind: 'failed', failure: toUserMessage(error) });
  }

  #set(readable: Readable): void {
    this.readable = readable;
    if (readable.kind !== 'making') clearTimeout(this.#timer);
    if (!this.#signal.aborted) this.#onChange();
  }
}
