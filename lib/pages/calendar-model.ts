import type { WeekRecord } from '../lookup/mirror-image';
import type { PaperKey } from '../paper/ref';
import { type CalendarYear, calendarView } from '../view/calendar/calendar-view';
import { localDay } from '../view/calendar/mondays';
import type { Reading } from '../view/languages';
import type { MarkFlags } from '../view/marks/mark-view';
import type { LibraryReader } from './library-items';
import { Turns } from './turns';
import { type OrderedWeeks, WeekOrder } from './week-order';

interface Ordered {
  weeks: OrderedWeeks['weeks'];
  from: readonly WeekRecord[] | null;
  records: WeekRecord[];
}

/** The calendar of a page. Its weeks are read when it is first needed. */
export class CalendarModel {
  #weeks: WeekRecord[] | null = null;
  /** the last result of `weeks`, and its input */
  #ordered: Ordered | null = null;
  readonly #order = new WeekOrder();
  /** whether it was needed, and so has to be reread when the weeks change */
  isWanted = false;
  readonly #turns = new Turns();
  readonly #library: () => LibraryReader | null;
  readonly #flagsOf: (key: PaperKey) => MarkFlags;

  constructor(library: () => LibraryReader | null, flagsOf: (key: PaperKey) => MarkFlags) {
    this.#library = library;
    this.#flagsOf = flagsOf;
  }

  /** Reads the papers of each week. */
  async read(): Promise<void> {
    this.isWanted = true;
    const isLatest = this.#turns.begin();
    const library = this.#library();
    const weeks = (await library?.weeks(library.head.weeks.map(({ id }) => id))) ?? [];
    if (isLatest()) this.#weeks = weeks;
  }

  /** Returns all weeks, newest first; none until they have been read. */
  weeks(reading: Reading): WeekRecord[] {
    const { weeks } = this.#order.of(this.#library()?.head ?? null, reading);
    const last = this.#ordered;
    if (last?.weeks === weeks && last.from === this.#weeks) return last.records;
    const byId = new Map((this.#weeks ?? []).map((week) => [week.id, week]));
    const records = weeks.flatMap(({ id }) => byId.get(id) ?? []);
    this.#ordered = { weeks, from: this.#weeks, records };
    return records;
  }

  /** `null` until the weeks have been read. @param openId - id of the open week */
  view(openId: string | null, reading: Reading, now = new Date()): CalendarYear[] | null {
    if (!this.#weeks) return null;
    return calendarView({
      weeks: this.weeks(reading),
      flagsOf: this.#flagsOf,
      openId,
      today: localDay(now),
      locale: reading.locale,
    });
  }
}
