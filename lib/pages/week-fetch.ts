import type { FetchingView } from '../../components/tab/tab-page';
import { hasHost } from '../browser/host-permission';
import { report } from '../browser/report';
import { ask } from '../messaging/messages';
import type { Locale } from '../settings/settings';
import { KNOWN_SOURCES } from '../sources/known-sources';
import { pastMs } from '../sources/schedule';
import type { SyncScope } from '../sources/sync';
import { watchSession } from '../storage/session';
import type { SourceRecord } from '../storage/source-record';
import { readSources, readWeekNames } from '../storage/store';
import type { LocalizedText } from '../text/localized';
import { phrase, plural } from '../text/phrase';
import { weekFetchWords } from '../view/week-fetch.words';
import { dayText } from '../view/when';

/** State of a fetch that was started here. */
type FetchState =
  | { kind: 'still' }
  | { kind: 'running'; name: string; before: number }
  | { kind: 'came'; count: number }
  | { kind: 'failed'; why: LocalizedText }
  | { kind: 'late'; source: SourceRecord };

/** Popup and library mention a source once it has failed for this long; the setup page always does. */
const LATE_MS = 14 * 24 * 60 * 60_000;
const [FORUM] = KNOWN_SOURCES;

/**
 * Fetches weeks from the forum if the reader has already allowed that: a popup cannot ask, because the
 * browser's prompt closes it.
 */
export class WeekFetch {
  #state: FetchState = { kind: 'still' };
  readonly #onChange: () => void;

  constructor(signal: AbortSignal, onChange: () => void) {
    this.#onChange = onChange;
    watchSession(signal, ({ asks, failures }) => {
      const state = this.#state;
      if (state.kind !== 'running' || !asks[FORUM.id]?.done.includes(state.name)) return;
      this.#sayWhatCame(state.before, failures[FORUM.id]).catch(report);
    });
  }

  /** Finds out whether a source has failed for weeks. */
  async look(nowMs: number): Promise<void> {
    const sources = await readSources();
    const source = sources.find((one) => one.tried.failure && isLate(one, nowMs));
    if (this.#state.kind === 'still' && source) this.#set({ kind: 'late', source });
  }

  /**
   * Starts fetching.
   *
   * @returns whether that is allowed; if not, the library has to ask the reader
   */
  async begin(want: SyncScope | null): Promise<boolean> {
    if (!(await hasHost(FORUM.home))) return false;
    if (this.#state.kind === 'running') return true;
    const name = crypto.randomUUID();
    this.#set({ kind: 'running', name, before: await countWeeks() });
    const added = await ask('add-source', { address: FORUM.id });
    const reply = added.ok ? await ask('fetch', { id: FORUM.id, want, name }) : added;
    if (!reply.ok) this.#set({ kind: 'failed', why: reply.failure });
    return true;
  }

  /** Stops fetching; weeks that have arrived stay. */
  async stop(): Promise<void> {
    this.#set({ kind: 'still' });
    await ask('stop-fetching', { id: FORUM.id });
  }

  /** Returns the message about the fetch, and whether it is running. */
  view(locale: Locale): FetchingView | null {
    const words = weekFetchWords(locale);
    const state = this.#state;
    switch (state.kind) {
      case 'still':
        return null;
      case 'running':
        return { text: words.running, isRunning: true };
      case 'came':
        return {
          text: state.count > 0 ? plural(words.came, state.count) : words.none,
          isRunning: false,
        };
      case 'failed':
        return { text: state.why[locale], isRunning: false };
      case 'late':
        return { text: lateText(state.source, locale), isRunning: false, isOfSources: true };
    }
  }

  async #sayWhatCame(before: number, failure: LocalizedText | undefined): Promise<void> {
    const source = (await readSources()).find(({ id }) => id === FORUM.id);
    const why = failure ?? source?.tried.failure;
    if (why) this.#set({ kind: 'failed', why });
    else this.#set({ kind: 'came', count: (await countWeeks()) - before });
  }

  #set(state: FetchState): void {
    this.#state = state;
    this.#onChange();
  }
}

/** Whether it is long since a source succeeded, or was added; not where a wrong clock noted when. */
function isLate({ tried, addedAt }: SourceRecord, nowMs: number): boolean {
  const sinceMs = pastMs(tried.wellAtMs ?? Date.parse(addedAt), nowMs);
  return sinceMs !== null && nowMs - sinceMs > LATE_MS;
}

function lateText({ name, tried }: SourceRecord, locale: Locale): string {
  const words = weekFetchWords(locale);
  if (tried.wellAtMs === null) return phrase(words.neverCame, { name });
  return phrase(words.late, { name, when: dayText(tried.wellAtMs, locale) });
}

async function countWeeks(): Promise<number> {
  return (await readWeekNames()).filter(({ origin }) => origin === FORUM.id).length;
}
