import { hasUserMessage, toUserMessage } from '../browser/errors';
import { interfaceLocale } from '../browser/interface-locale';
import { report } from '../browser/report';
import type { WeekRecord } from '../lookup/mirror-image';
import type { PaperRecord } from '../lookup/paper-record';
import { ask } from '../messaging/messages';
import type { PaperKey } from '../paper/ref';
import type { Locale, Settings } from '../settings/settings';
import { readHead, readPapers, readWeeks } from '../storage/own-mirror';
import type { LocalizedText } from '../text/localized';
import { localDay } from '../view/calendar/mondays';
import type { Reading } from '../view/languages';
import { pageWords } from '../view/pages.words';
import {
  type ErrorView,
  errorViews,
  idsOfMonday,
  type PopupView,
  type TabPapers,
  weekView,
} from '../view/popup/popup-view';
import { type LibraryReader, openLibraryReader } from './library-items';
import { type OrderedWeeks, WeekOrder } from './week-order';

/** A week as it is shown, with its data. */
export interface WeekRead {
  view: Extract<PopupView, { kind: 'week' }>;
  week: WeekRecord;
  records: PaperRecord[];
}

/** Reads weeks and papers for one of our pages, and keeps the errors. */
export class PageLibrary {
  /** of the interface */
  locale: Locale = interfaceLocale('auto');
  /** the mirror, or the background's reader if the mirror cannot be read; `null` if neither can */
  reader: LibraryReader | null = null;
  /** whether only the bundled weeks are available */
  isStorageUnread = false;
  /** why the weeks may be outdated or missing */
  failure: LocalizedText | null = null;
  /** whether the background has confirmed that no stored week is missing, or could not */
  isChecked = false;
  readonly #order = new WeekOrder();
  #openings = 0;
  /** number of the latest opening that finished; an earlier one that finishes later is ignored */
  #opened = 0;

  /**
   * Reads the stored data; fills an empty mirror first. It never rejects.
   *
   * @returns the settings, or `null` if they could not be read
   */
  async open(): Promise<Settings | null> {
    this.#openings += 1;
    const opening = this.#openings;
    const { reader, settings, failure, isStorageUnread } = await openStored();
    if (opening < this.#opened) return settings;
    this.#opened = opening;
    this.reader = reader;
    this.failure = failure;
    this.isStorageUnread = isStorageUnread;
    if (settings) this.locale = interfaceLocale(settings.uiLocale);
    return settings;
  }

  /**
   * Asks whether the mirror agrees with its sources, once the page shows something.
   *
   * @returns whether there is something new to show
   */
  async check(): Promise<boolean> {
    const canCheck = !this.failure && !this.isStorageUnread;
    const reply = canCheck ? await ask('refresh-mirror') : null;
    this.isChecked = true;
    if (!reply || reply.ok) return false;
    this.failure = reply.failure;
    return true;
  }

  /** The errors to show. */
  get errors(): ErrorView[] {
    const { failure, isStorageUnread, locale } = this;
    const broken = this.reader?.head.broken ?? [];
    return errorViews({ broken, failure, isStorageUnread }, pageWords(locale), locale);
  }

  /** Newest first. */
  weeks(reading: Reading): OrderedWeeks {
    return this.#order.of(this.reader?.head ?? null, reading);
  }

  /** Returns those of these papers that a digest has, in the order requested. */
  async papers(keys: readonly PaperKey[]): Promise<PaperRecord[]> {
    return (await this.reader?.papers(keys)) ?? [];
  }

  /**
   * Reads a week with its papers and the other weeks of its Monday.
   *
   * @returns `null` if the week or all of its papers are missing
   */
  async readWeek(id: string, reading: Reading, tab: TabPapers): Promise<WeekRead | null> {
    const { reader } = this;
    if (!reader) return null;
    const { weeks } = this.weeks(reading);
    const ofMonday = await reader.weeks(idsOfMonday(weeks, id));
    const week = ofMonday.find((one) => one.id === id);
    const records = week ? await reader.papers(week.papers) : [];
    if (!week || records.length === 0) return null;
    const today = localDay(new Date());
    const input = { week, papers: records, head: reader.head, ofMonday, tab, today, reading };
    return { view: weekView(input), week, records };
  }
}

interface Stored extends Pick<PageLibrary, 'reader' | 'isStorageUnread' | 'failure'> {
  settings: Settings | null;
}

async function openStored(): Promise<Stored> {
  let settings: Settings | null = null;
  let failure: LocalizedText | null = null;
  try {
    const read = await readHead();
    settings = read.settings;
    let { head } = read;
    if (!head) {
      const reply = await ask('refresh-mirror');
      if (!reply.ok) failure = reply.failure;
      ({ head } = await readHead());
    }
    if (head) {
      const reader = { head, weeks: readWeeks, papers: readPapers };
      return { reader, settings, failure, isStorageUnread: false };
    }
  } catch (error) {
    report(error);
    failure = hasUserMessage(error) ? toUserMessage(error) : null;
    return { reader: await openLibraryReader(), settings, failure, isStorageUnread: true };
  }
  return { reader: await openLibraryReader(), settings, failure, isStorageUnread: false };
}
