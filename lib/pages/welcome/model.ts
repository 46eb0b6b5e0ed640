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
import { Turns } from '../turns';
import { findSample } from './sample';

/** State and actions of the welcome page; calls back on changes. */
export class WelcomeModel {
  locale: Locale = interfaceLocale('auto');
  mode: Mode = DEFAULT_SETTINGS.mode;
  /** a bundled paper, once it is in the mirror */
  sample: PaperRecord | null = null;
  /** all weeks, newest first */
  weeks: MirrorHead['weeks'] = [];
  /** why the bundled weeks cannot be shown, or why a choice cannot be stored */
  failure: LocalizedText | null = null;
  readonly #sources: SourcesModel;
  readonly #choice: ModeChoice;
  readonly #signal = new AbortController().signal; // lasts as long as the page
  readonly #onChange: () => void;
  #isAsking = false;
  #isOffline = false;
  readonly #reads = new Turns();

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

  /** Input of the first step. */
  get getWeeks(): GetWeeksInput {
    const { notice } = this.#sources;
    const row = this.#sources.rows(this.locale).find(({ id }) => id === FIRST_SOURCE.id) ?? null;
    return { row, notice, isAsking: this.#isAsking, isOffline: this.#isOffline };
  }

  /** Fetches weeks. Call it directly from a click: the browser asks for the host's permission. */
  async fetch(want: SyncScope | null): Promise<void> {
    if (this.#isAsking) return;
    this.#isOffline = !navigator.onLine;
    if (this.#isOffline) return this.#onChange();
    this.#isAsking = true;
    try {
      // Called before any `await`: browsers ask only during the user gesture.
      const fetching = this.#sources.fetch(FIRST_SOURCE.id, want);
      this.#onChange();
      await fetching;
    } finally {
      this.#isAsking = false;
      this.#onChange();
    }
  }

  /** Stops fetching; weeks that have arrived stay. */
  stop(): Promise<void> {
    return this.#sources.stop(FIRST_SOURCE.id);
  }

  setMode(mode: Mode): void {
    if (mode === this.mode) return;
    this.#follow({ mode });
    this.#choice.store(mode);
  }

  /** Shows the interface in that language from now on. */
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

  /** Right after the installation the mirror is empty: the background is filling it, or has failed. */
  async #fill(): Promise<void> {
    const reply = await ask('refresh-mirror');
    await this.#read();
    if (!this.sample && !reply.ok) this.#fail(reply.failure);
  }

  async #read(): Promise<void> {
    const isLatest = this.#reads.begin();
    try {
      const { head } = await readHead();
      // Once found, the sample stays, so that later weeks do not replace what the reader is looking at.
      const sample = this.sample ?? (head && (await findSample(head)));
      if (!isLatest()) return;
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
