import type { MirrorHead } from '../lookup/mirror-image';
import { groupByMonday } from '../view/calendar/calendar-view';
import { mondayOf } from '../view/calendar/mondays';
import { orderWeeks, type Reading } from '../view/languages';

type Week = MirrorHead['weeks'][number];

/** All weeks in the order in which they are listed, newest first. */
export interface OrderedWeeks {
  weeks: readonly Week[];
  byId: ReadonlyMap<string, Week>;
  /** whether it is the one that its Monday opens, if several weeks share that Monday */
  isFirst(week: Week): boolean;
  /** whether another week begins on the same day */
  isShared(week: Week): boolean;
}

/**
 * The order of weeks for the current mode and language. It is requested repeatedly while the page is drawn,
 * so it is recomputed only if its input has changed.
 */
export class WeekOrder {
  #from: (Reading & { head: MirrorHead | null }) | null = null;
  #made: OrderedWeeks = orderAll(null, { mode: 'ko', locale: 'ko' });

  of(head: MirrorHead | null, { mode, locale }: Reading): OrderedWeeks {
    const from = this.#from;
    if (from?.head === head && from.mode === mode && from.locale === locale) return this.#made;
    this.#from = { head, mode, locale };
    this.#made = orderAll(head, { mode, locale });
    return this.#made;
  }
}

function orderAll(head: MirrorHead | null, reading: Reading): OrderedWeeks {
  const weeks = orderWeeks(head?.weeks ?? [], reading);
  const groups = groupByMonday(weeks, ({ start }) => start);
  return {
    weeks,
    byId: new Map(weeks.map((week) => [week.id, week])),
    isFirst: ({ id, start }) => groups.get(mondayOf(start))?.[0]?.id === id,
    isShared: ({ id, start }) =>
      (groups.get(mondayOf(start)) ?? []).some((one) => one.start === start && one.id !== id),
  };
}
