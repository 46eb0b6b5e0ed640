import { hasUserMessage, toUserMessage } from '../../browser/errors';
import { report } from '../../browser/report';
import {
  type Exportable,
  type ExportChoice,
  type ExportState,
  exportView,
  FIRST_CHOICE,
  failureText,
} from '../../export/export-view';
import type { Locale } from '../../settings/settings';
import { watchMirror } from '../../storage/mirror';
import { readHead, readWeeks } from '../../storage/own-mirror';
import { watchSession } from '../../storage/session';
import { readMarks } from '../../storage/store';
import type { LocalizedText } from '../../text/localized';
import { download } from './backup-file';
import { makeExport } from './make-export';
import { StoppedError } from './reading';

/** After this long a reader wonders how far it is. */
const TELL_AFTER_MS = 1_000;
/** No eye follows more, and each time the page is drawn. */
const TELL_EVERY_MS = 100;

/** Saving papers as a file: what can be chosen, what is chosen, and how far it is. */
export class ExportModel {
  #choice: ExportChoice = FIRST_CHOICE;
  #state: ExportState = { kind: 'idle' };
  #failure: { why: LocalizedText | null } | null = null;
  #exportable: Exportable = { weeks: [], marks: [] };
  #changes = '';
  #stopping: AbortController | null = null;
  readonly #onChange: () => void;

  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  /** Reads what can be chosen, now and whenever it changes. @throws {StoreError} when it cannot be read */
  async open(): Promise<void> {
    const { signal } = new AbortController(); // as long as the page
    const reread = () => void this.#read().catch(report);
    watchMirror(signal, reread);
    watchSession(signal, ({ changes }) => {
      if (changes === this.#changes) return; // something else of the session
      this.#changes = changes;
      reread();
    });
    await this.#read();
  }

  choose(patch: Partial<ExportChoice>): void {
    this.#choice = { ...this.#choice, ...patch };
    this.forget();
  }

  /** What is shown of it all. */
  show(locale: Locale) {
    const view = exportView(this.#choice, this.#exportable, this.#state, locale);
    const refusal = this.#failure && failureText(this.#failure.why, locale);
    return { choice: this.#choice, view, refusal, locale };
  }

  /** Saves what is chosen. It never rejects: what went wrong is said. */
  async save(locale: Locale): Promise<void> {
    if (this.#stopping) return; // pressed twice
    const stopping = new AbortController();
    this.#stopping = stopping;
    this.#failure = null;
    try {
      const file = await this.#make(locale, stopping.signal);
      if (file) download(file);
      else this.#failure = { why: null };
      this.#state = file ? { kind: 'saved', name: file.name } : { kind: 'idle' };
    } catch (error) {
      const isStopped = error instanceof StoppedError;
      if (!isStopped && !hasUserMessage(error)) report(error);
      this.#failure = isStopped ? null : { why: toUserMessage(error) };
      this.#state = { kind: isStopped ? 'cancelled' : 'idle' };
    }
    this.#stopping = null;
    this.#onChange();
  }

  /** Gives up on the file that is being made. */
  cancel(): void {
    this.#stopping?.abort();
  }

  /** What was said last is over: the reader goes on. */
  forget(): void {
    this.#failure = null;
    if (!this.#stopping) this.#state = { kind: 'idle' };
    this.#onChange();
  }

  async #make(locale: Locale, signal: AbortSignal): Promise<File | null> {
    let tellAtMs = performance.now() + TELL_AFTER_MS;
    await this.#read();
    return makeExport(this.#choice, this.#exportable, locale, {
      signal,
      tell: (share, total) => {
        if (performance.now() < tellAtMs) return;
        tellAtMs = performance.now() + TELL_EVERY_MS;
        this.#state = { kind: 'saving', done: Math.floor(share * total), total };
        this.#onChange();
      },
    });
  }

  async #read(): Promise<void> {
    const { head } = await readHead();
    const [weeks, marks] = await Promise.all([
      readWeeks((head?.weeks ?? []).map(({ id }) => id)),
      readMarks(),
    ]);
    this.#exportable = { weeks, marks };
    this.#onChange();
  }
}
