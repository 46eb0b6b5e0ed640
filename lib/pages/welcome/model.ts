import { toUserMessage } from '../../browser/errors';
import { interfaceLocale } from '../../browser/interface-locale';
import { report } from '../../browser/report';
import type { MirrorHead } from '../../lookup/mirror-image';
import type { PaperRecord } from '../../lookup/paper-record';
import { ask } from '../../messaging/messages';
import { ModeChoice } from '../../messaging/mode-choice';
import { DEFAULT_SETTINGS, type Locale, type Mode } from '../../settings/settings';
import type { SyncScope } from '../../sources/sync';
import { watchMirror } from '../../storage/mirror';
import { readHead } from '../../storage/own-mirror';
import { readSettings, watchSettings } from '../../storage/settings';
import type { LocalizedText } from '../../text/localized';
import { FIRST_SOURCE, type GetWeeksInput } from '../../view/welcome-view';
import { SourcesModel } from '../library/sources-model';
import { findSample } from './sample';

/** What the first page shows, and what the reader can do there; calls back whenever it changed. */
export class WelcomeModel {
  locale: Locale = interfaceLocale('auto');
  mode: Mode = DEFAULT_SETTINGS.mode;
  /** a paper that came with the extension, once it is laid out */
  sample: PaperRecord | null = null;
  /** of all that there are, newest first */
  weeks: MirrorHead['weeks'] = [];
  /** why what came along cannot be shown, or a choice not be kept */
  failure: LocalizedText | null = null;
  readonly #sources: SourcesModel;
  readonly #choice: ModeChoice;
  readonly #signal = new AbortController().signal; // as long as the page
  readonly #onChange: () => void;
  #isAsking = false;
  #isOffline = false;
  #reads = 0;

  constructor(onChange: () => void) {
    this.#onChange = onChange;
    this.#sources = new SourcesModel(onChange, () => false);
    this.#choice = new ModeChoice(this.#signal, (mode) => this.#follow({ mode }));
  }

  async open(): Promise<void> {
    watchMirror(this.#signal, () => void this.#read().catch(report));
    watchSettings(this.#signal, ['uiLocale'], ({ uiLocale }) =>
      this.#follow({ locale: interfaceLocale(uiLocale) }),
    );
    addEventListener('online', () => {
      this.#isOffline = false;
      this.#onChange();
    });
    this.#sources.open().catch(report);
    await Promise.all([this.#readSettings(), this.#read()]);
    if (!this.sample) await this.#fill();
  }

  /** What is known of the first step. */
  get getWeeks(): GetWeeksInput {
    const { notice } = this.#sources;
    const row = this.#sources.rows(this.locale).find(({ id }) => id === FIRST_SOURCE.id) ?? null;
    return { row, notice, isAsking: this.#isAsking, isOffline: this.#isOffline };
  }

  /** Fetches weeks. Must be called straight from a click: the browser asks for the host's permission. */
  async fetch(want: SyncScope | null): Promise<void> {
    if (this.#isAsking) return;
    this.#isOffline = !navigator.onLine;
    if (this.#isOffline) return this.#onChange();
    this.#isAsking = true;
    try {
      // First of all: after anything else was waited for, browsers would not ask any more.
      const fetching = this.#sources.fetch(FIRST_SOURCE.id, want);
      this.#onChange();
      await fetching;
    } finally {
      this.#isAsking = false;
      this.#onChange();
    }
  }

  /** Ends fetching; what came stays. */
  stop(): Promise<void> {
    return this.#sources.stop(FIRST_SOURCE.id);
  }

  setMode(mode: Mode): void {
    if (mode === this.mode) return;
    this.#follow({ mode });
    this.#choice.store(mode);
  }

  /** Shows our own words in that language from now on. */
  async setLocale(locale: Locale): Promise<void> {
    if (locale === this.locale) return;
    this.#follow({ locale });
    const reply = await ask('change-settings', { patch: { uiLocale: locale } });
    if (!reply.ok) this.#fail(reply.failure);
  }

  #follow(change: { mode?: Mode; locale?: Locale }): void {
    Object.assign(this, change);
    this.#onChange();
  }

  async #readSettings(): Promise<void> {
    try {
      const { mode, uiLocale } = await readSettings();
      this.#follow({ mode, locale: interfaceLocale(uiLocale) });
    } catch (error) {
      report(error);
    }
  }

  /** Right after the installation nothing is laid out yet: the background is at it, or has failed. */
  async #fill(): Promise<void> {
    const reply = await ask('refresh-mirror');
    await this.#read();
    if (!this.sample && !reply.ok) this.#fail(reply.failure);
  }

  async #read(): Promise<void> {
    this.#reads += 1;
    const turn = this.#reads;
    try {
      const { head } = await readHead();
      // Once found it stays: what comes later must not take its place before the reader's eyes.
      const sample = this.sample ?? (head && (await findSample(head)));
      if (turn !== this.#reads) return;
      this.weeks = head?.weeks ?? [];
      this.sample = sample;
      if (sample) this.failure = null;
      this.#onChange();
    } catch (error) {
      report(error);
      this.#fail(toUserMessage(error));
    }
  }

  #fail(why: LocalizedText): void {
    this.failure = why;
    this.#onChange();
  }
}
