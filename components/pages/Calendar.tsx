import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Locale } from '../../lib/settings/settings';
import { calendarWords } from '../../lib/view/calendar/calendar.words';
import {
  type CalendarDay,
  type CalendarMove,
  type CalendarYear,
  moveDay,
} from '../../lib/view/calendar/calendar-view';

interface Props {
  /** newest first */
  years: readonly CalendarYear[];
  locale: Locale;
  /** the reader pressed a Monday with a week */
  onWeek(id: string): void;
  /** the reader pressed a Monday without a week. @param monday - ISO */
  onMissing(monday: string): void;
}

const MOVES: Readonly<Record<string, CalendarMove>> = {
  ArrowLeft: 'earlier',
  ArrowRight: 'later',
  ArrowUp: 'month-up',
  ArrowDown: 'month-down',
  PageUp: 'year-up',
  PageDown: 'year-down',
  Home: 'newest',
};

/**
 * The calendar of Mondays: the years, and the Mondays of one year. Each is one tab stop; arrow keys move by
 * week and month, Page Up and Page Down by year, and Home goes to the newest week.
 */
export function Calendar({ years, locale, onWeek, onMissing }: Props) {
  const words = calendarWords(locale);
  const [at, setAt] = useState(() => startOf(years));
  const box = useRef<HTMLDivElement>(null);
  const isMoved = useRef(true); // the focus starts at the open week
  const shown = years.find(({ year }) => year === Number(at.slice(0, 4))) ?? years[0];
  useLayoutEffect(() => {
    if (!isMoved.current) return;
    isMoved.current = false;
    box.current?.querySelector<HTMLElement>('td [tabindex="0"]')?.focus({ preventScroll: true });
  }, [at]);
  if (!shown) return null;
  const openYear = (year: number) => {
    const chosen = years.find((one) => one.year === year);
    setAt(chosen?.months[0]?.days[0]?.monday ?? at);
  };
  return (
    <div ref={box} class="calendar">
      <nav class="years folio" aria-label={words.years}>
        {years.map(({ year }) => (
          <button
            key={year}
            type="button"
            aria-current={year === shown.year ? 'true' : undefined}
            onClick={() => openYear(year)}
          >
            {year}
          </button>
        ))}
      </nav>
      <div class="year">
        <p class="year-head">
          <span class="folio">{shown.year}</span>
          <small>{shown.count}</small>
        </p>
        <YearTable
          year={shown}
          at={at}
          locale={locale}
          onMove={(move) => {
            const next = moveDay(years, at, move);
            isMoved.current = next !== at;
            setAt(next);
          }}
          onFocus={setAt}
          onDay={({ weekId, monday }) => (weekId === null ? onMissing(monday) : onWeek(weekId))}
        />
        <p class="legend">{words.legend}</p>
      </div>
    </div>
  );
}

interface TableProps {
  year: CalendarYear;
  /** the Monday that is the tab stop. ISO */
  at: string;
  locale: Locale;
  onMove(move: CalendarMove): void;
  /** @param monday - ISO */
  onFocus(monday: string): void;
  onDay(day: CalendarDay): void;
}

/** The Mondays of one year, one row per month. */
export function YearTable({ year, at, locale, onMove, onFocus, onDay }: TableProps) {
  const days = year.months.flatMap((month) => month.days);
  const stop = days.some(({ monday }) => monday === at) ? at : days[0]?.monday;
  return (
    <table
      class="mondays"
      aria-label={`${calendarWords(locale).calendar}, ${year.year}`}
      onKeyDown={(event) => {
        const move = MOVES[event.key];
        if (!move || event.altKey || event.ctrlKey || event.metaKey) return;
        event.preventDefault();
        onMove(move);
      }}
    >
      <tbody>
        {year.months.map((month) => (
          <tr key={month.longName}>
            <th scope="row" aria-label={month.longName}>
              {month.name}
            </th>
            {month.days.map((day) => (
              <td key={day.monday}>
                <button
                  type="button"
                  tabIndex={day.monday === stop ? 0 : -1}
                  title={day.name}
                  aria-current={day.isOpen ? 'date' : undefined}
                  data-kept={day.weekId !== null}
                  data-starred={day.isStarred || undefined}
                  style={{ '--read': `${Math.round(day.readShare * 100)}%` }}
                  onFocus={() => onFocus(day.monday)}
                  onClick={() => onDay(day)}
                >
                  {day.day}
                  <span class="unseen"> {day.name}</span>
                </button>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The Monday at which a calendar starts: the open week, or else the newest. */
export function startOf(years: readonly CalendarYear[]): string {
  const days = years.flatMap(({ months }) => months.flatMap((month) => month.days.toReversed()));
  const start = days.find(({ isOpen }) => isOpen) ?? days.find(({ weekId }) => weekId !== null);
  return start?.monday ?? days[0]?.monday ?? '';
}
